import Records

/// How a file writes amounts, besides plain pounds and pence.
struct MoneyForm: Sendable, Hashable {
  /// How a file writes that money came back.
  enum Negative: String, CaseIterable, Sendable {
    case minus, parentheses
    case trailingMinus = "trailing-minus"
  }

  /// The sign in front of amounts, if there may be one.
  var sign: String?
  /// What stands between thousands, if anything may.
  var thousands: Character?
  /// How negative amounts are written.
  var negative = Negative.minus

  /// The amount that a text means.
  func money(_ text: String) -> Money? {
    if let money = Self.plainMoney(text) { return money }
    var rest = text[...]
    let isNegative = takeSign(from: &rest)
    if let sign, rest.hasPrefix(sign) { rest = rest.dropFirst(sign.count).drop { $0 == " " } }
    guard let plain = withoutThousands(rest), !plain.hasPrefix("-"), let money = Self.plainMoney(plain) else {
      return nil
    }
    return isNegative ? Money(pence: -money.pence) : money
  }

  /// An amount without signs. Spreadsheets leave out a zero at the end, and `75.5` can mean nothing but `75.50`.
  private static func plainMoney(_ text: String) -> Money? {
    let hasTenthsOnly = text.utf8.dropLast().last == UInt8(ascii: ".")
    return Money(hasTenthsOnly ? text + "0" : text)
  }

  private func takeSign(from rest: inout Substring) -> Bool {
    switch negative {
    case .minus where rest.first == "-": rest.removeFirst()
    case .parentheses where rest.first == "(" && rest.last == ")": rest = rest.dropFirst().dropLast()
    case .trailingMinus where rest.last == "-": rest.removeLast()
    default: return false
    }
    return true
  }

  /// `1,234.50` as `1234.50`, and `nil` for `12,5`: only groups of three digits are thousands.
  private func withoutThousands(_ text: Substring) -> String? {
    guard let thousands, text.contains(thousands) else { return String(text) }
    let whole = text.prefix { $0 != "." }
    let groups = whole.split(separator: thousands, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined() + text.dropFirst(whole.count)
  }
}
