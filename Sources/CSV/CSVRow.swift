/// A row: its cells, side by side in one buffer that the next row uses again.
public struct CSVRow: Sendable {
  /// The row's number as a spreadsheet shows it. The first is 1, and blank lines count; a line break within a cell does
  /// not begin a row.
  public internal(set) var number = 0
  /// The line of the file on which the row begins, counted from 1.
  public internal(set) var line = 0
  /// What is wrong within the row.
  public internal(set) var faults: [CSVFault] = []

  var bytes: [UInt8] = []
  var ends: [Int] = []

  /// A row to be filled by `CSVReader.read(into:)`.
  public init() {}

  /// How many cells it has; a blank line has one.
  public var count: Int { ends.count }

  /// Whether nothing but separators and spaces stands in it.
  public var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The bytes of a cell, as UTF-8; none for a cell beyond the last.
  public func bytes(at cell: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(cell) else { return [] }
    return bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  /// Hands over the bytes of all cells, side by side without anything between them.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  /// The text of a cell; empty for a cell beyond the last.
  public func text(at cell: Int) -> String { String(decoding: bytes(at: cell), as: UTF8.self) }

  /// The texts of all cells.
  public var texts: [String] { ends.indices.map(text(at:)) }

  mutating func begin(number: Int, line: Int) {
    self.number = number
    self.line = line
    faults.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// The line of the file on which a byte of the row stands.
  func line(at index: Int) -> Int {
    line
      + bytes[..<index].indices.count { position in
        // Cells lie side by side: CR at the end of one and LF at the beginning of the next are two line ends.
        bytes[position] == 0x0A
          || (bytes[position] == 0x0D && (bytes[position + 1] != 0x0A || ends.contains(position + 1)))
      }
  }

  mutating func report(_ kind: CSVFault.Kind, line: Int, cell: Int?) {
    faults.append(CSVFault(kind: kind, row: number, line: line, cell: cell))
  }
}
