import Diagnostics

/// A row of a file of comma-separated values, as a person finds it in a spreadsheet.
public struct TableRow: Hashable, Sendable {
  /// The file.
  public let file: ContentFile
  /// The row's number as a spreadsheet shows it; the headers are row 1.
  public let number: Int
  /// The line of the file on which the row begins; a line break within a cell makes it differ from the row's number.
  public let line: Int

  /// A row of a file.
  public init(file: ContentFile, number: Int, line: Int) {
    self.file = file
    self.number = number
    self.line = line
  }

  /// Where it begins.
  public var location: SourceLocation { SourceLocation(file: file.displayPath, line: line) }
}
