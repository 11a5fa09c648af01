/// A quick look for lines that may be a table's delimiter row, so that a document without tables pays next to nothing.
enum DelimiterCandidates {
  /// The lines, counted from 1, that have nothing but hyphens, pipes, colons, spaces and block quotes' marks.
  static func lines(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard mayHaveTables(bytes) else { return [] }
    var candidates: [Int] = []
    var line = 1
    var isCandidate = true
    var hasHyphen = false
    var hasMark = false
    var index = 0
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x0A
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case 0x0A, 0x0D:
        if isCandidate, hasHyphen, hasMark { candidates.append(line) }
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        line += 1
        isCandidate = true
        hasHyphen = false
        hasMark = false
      case UInt8(ascii: ">"), 0x20, 0x09, 0x0B, 0x0C: break
      default: isCandidate = false
      }
      index += 1
    }
    return candidates
  }

  /// Whether there is any pipe, or a colon beside a hyphen: without them there is no delimiter row.
  private static func mayHaveTables(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let pipes = SIMD32<UInt8>(repeating: UInt8(ascii: "|"))
    let colons = SIMD32<UInt8>(repeating: UInt8(ascii: ":"))
    var index = 0
    while index + 32 <= bytes.count {
      let chunk = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
      if any((chunk .== pipes) .| (chunk .== colons)), isMark(in: index..<index + 32, of: bytes) { return true }
      index += 32
    }
    return isMark(in: index..<bytes.count, of: bytes)
  }

  private static func isMark(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.contains { index in
      switch bytes[index] {
      case UInt8(ascii: "|"): true
      case UInt8(ascii: ":"):
        (index > 0 && bytes[index - 1] == UInt8(ascii: "-"))
          || (index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "-"))
      default: false
      }
    }
  }
}
