import CSV

/// How the rows of a table differ.
public struct RowChanges: Hashable, Sendable {
  /// Rows that say something else, known by the first cell that holds something.
  public let changed: Int
  /// Rows that are new.
  public let added: Int
  /// Rows that are gone.
  public let removed: Int

  /// Whether only the order of the rows differs, or how they are written.
  var isEmpty: Bool { changed + added + removed == 0 }

  /// Compares two files of comma-separated values.
  ///
  /// - Returns: `nil` when one of them cannot be read.
  init?(from before: [UInt8], to after: [UInt8]) {
    guard var rows = Self.counts(of: before), let newer = Self.counts(of: after) else { return nil }
    for (row, count) in newer { rows[row, default: 0] -= count }
    var gone: [Int: Int] = [:]
    var new: [Int: Int] = [:]
    for (row, count) in rows {
      if count > 0 { gone[row.firstCell, default: 0] += count }
      if count < 0 { new[row.firstCell, default: 0] -= count }
    }
    // A first cell that several rows share, such as a day, does not tell which row became which.
    changed = gone.count { $0.value == 1 && new[$0.key] == 1 }
    added = new.values.reduce(0, +) - changed
    removed = gone.values.reduce(0, +) - changed
  }

  /// A row by the hashes of its text, so that a large table needs little memory.
  private struct Row: Hashable {
    let firstCell: Int
    let all: Int

    init(_ row: CSVRow) {
      firstCell = ((0..<row.count).lazy.map(row.bytes).first { !$0.isEmpty } ?? []).hashValue
      var hasher = Hasher()
      for cell in 0..<row.count { hasher.combine(row.bytes(at: cell)) }
      all = hasher.finalize()
    }
  }

  private static func counts(of bytes: [UInt8]) -> [Row: Int]? {
    var rest = bytes[...]
    var reader = CSVReader { size in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var row = CSVRow()
    var counts: [Row: Int] = [:]
    do {
      while try reader.read(into: &row) { counts[Row(row), default: 0] += 1 }
    } catch {
      return nil
    }
    return counts
  }
}
