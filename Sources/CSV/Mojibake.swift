/// Text that was written in one encoding and read in another on its way: `â€™` for an apostrophe.
public struct Mojibake: Hashable, Sendable {
  /// What stands there.
  public let found: String
  /// What probably stood there once, or `nil` when it cannot be told.
  public let meant: String?

  /// The first such place in a text of UTF-8.
  ///
  /// A sequence counts only if its characters, written as the bytes that Windows would use, are UTF-8 again, and what
  /// they then say is a sign that stands in the records of a British office. The `Â` of a Welsh word is followed by none
  /// that continues a character; the end of `“CAFÉ”` would be a letter of phonetic script.
  public init?(in bytes: ArraySlice<UInt8>) {
    guard bytes.contains(where: { $0 >= 0xC2 }) else { return nil }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for start in scalars.indices {
      if let (length, meant) = Self.original(of: scalars[start...]) {
        self.init(
          found: String(String.UnicodeScalarView(scalars[start..<start + length])), meant: meant.map(String.init))
        return
      }
    }
    return nil
  }

  private init(found: String, meant: String?) {
    self.found = found
    self.meant = meant
  }

  /// How many of the first characters are one that was misread, and which.
  private static func original(of scalars: ArraySlice<Unicode.Scalar>) -> (length: Int, meant: Unicode.Scalar?)? {
    guard let first = scalars.first, first.value >= 0x80 else { return nil }
    if first == "\u{FFFD}" { return (1, nil) }
    guard let lead = Windows1252.byte(for: first) else { return nil }
    guard let length = length(ofCharacterLedBy: lead) else { return nil }
    let bytes = scalars.prefix(length).compactMap(Windows1252.byte(for:))
    guard bytes.count == length, let text = String(validating: bytes, as: UTF8.self),
      let meant = text.unicodeScalars.first.map(withoutControls), isUsual(meant)
    else { return nil }
    return (length, meant == "\u{FFFD}" ? nil : meant)
  }

  /// The character of Windows that a control character stands for when its byte was read as ISO 8859-1.
  private static func withoutControls(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x80..<0xA0).contains(scalar.value) ? Windows1252.scalar(for: UInt8(scalar.value)) : scalar
  }

  private static func length(ofCharacterLedBy byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// Whether a character is one of the Latin letters and signs that a record in English, Welsh or another language of
  /// Europe holds.
  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin letters, and what of Windows' signs `withoutControls` gives.
    case 0xA0..<0x180, 0x192, 0x2C6, 0x2DC, 0x1E00..<0x1F00: true
    // Dashes, quotation marks, spaces; currencies; letter-like signs, fractions, arrows, mathematics; boxes and ticks.
    case 0x2000..<0x2070, 0x20A0..<0x2300, 0x2500..<0x2800: true
    // Ligatures, the mark of the byte order, the sign for what was lost, pictures.
    case 0xFB00..<0xFB07, 0xFEFF, 0xFFFD, 0x1F000..<0x1FB00: true
    default: false
    }
  }
}
