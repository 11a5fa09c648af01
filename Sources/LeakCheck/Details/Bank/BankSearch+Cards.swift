// The numbers of payment cards (ISO/IEC 7812-1).
extension BankSearch {
  /// How many digits the number of a card has.
  static let cardLengths = 14...19

  /// The number of a card whose first digit stands at a byte, in the groups that are printed on cards.
  func card(at start: Int) -> FoundDetail? {
    guard view.isBoundary(before: start), (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(view[start]) else {
      return nil
    }
    let separator = view[start + 4]
    guard separator == 0x20 || separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") else { return nil }
    for groups in [[4, 4, 4, 4], [4, 6, 5], [4, 4, 4, 4, 3]] {
      guard let digits = digits(of: groups, from: start, separator), Self.passesLuhn(digits) else { continue }
      return found(.paymentCard, digits, at: start)
    }
    return nil
  }

  /// The number of a card that stands in a range in one. Where the text calls it the number of something else, it is.
  func undividedCard(at start: Int, to end: Int) -> FoundDetail? {
    guard let issuer = Issuer(ofCardAt: start, in: view), issuer.lengths.contains(end - start) else { return nil }
    guard view.digits(from: start).upperBound == end, view.isBoundary(before: start), view.isBoundary(after: end),
      !isQuantity(start)
    else { return nil }
    let digits = (start..<end).map { view[$0] }
    guard Self.passesLuhn(digits), !NumberLabel(view: view).isReference(before: start) else { return nil }
    return found(.paymentCard, digits, at: start)
  }

  /// Whether a number is one to reckon with, or a part of an address: JSON has numbers without quotation marks.
  private func isQuantity(_ start: Int) -> Bool {
    switch view[start - 1] {
    case UInt8(ascii: "="), UInt8(ascii: "#"): true
    case UInt8(ascii: ":"): view[start - 2] == UInt8(ascii: "\"")
    default: false
    }
  }

  private func digits(of groups: [Int], from start: Int, _ separator: UInt8) -> [UInt8]? {
    var digits: [UInt8] = []
    var index = start
    for (position, count) in groups.enumerated() {
      let group = view.digits(from: index)
      guard group.count == count else { return nil }
      digits += group.map { view[$0] }
      index = group.upperBound
      guard position < groups.count - 1 else { break }
      guard view[index] == separator else { return nil }
      index += 1
    }
    let goesOn = view[index] == separator && view[index + 1].isDigit
    return view[index].isLetterOrDigit || goesOn ? nil : digits
  }

  /// The check of ISO/IEC 7812-1, annex B.
  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let digit = Int(item.element - 0x30)
      guard item.offset % 2 == 1 else { return sum + digit }
      return sum + (digit * 2 > 9 ? digit * 2 - 9 : digit * 2)
    }
    return sum % 10 == 0
  }
}

/// Those who issue cards, by the first digits of their numbers. Without them one number in ten would pass for a card's.
private enum Issuer {
  case visa, mastercard, americanExpress, diners, discover, jcb, maestro

  /// Whose number begins at a byte.
  init?(ofCardAt start: Int, in view: TextView) {
    let leading = (0..<4).reduce(0) { value, offset in value * 10 + Int(view[start + offset] & 0x0F) }
    switch leading {
    case 3000...3059, 3600...3699, 3800...3999: self = .diners
    case 3400...3499, 3700...3799: self = .americanExpress
    case 3528...3589: self = .jcb
    case 4000...4999: self = .visa
    case 2221...2720, 5100...5599: self = .mastercard
    case 6011, 6440...6599: self = .discover
    case 5018, 5020, 5038, 5893, 6304, 6759, 6761...6763, 6767: self = .maestro
    default: return nil
    }
  }

  /// How many digits its numbers have. Visa's of thirteen digits are no longer issued, and articles of trade have as
  /// many.
  var lengths: [Int] {
    switch self {
    case .visa: [16, 19]
    case .mastercard, .discover, .jcb: [16]
    case .americanExpress: [15]
    case .diners: [14]
    case .maestro: [16, 18, 19]
    }
  }
}
