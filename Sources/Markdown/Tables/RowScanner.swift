/// How cmark-gfm reads the line of a table.
enum RowScanner {
  /// cmark-gfm counts columns in 16 bits and takes no row that has more.
  private static let mostColumns = Int(UInt16.max)

  /// The cells of a row, trimmed.
  ///
  /// A pipe divides cells unless a backslash stands directly before it, code span or not. One pipe may stand before
  /// the first cell and one behind the last.
  ///
  /// - Parameter content: the line from its first byte that is no space.
  /// - Returns: `nil` when the line is no row: it is empty, or nothing but a pipe.
  static func cells(in content: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    if start < content.upperBound, bytes[start] == UInt8(ascii: "|") {
      start = skippingSpace(from: start + 1, to: content.upperBound, of: bytes)
    }
    while start < content.upperBound {
      var end = start
      while end < content.upperBound {
        if bytes[end] == UInt8(ascii: "|"), end == start || bytes[end - 1] != UInt8(ascii: "\\") { break }
        end += 1
      }
      guard cells.count < mostColumns else { return nil }
      cells.append(trimmed(start..<end, of: bytes))
      guard end < content.upperBound else { break }
      start = skippingSpace(from: end + 1, to: content.upperBound, of: bytes)
    }
    return cells.isEmpty ? nil : cells
  }

  /// The alignments that a delimiter row gives, or `nil` when the line is none.
  ///
  /// A row of hyphens alone is none either: it underlines a heading.
  static func alignments(in content: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [PipeTable.Alignment]? {
    var hasMark = false
    for index in content {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: "-"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
    }
    guard hasMark, let cells = cells(in: content, of: bytes) else { return nil }
    var alignments: [PipeTable.Alignment] = []
    for cell in cells {
      guard let alignment = alignment(of: cell, in: bytes) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private static func alignment(of cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> PipeTable.Alignment? {
    var hyphens = cell
    var isLeft = false
    var isRight = false
    if let first = hyphens.first, bytes[first] == UInt8(ascii: ":") {
      isLeft = true
      hyphens = hyphens.dropFirst()
    }
    if let last = hyphens.last, bytes[last] == UInt8(ascii: ":") {
      isRight = true
      hyphens = hyphens.dropLast()
    }
    guard !hyphens.isEmpty, hyphens.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : PipeTable.Alignment.none)
  }

  private static func skippingSpace(from start: Int, to end: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = start
    while place < end, bytes[place].isASCIISpace { place += 1 }
    return place
  }

  private static func trimmed(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isASCIISpace { start += 1 }
    while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
    return start..<end
  }
}
