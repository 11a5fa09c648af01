/// A place in a line, in bytes and in columns.
///
/// CommonMark measures indentation in columns, with a tab stop every four, and lets a container take a part of a tab.
struct LineCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  private(set) var offset: Int
  private(set) var column = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  /// The next byte, or 0 at the end of the line.
  var byte: UInt8 { offset < end ? bytes[offset] : 0 }

  /// The first byte from here that is neither space nor tab, and how many columns stand before it.
  var firstNonspace: (offset: Int, indent: Int) {
    var place = offset
    var column = column
    while place < end, bytes[place].isSpaceOrTab {
      column += bytes[place] == 0x09 ? 4 - column % 4 : 1
      place += 1
    }
    return (place, column - self.column)
  }

  /// Goes on by whole bytes.
  mutating func advance(bytes count: Int) {
    for _ in 0..<count where offset < end {
      column += bytes[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// Goes on by columns, and may stop within a tab.
  mutating func advance(columns count: Int) {
    var remaining = count
    while remaining > 0, offset < end {
      let width = bytes[offset] == 0x09 ? 4 - column % 4 : 1
      column += min(width, remaining)
      if width <= remaining { offset += 1 }
      remaining -= width
    }
  }
}
