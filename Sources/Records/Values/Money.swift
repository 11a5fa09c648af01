/// An amount of pounds sterling, exact to the penny.
public struct Money: Hashable, Sendable {
  /// The amount in pence; negative for money that comes back, as with a credit note.
  public let pence: Int64

  /// An amount in pence.
  public init(pence: Int64) { self.pence = pence }

  /// Whole pounds.
  public init(pounds: Int64) { self.init(pence: pounds * 100) }

  /// An amount as open data writes it: pounds, and where there are any two digits of pence, as in `797400` or `-75.50`.
  ///
  /// - Returns: `nil` for any other text, such as `£46.1M`, `12,5` or `1e9`, and beyond a hundred billion pounds.
  public init?(_ text: String) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let point = digits.firstIndex(of: UInt8(ascii: "."))
    let pounds = digits[..<(point ?? digits.endIndex)]
    guard (1...11).contains(pounds.count), let whole = Self.number(pounds) else { return nil }
    var fraction: Int64 = 0
    if let point {
      let digits = digits[point...].dropFirst()
      guard digits.count == 2, let pence = Self.number(digits) else { return nil }
      fraction = pence
    }
    let pence = whole * 100 + fraction
    self.init(pence: isNegative ? -pence : pence)
  }

  /// The amount as open data writes it: `797400.00`, `-75.50`.
  public var plainText: String {
    let magnitude = pence.magnitude
    let rest = magnitude % 100
    return "\(pence < 0 ? "-" : "")\(magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The amount as people write it in a message: `£100,000`, `£75.50`.
  var readable: String {
    let parts = plainText.split(separator: ".")
    let digits = Array((parts.first ?? "0").drop { $0 == "-" })
    let groups = digits.indices.map { index in
      (index > 0 && (digits.count - index).isMultiple(of: 3) ? "," : "") + String(digits[index])
    }
    let pence = parts.count == 2 && parts[1] != "00" ? ".\(parts[1])" : ""
    return (self.pence < 0 ? "-£" : "£") + groups.joined() + pence
  }

  private static func number(_ digits: Substring.UTF8View) -> Int64? {
    digits.reduce(0) { total, byte in
      guard let total, byte.isDigit else { return nil }
      return total * 10 + Int64(byte - UInt8(ascii: "0"))
    }
  }
}

extension Money: Comparable {
  /// By the amount.
  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
}

extension Money: AdditiveArithmetic {
  /// Nothing.
  public static let zero = Money(pence: 0)
  /// The sum.
  ///
  /// A sum beyond what can be counted, which no office has, stays at the greatest amount instead of ending the program.
  public static func + (left: Money, right: Money) -> Money {
    let (sum, isBeyond) = left.pence.addingReportingOverflow(right.pence)
    return Money(pence: isBeyond ? (left.pence < 0 ? .min + 1 : .max) : sum)
  }
  /// The difference.
  public static func - (left: Money, right: Money) -> Money { Money(pence: left.pence - right.pence) }
}

extension Sequence<Money> {
  /// All of them together.
  public var total: Money { reduce(.zero, +) }
}
