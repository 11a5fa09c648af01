/// The lines of a source, counted from 1, in bytes.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>
  private let starts: [Int]

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) { starts.append(index) }
    }
    if let last = starts.last, last == bytes.count { starts.removeLast() }
    self.starts = starts
  }

  var count: Int { starts.count }

  /// A line without its line end; empty for a line that the source does not have.
  subscript(line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Whether a line is ended by a carriage return alone, which CommonMark takes for a line end and tables do not.
  func endsInCarriageReturn(_ line: Int) -> Bool {
    let end = self[line].upperBound
    return end < bytes.count && bytes[end] == 0x0D && !(end + 1 < bytes.count && bytes[end + 1] == 0x0A)
  }

  /// The line that a byte stands on.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
