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
    String(unsafeUninitializedCapacity: Self.size * 2) { buffer in
      for (number, word) in [words.0, words.1, words.2, words.3].enumerated() {
        ShortDigest(bits: word).writeDigits(to: buffer, at: number * 16)
      }
      return Self.size * 2
    }
  }

  /// The digest as it is, byte by byte.
  func withBytes<Result>(_ use: (UnsafeRawBufferPointer) -> Result) -> Result {
    let bytes = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
    return withUnsafeBytes(of: bytes, use)
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
  public init?(hexadecimal text: some StringProtocol) { self.init(digits: text.utf8) }

  /// A digest as the bytes of `hexadecimal`; `nil` for any others.
  public init?(digits: some Collection<UInt8>) {
    var bits: UInt64 = 0
    var count = 0
    for digit in digits {
      count += 1
      guard count <= 16 else { return nil }
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bits = bits << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): bits = bits << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    guard count == 16 else { return nil }
    self.bits = bits
  }

  /// The digest as 16 digits and small letters.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 16) { buffer in
      writeDigits(to: buffer, at: 0)
      return 16
    }
  }

  fileprivate func writeDigits(to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    for place in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: bits >> UInt64(60 - place * 4)) & 0xF
      buffer[start + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
