import Foundation

/// A colour of the sRGB space, as `#1d4f8c` writes it.
public struct Colour: Hashable, Sendable {
  /// Red, green and blue, from 0 to 255 each.
  public let red: UInt8, green: UInt8, blue: UInt8

  /// White.
  public static let white = Colour(red: 255, green: 255, blue: 255)

  private init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// A colour written with six hexadecimal digits, as `#1d4f8c`.
  public init?(_ text: String) {
    let digits = text.dropFirst()
    // A number may have a sign, a colour may not.
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    self.init(red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
  }

  /// The colour as `#1d4f8c`.
  public var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// How well one of the two can be read on the other, from 1 (not at all) to 21 (black on white), as the Web Content
  /// Accessibility Guidelines define contrast.
  public func contrast(with other: Colour) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
