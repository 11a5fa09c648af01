extension TextBuffer {
  /// Appends a character as a reader takes it: every space is one, a dash is a hyphen, quotation marks are straight, and
  /// what nobody sees is left out.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: break
    case 0xA3: append(UInt8(ascii: "$"))
    case 0xB7, 0x2026, 0x2022: append(UInt8(ascii: "."))
    case 0x80...0xBF, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: append(0x20)
    case 0x2010...0x2015, 0x2212: append(UInt8(ascii: "-"))
    case 0x2018...0x201B: append(UInt8(ascii: "'"))
    case 0x201C...0x201F: append(UInt8(ascii: "\""))
    case 0xFF01...0xFF5E: append(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
    case 0x3002, 0xFF61: append(UInt8(ascii: "."))
    case 0xFB00...0xFB06: appendLigature(scalar)
    default: appendUTF8(scalar)
    }
  }

  /// The letters of `ﬁ` and the like, which are one character in many PDF documents and in what is copied from them.
  private mutating func appendLigature(_ scalar: UInt32) {
    let letters: StaticString =
      switch scalar {
      case 0xFB00: "ff"
      case 0xFB01: "fi"
      case 0xFB02: "fl"
      case 0xFB03: "ffi"
      case 0xFB04: "ffl"
      default: "st"
      }
    for index in 0..<letters.utf8CodeUnitCount { append(letters.utf8Start[index]) }
  }

  private mutating func appendUTF8(_ scalar: UInt32) {
    func part(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: (scalar >> shift) & 0x3F) }
    switch scalar {
    case 0..<0x800: append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    case 0..<0x10000:
      append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      append(part(6))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: (scalar >> 18) & 0x07))
      append(part(12))
      append(part(6))
    }
    append(part(0))
  }
}
