import Diagnostics

/// A record's or a page's text: what stands before the first second-level heading, and then a section for each.
///
/// The text is CommonMark 0.30 with GitHub's tables. Raw HTML never reaches a page. Nothing of the source is kept, only
/// the HTML that was made of it.
public struct MarkdownDocument: Sendable, Equatable {
  /// What stands before the first second-level heading.
  public let preamble: HTMLFragment
  /// The document by its second-level headings, in the order of the source.
  public let sections: [Section]
  /// The second-level headings and the third-level ones below each.
  public let outline: [OutlineEntry]
  /// The links and images whose addresses the catalogue gives, in the order of the source.
  public let links: [InternalLink]
  /// The redaction marks that name their exemption, in the order of the source.
  public let redactions: [Redaction]
  /// Where `[…]` or `[...]` stands outside of a block quotation, in the order of the source.
  ///
  /// It is the common sign of a quotation that was cut short, and in a record that withholds something it may be where
  /// words were taken out. Only the record knows.
  public let omissions: [SourceLocation]

  /// A document without any text.
  public static let empty = MarkdownDocument(
    preamble: .empty, sections: [], outline: [], links: [], redactions: [], omissions: [])

  /// Whether there is nothing to read.
  public var isEmpty: Bool { preamble.isEmpty && sections.isEmpty }

  /// Reads Markdown, once.
  ///
  /// - Parameters:
  ///   - source: the bytes of the Markdown. They should be UTF-8 without control characters; whatever they are, they
  ///     do no harm here.
  ///   - file: the file's path as diagnostics name it.
  ///   - startingAtLine: the line of the file that the source's first line is, counted from 1.
  ///   - diagnostics: gains what is wrong with the text.
  public init(
    parsing source: ArraySlice<UInt8>, in file: String, startingAtLine: Int = 1, diagnostics: inout [Diagnostic]
  ) {
    var source = source
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { source.removeFirst(3) }
    self = source.withUnsafeBufferPointer { bytes in
      guard let tree = TableTree(parsing: bytes) else {
        let location = SourceLocation(file: file)
        diagnostics.append(.error(.fileTooLarge, at: location, "the text is too long to be read"))
        return .empty
      }
      let places = SourcePlaces(of: bytes, in: file, startingAtLine: startingAtLine, tree: tree)
      if tree.hasTables { CaptionFinder(lineOffset: tree.lineOffset).attachCaptions(in: tree.syntax) }
      var renderer = PageRenderer(places: places, expectedLength: bytes.count + bytes.count / 2)
      let document = renderer.render(tree.syntax)
      renderer.report(tree.unevenRows)
      renderer.checkMarkDefinitions(in: tree.syntax)
      diagnostics.append(contentsOf: renderer.diagnostics)
      diagnostics += LeftoverCheck(source: bytes, in: file, startingAtLine: startingAtLine).faults(in: document)
      return document
    }
  }

  init(
    preamble: HTMLFragment, sections: [Section], outline: [OutlineEntry], links: [InternalLink],
    redactions: [Redaction], omissions: [SourceLocation]
  ) {
    self.preamble = preamble
    self.sections = sections
    self.outline = outline
    self.links = links
    self.redactions = redactions
    self.omissions = omissions
  }
}

extension MarkdownDocument {
  /// A second-level heading and everything up to the next.
  public struct Section: Sendable, Equatable {
    /// The heading, which is not in the body.
    public let heading: Heading
    /// What stands below the heading. Headings of lower levels are in it, with their anchors.
    public let body: HTMLFragment
  }

  /// A second-level heading.
  public struct Heading: Sendable, Equatable {
    /// The heading's text without any markup.
    public let title: String
    /// The heading's text as HTML. Internal links in it are their text alone.
    public let titleHTML: String
    /// The heading's identifier in the page, unique in the document. Whatever shows the heading must carry it.
    public let anchor: String
    /// Where the heading is written.
    public let location: SourceLocation
  }

  /// A line of a table of contents.
  public struct OutlineEntry: Sendable, Equatable {
    /// The heading's text without any markup.
    public let title: String
    /// The heading's identifier in the page.
    public let anchor: String
    /// The third-level headings below a second-level one.
    public internal(set) var children: [OutlineEntry]
  }
}
