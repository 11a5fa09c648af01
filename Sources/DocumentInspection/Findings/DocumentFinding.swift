/// Something that a document holds besides what its readers see.
public struct DocumentFinding: Hashable, Sendable, Codable {
  /// What it is.
  public let kind: Kind
  /// Where it is, or where the first of several is.
  public let place: DocumentPlace
  /// How many of them there are in the document.
  public let count: Int
  /// The beginning of what it says, masked, so that the message does not publish it anew; `nil` where there is no text.
  public let quote: String?

  init(_ kind: Kind, at place: DocumentPlace, count: Int = 1, quoting text: String? = nil) {
    self.init(kind: kind, place: place, count: count, quote: text.flatMap(MaskedQuote.init)?.description)
  }

  private init(kind: Kind, place: DocumentPlace, count: Int, quote: String?) {
    self.kind = kind
    self.place = place
    self.count = count
    self.quote = quote
  }

  /// The same with more of them.
  func counting(_ more: Int) -> DocumentFinding {
    DocumentFinding(kind: kind, place: place, count: count + more, quote: quote)
  }
}

extension DocumentFinding {
  /// The same, found in a file within the document.
  func within(_ name: String) -> DocumentFinding {
    DocumentFinding(kind: kind, place: .within(place, file: name), count: count, quote: quote)
  }
}

extension DocumentFinding {
  /// What can be found in a document.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A property names a person.
    case author
    /// A comment, or a note that is no part of the text.
    case comment
    /// What was added or deleted while changes were tracked.
    case trackedChange
    /// Text that readers are not shown and programs find.
    case hiddenText
    /// A sheet that is not shown.
    case hiddenSheet
    /// Rows with values that are not shown.
    case hiddenRows
    /// Columns with values that are not shown.
    case hiddenColumns
    /// Cells with values that are formatted so that nothing is shown.
    case hiddenCells
    /// A slide that is not shown.
    case hiddenSlide
    /// A layer that is switched off.
    case hiddenLayer
    /// What the document said before it was changed.
    case earlierVersion
    /// A name for cells that is not listed.
    case hiddenName
    /// Text under a box, or under a mark for redaction that was never carried out.
    case coveredText
    /// Values that were copied from elsewhere and are kept out of sight, such as the rows behind a pivot table.
    case keptRows
    /// A file within the file.
    case embeddedFile
    /// A link to a file or a server of the office.
    case internalLink
    /// The place where a picture was taken.
    case location
    /// The number of the camera or the computer.
    case device
    /// A program within the document.
    case script
    /// The document asks for a password.
    case encrypted
    /// The document cannot be read.
    case damaged
    /// The document would unpack into more than any office writes.
    case oversized
  }
}

extension DocumentFinding.Kind {
  /// Whether nothing else can be found in a document of which this is said.
  var endsInspection: Bool { [.encrypted, .damaged, .oversized].contains(self) }
}
