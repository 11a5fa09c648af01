/// Whole numbers as text that takes little room when it is compressed, and none of which JSON has to escape.
///
/// A number is written in base 32, its lowest digit first. Every digit but the last is one of the upper half of the 64.
/// None of them is a decimal digit: the check for leaks would take many in a row for a telephone number.
public struct SearchDigits: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!$()*+,-./:;".utf8)

  /// No number.
  public init() {}

  /// Adds a number from 0.
  public mutating func append(_ number: Int) {
    var rest = number
    while rest >= 32 {
      bytes.append(Self.alphabet[32 + rest & 31])
      rest >>= 5
    }
    bytes.append(Self.alphabet[rest])
  }

  /// Adds a number that may be negative.
  public mutating func append(signed number: Int) { append(number < 0 ? -2 * number - 1 : 2 * number) }

  /// The text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
