/// A character that is written by a backslash or, in an address, by a percent sign.
enum Escape {
  /// The character that a backslash at the beginning of `bytes` begins in JSON, and how many bytes it takes.
  static func decoded(_ bytes: UnsafeRawBufferPointer) -> (scalar: UInt32, length: Int)? {
    guard bytes.count > 1 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "u"): return unicode(bytes)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return (0x20, 2)
    default: return (UInt32(bytes[1] < 0x80 ? bytes[1] : 0x20), bytes[1] < 0x80 ? 2 : 1)
    }
  }

  private static func unicode(_ bytes: UnsafeRawBufferPointer) -> (scalar: UInt32, length: Int)? {
    guard let first = hexadecimal(bytes, from: 2, digits: 4) else { return nil }
    guard first & 0xFC00 == 0xD800, bytes.count >= 12, bytes[6] == UInt8(ascii: "\\"), bytes[7] == UInt8(ascii: "u"),
      let second = hexadecimal(bytes, from: 8, digits: 4), second & 0xFC00 == 0xDC00
    else { return (first, 6) }
    return (0x10000 + (first & 0x3FF) << 10 + second & 0x3FF, 12)
  }

  /// The byte that a percent sign at the beginning of `bytes` begins in an address. What is not ASCII stays as it is.
  static func percentDecoded(_ bytes: UnsafeRawBufferPointer) -> (scalar: UInt32, length: Int)? {
    guard let value = hexadecimal(bytes, from: 1, digits: 2), (0x20..<0x80).contains(value) else { return nil }
    return (value, 3)
  }

  private static func hexadecimal(_ bytes: UnsafeRawBufferPointer, from start: Int, digits: Int) -> UInt32? {
    guard bytes.count >= start + digits else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + digits) {
      guard let digit = hexadecimal(bytes[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// What a hexadecimal digit stands for.
  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
