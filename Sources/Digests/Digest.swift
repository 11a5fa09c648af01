/// The SHA-256 digest (FIPS 180-4) of some bytes: two that are the same come, as far as anybody can tell, from the same
/// bytes, and nobody can make other bytes that have it.
public struct Digest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// How many bytes a digest has.
  static let size = 32

  init(_ bytes: UnsafeRawBufferPointer) {
    func word(_ number: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: number * 8, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// A digest as `hexadecimal` writes it; `nil` for any other text.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == Self.size * 2 else { return nil }
    let words = stride(from: 0, to: digits.count, by: 16).compactMap { ShortDigest(digits: digits[$0..<($0 + 16)]) }
    guard words.count == 4 else { return nil }
    self.words = (words[0].bits, words[1].bits, words[2].bits, words[3].bits)
  }

  /// The digest as 64 digits and small letters.
  public var hexadecimal: String {
    [words.0, words.1, words.2, words.3].map { ShortDigest(bits: $0).hexadecimal }.joined()
  }

  /// Its first 64 bits.
  public var short: ShortDigest { ShortDigest(bits: words.0) }

  /// By all bits.
  public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  /// Feeds all bits.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// The first 64 bits of a digest: enough to see that something has changed by accident or by hand, and short enough to be
/// kept for each part of a record.
public struct ShortDigest: Hashable, Sendable {
  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// A digest as `hexadecimal` writes it; `nil` for any other text.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = Array(text.utf8)
    self.init(digits: digits[...])
  }

  init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 16 else { return nil }
    var bits: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bits = bits << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): bits = bits << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.bits = bits
  }

  /// The digest as 16 digits and small letters.
  public var hexadecimal: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
