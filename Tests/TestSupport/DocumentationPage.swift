import Platform
import SystemPackage

/// A page of `Documentation/`, taken apart for the tests that hold it to what the program does.
public struct DocumentationPage: Sendable {
  /// A fenced block of code.
  public struct CodeBlock: Hashable, Sendable {
    /// What stands behind the opening fence, word by word.
    public let info: [String]
    /// The block's lines, each ending in a line end.
    public let text: String
  }

  /// A heading with what stands below it, as far as the next heading of any level.
  public struct Section: Sendable {
    /// How many signs `#` the heading has.
    public let level: Int
    /// The heading as it was written.
    public let heading: String
    /// What stands outside blocks of code.
    public let prose: [String]
    /// The blocks of code.
    public let codeBlocks: [CodeBlock]
  }

  /// The sections in their order. What stands before the first heading is not among them.
  public let sections: [Section]

  /// Every block of code.
  public var codeBlocks: [CodeBlock] { sections.flatMap(\.codeBlocks) }

  /// Reads a page, for example `content.md`.
  public init(_ name: String) throws {
    let bytes = try Self.repository.appending("Documentation").appending(name).readBytes(upTo: 1 << 20)
    var parser = Parser()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      parser.take(String(line))
    }
    sections = parser.finish()
  }

  /// The repository's own folder.
  public static var repository: FilePath {
    FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  }

  /// The body rows of every table whose first column has this heading, cell by cell.
  public func rows(under heading: String) -> [[String]] {
    sections.flatMap { section in
      var rows: [[String]] = []
      var isInTable = false
      for line in section.prose {
        guard let cells = Self.cells(of: line) else {
          isInTable = false
          continue
        }
        if isInTable, !cells.allSatisfy({ $0.allSatisfy { $0 == "-" || $0 == ":" } }) { rows.append(cells) }
        if cells.first == heading { isInTable = true }
      }
      return rows
    }
  }

  /// The headings of the first columns of all tables.
  public var firstColumns: [String] {
    sections.flatMap { section in
      zip(section.prose, section.prose.dropFirst()).compactMap { line, next in
        next.hasPrefix("|--") ? Self.cells(of: line)?.first : nil
      }
    }
  }

  private static func cells(of line: String) -> [String]? {
    guard line.hasPrefix("|"), line.hasSuffix("|"), line.count > 1 else { return nil }
    return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Goes through a page line by line.
  private struct Parser {
    private var sections: [Section] = []
    private var heading: (level: Int, text: String)?
    private var prose: [String] = []
    private var codeBlocks: [CodeBlock] = []
    private var openBlock: (info: [String], text: String)?

    mutating func take(_ line: String) {
      if let (info, text) = openBlock {
        if line == "```" {
          codeBlocks.append(CodeBlock(info: info, text: text))
          openBlock = nil
        } else {
          openBlock = (info, text + line + "\n")
        }
      } else if line.hasPrefix("```") {
        openBlock = (line.dropFirst(3).split(separator: " ").map(String.init), "")
      } else if line.hasPrefix("#") {
        endSection()
        let level = line.prefix { $0 == "#" }.count
        heading = (level, String(line.dropFirst(level + 1)))
      } else {
        prose.append(line)
      }
    }

    mutating func finish() -> [Section] {
      endSection()
      return sections
    }

    private mutating func endSection() {
      if let heading {
        sections.append(
          Section(level: heading.level, heading: heading.text, prose: prose, codeBlocks: codeBlocks))
      }
      prose = []
      codeBlocks = []
    }
  }
}
