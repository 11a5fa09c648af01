extension Unicode.Scalar {
  /// Whether neither HTML nor XML may hold it: control characters other than white space, and noncharacters.
  public var isForbiddenInPages: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    // Two characters that some programs, YAML's among them, take for the end of a line.
    case 0x2028, 0x2029: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// How a character that cannot be shown is named in a message, for example `U+0007`.
  public var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
