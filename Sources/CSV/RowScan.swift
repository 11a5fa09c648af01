/// A walk over the bytes of one row.
struct RowScan {
  let separator: UInt8
  let isAtEnd: Bool
  let limits: CSVLimits
  /// Where the walk is; behind the row's line end when it is complete.
  private(set) var position: Int
  /// The line on which the walk is.
  private(set) var line: Int
  /// Whether every byte so far was a visible character or a space by itself.
  private(set) var isPlain = true

  private let start: Int

  init(separator: UInt8, position: Int, line: Int, isAtEnd: Bool, limits: CSVLimits) {
    self.separator = separator
    self.position = position
    self.line = line
    self.isAtEnd = isAtEnd
    self.limits = limits
    start = position
  }

  private enum Ending { case cell, row, unknown }

  /// Reads a row.
  ///
  /// - Returns: `false` when the bytes end before the row does and more may come.
  mutating func run(over bytes: UnsafeBufferPointer<UInt8>, into row: inout CSVRow) throws(CSVFault) -> Bool {
    while true {
      let ending =
        position < bytes.count && bytes[position] == 0x22
        ? quotedCell(in: bytes, into: &row) : plainCell(in: bytes, from: position, into: &row)
      // Without this, one quotation mark could fill the memory.
      let end = ending == .unknown ? bytes.count : position
      guard end - start <= limits.row else { throw stop(.rowTooLong(limit: limits.row), row) }
      if ending == .unknown { return false }
      row.ends.append(row.bytes.count)
      guard row.ends.count <= limits.cells else { throw stop(.tooManyCells(limit: limits.cells), row) }
      if ending == .row { return true }
    }
  }

  /// A cell without a quotation mark at its beginning.
  private mutating func plainCell(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, afterStrayQuote isReported: Bool = false,
    into row: inout CSVRow
  ) -> Ending {
    var hasOthers = false
    defer { if hasOthers { isPlain = false } }
    var hasStrayQuote = isReported
    while true {
      var next = position
      while next < bytes.count, standsForItself(bytes[next]) {
        hasOthers = hasOthers || !CharacterFault.isPlain(bytes[next])
        next += 1
      }
      position = next
      guard position < bytes.count else {
        guard isAtEnd else { return .unknown }
        row.bytes.append(contentsOf: bytes[start..<position])
        return .row
      }
      switch bytes[position] {
      case separator:
        row.bytes.append(contentsOf: bytes[start..<position])
        position += 1
        return .cell
      case 0x22:
        if !hasStrayQuote { row.report(.strayQuote, line: line, cell: row.ends.count) }
        hasStrayQuote = true
        position += 1
      default:
        guard let end = lineEnd(in: bytes) else { return .unknown }
        row.bytes.append(contentsOf: bytes[start..<position])
        position = end
        line += 1
        return .row
      }
    }
  }

  /// A cell between quotation marks, in which a doubled one stands for itself.
  private mutating func quotedCell(in bytes: UnsafeBufferPointer<UInt8>, into row: inout CSVRow) -> Ending {
    let opening = (position: position, line: line, filled: row.bytes.count)
    var hasOthers = false
    defer { if hasOthers { isPlain = false } }
    position += 1
    var copied = position
    while true {
      var next = position
      while next < bytes.count, bytes[next] != 0x22, bytes[next] != 0x0A, bytes[next] != 0x0D {
        hasOthers = hasOthers || !CharacterFault.isPlain(bytes[next])
        next += 1
      }
      position = next
      guard position < bytes.count else { break }
      if bytes[position] == 0x22 {
        guard position + 1 < bytes.count || isAtEnd else { return .unknown }
        if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
          row.bytes.append(contentsOf: bytes[copied...position])
          position += 2
          copied = position
          continue
        }
        row.bytes.append(contentsOf: bytes[copied..<position])
        return endOfQuotedCell(in: bytes, openedAt: opening, into: &row)
      }
      let isFirstOfTwo = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
      if !isFirstOfTwo { line += 1 }
      position += 1
    }
    guard isAtEnd else { return .unknown }
    row.bytes.append(contentsOf: bytes[copied..<position])
    row.report(.unterminatedQuote, line: opening.line, cell: row.ends.count)
    return .row
  }

  private mutating func endOfQuotedCell(
    in bytes: UnsafeBufferPointer<UInt8>, openedAt opening: (position: Int, line: Int, filled: Int),
    into row: inout CSVRow
  ) -> Ending {
    position += 1
    guard position < bytes.count else { return isAtEnd ? .row : .unknown }
    switch bytes[position] {
    case separator:
      position += 1
      return .cell
    case 0x0A, 0x0D:
      guard let end = lineEnd(in: bytes) else { return .unknown }
      position = end
      line += 1
      return .row
    default:
      // A mark that nobody closed runs on to the next one in the file, and the rows between are in this cell.
      row.report(
        line == opening.line ? .strayQuote : .runawayQuote(endLine: line), line: opening.line, cell: row.ends.count)
      row.bytes.removeLast(row.bytes.count - opening.filled)
      return plainCell(in: bytes, from: opening.position, afterStrayQuote: true, into: &row)
    }
  }

  /// The position behind the line end at `position`, or `nil` when it cannot be told whether LF follows CR.
  private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes[position] == 0x0D else { return position + 1 }
    guard position + 1 < bytes.count else { return isAtEnd ? position + 1 : nil }
    return bytes[position + 1] == 0x0A ? position + 2 : position + 1
  }

  /// Whether a byte within a cell without quotation marks means nothing but itself.
  @inline(__always)
  private func standsForItself(_ byte: UInt8) -> Bool {
    byte != separator && byte != 0x22 && byte != 0x0A && byte != 0x0D
  }

  private func stop(_ kind: CSVFault.Kind, _ row: CSVRow) -> CSVFault {
    CSVFault(kind: kind, row: row.number, line: row.line, cell: row.ends.count)
  }
}
