/// Something in a file of comma-separated values that is not as RFC 4180 asks.
public struct CSVFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A quotation mark within a cell, neither around all of it nor doubled; the cell is kept as it stands.
    case strayQuote
    /// A cell begins with a quotation mark that is never closed: whatever follows became part of the cell.
    case unterminatedQuote
    /// A cell begins with a quotation mark, goes over lines and has another mark within a later one: the rows between
    /// are probably part of it because the first mark is not closed where it should be. The cell is kept as it stands.
    case runawayQuote(endLine: Int)
    /// A byte that cannot be UTF-8; `�` stands in for it.
    case invalidUTF8(byte: UInt8)
    /// Half a character of UTF-16; `�` stands in for it.
    case unpairedSurrogate
    /// A control character such as NUL, or what Unicode keeps from being a character; the cell is kept as it stands.
    case controlCharacter(Unicode.Scalar)

    /// A row is longer than is read, in bytes. Reading stops.
    case rowTooLong(limit: Int)
    /// A row has more cells than are read. Reading stops.
    case tooManyCells(limit: Int)
    /// The file is longer than is read, in bytes. Reading stops.
    case fileTooLarge(limit: Int)
    /// The file is something else. Nothing is read.
    case notCSV(ForeignFormat)
    /// The first line is `sep=;` or the like, which only one program understands. Nothing is read.
    case separatorLine
  }

  /// What is wrong.
  public let kind: Kind
  /// The row, as a spreadsheet shows it, counted from 1.
  public let row: Int
  /// The line of the file, counted from 1; of a quotation mark that is not closed, the line on which it stands.
  public let line: Int
  /// The cell of the row, counted from 0; `nil` when the whole row or file is meant.
  public let cell: Int?
}

/// What a file that should hold comma-separated values may hold instead.
public enum ForeignFormat: Hashable, Sendable {
  /// A workbook of a spreadsheet program.
  case workbook
  /// A page of the web, which some systems export under the name of a spreadsheet.
  case webPage

  /// What a file is that begins with these bytes, or `nil` when nothing speaks against comma-separated values.
  init?(firstBytes bytes: some Collection<UInt8>) {
    let containers: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if containers.contains(where: bytes.starts(with:)) {
      self = .workbook
      return
    }
    let text = bytes.drop { $0 <= 0x20 }.prefix(16).map { ($0 | 0x20) }
    let openings = ["<html", "<!doctype", "<table", "<?xml"].map { $0.utf8.map { $0 | 0x20 } }
    guard openings.contains(where: text.starts(with:)) else { return nil }
    self = .webPage
  }
}

/// How much is read before a file is refused.
public struct CSVLimits: Hashable, Sendable {
  /// The most bytes in a row.
  public var row: Int
  /// The most cells in a row.
  public var cells: Int
  /// The most bytes in a file.
  public var file: Int

  /// Limits that no register of a public body comes near.
  public init(row: Int = 4 << 20, cells: Int = 1_000, file: Int = 4 << 30) {
    self.row = row
    self.cells = cells
    self.file = file
  }
}
