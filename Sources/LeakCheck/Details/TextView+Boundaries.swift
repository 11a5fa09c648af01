extension TextView {
  /// Whether a number can begin at a byte: not within a reference, an amount, an address or a row of groups.
  func isBoundary(before start: Int) -> Bool {
    switch self[start - 1] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "$"): return false
    case 0x20: return !self[start - 2].isDigit
    default: return !self[start - 1].isLetterOrDigit
    }
  }

  /// Whether a number can end before a byte.
  func isBoundary(after end: Int) -> Bool {
    switch self[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      !self[end + 1].isLetterOrDigit
    default: !self[end].isLetterOrDigit
    }
  }
}
