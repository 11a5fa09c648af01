/// Text that was written as UTF-8 and read as something else on its way: `â€™` for an apostrophe.
public struct Mojibake: Hashable, Sendable {
  /// What stands there.
  public let found: String
  /// What probably stood there once, or `nil` when it cannot be told.
  public let meant: String?

  /// The first such place in a text of UTF-8.
  ///
  /// A sequence counts only if its characters, written as the bytes that Windows would use, are UTF-8 again. The `Â` of
  /// a Welsh word does not: the letter after it is none that continues a character.
  public init?(in bytes: ArraySlice<UInt8>) {
    guard bytes.contains(where: { $0 >= 0xC2 }) else { return nil }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for start in scalars.indices {
      if scalars[start] == .replacement {
        self.init(found: String(String.UnicodeScalarView([scalars[start]])), meant: nil)
        return
      }
      guard let lead = Windows1252.byte(for: scalars[start]), let length = Self.length(ofCharacterLedBy: lead),
        start + length <= scalars.count
      else { continue }
      let candidate = scalars[start..<start + length]
      let original = candidate.compactMap(Windows1252.byte(for:))
      guard original.count == length, original.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }),
        let meant = String(validating: original, as: UTF8.self)
      else { continue }
      self.init(found: String(String.UnicodeScalarView(candidate)), meant: meant)
      return
    }
    return nil
  }

  private init(found: String, meant: String?) {
    self.found = found
    self.meant = meant
  }

  private static func length(ofCharacterLedBy byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
