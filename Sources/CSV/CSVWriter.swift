/// A cell to be written.
public enum CSVValue: Hashable, Sendable {
  /// Words. What a spreadsheet would run as a formula is guarded by an apostrophe.
  case text(String)
  /// A number or a day in a form of ours, which is never guarded: `-12.50` is no formula.
  case number(String)
  /// Nothing.
  case empty
}

/// Writes rows as RFC 4180 asks: commas, CRLF, UTF-8, quotation marks where they are needed.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let guardsFormulas: Bool

  /// A writer of an empty file.
  ///
  /// - Parameter guardingFormulas: whether cells that a spreadsheet would run get an apostrophe in front; a published
  ///   file needs it, a file that is read back does not.
  public init(guardingFormulas: Bool = true, reserving capacity: Int = 0) {
    guardsFormulas = guardingFormulas
    bytes.reserveCapacity(capacity)
  }

  /// Writes a row.
  public mutating func write(_ row: some Sequence<CSVValue>) {
    var isFirst = true
    let start = bytes.count
    for value in row {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      switch value {
      case .text(let text): write(text, isGuarded: guardsFormulas)
      case .number(let text): write(text, isGuarded: false)
      case .empty: break
      }
    }
    // A single empty cell would be read as a blank line, and is one only if nobody says otherwise.
    if bytes.count == start, !isFirst { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    bytes += [0x0D, 0x0A]
  }

  /// Hands over what was written so far, so that a long file can be written in pieces.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count)
    return taken
  }

  private mutating func write(_ text: String, isGuarded: Bool) {
    let isFormula = isGuarded && text.utf8.first.map(Self.beginsFormula) == true
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet takes a cell that begins with this byte for a formula.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}
