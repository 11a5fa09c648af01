/// Finds what leads to a bank account: an IBAN (ISO 13616), a sort code with an account number, a payment card.
struct BankSearch {
  let view: TextView

  private static let announcements: [StaticString] = [
    "sort code", "sort-code", "sortcode", "account n", "a/c ", "a/c:", "acc n", "bank",
  ]
  private static let sortCodes: [StaticString] = ["sort code", "sort-code", "sortcode"]

  /// The IBAN whose first letter stands at a byte.
  func iban(at start: Int) -> FoundDetail? {
    guard !view[start - 1].isLetterOrDigit, view[start - 1] != UInt8(ascii: "-"), view[start - 1] != UInt8(ascii: "/"),
      let length = Self.ibanLengths[view.text(start..<(start + 2))]
    else { return nil }
    var characters: [UInt8] = []
    var index = start
    while characters.count < length {
      let byte = view[index]
      if byte.isDigit || byte.isLetter {
        characters.append(byte.lowercased)
      } else if !(byte.isSpace && characters.count % 4 == 0 && !characters.isEmpty) {
        return nil
      }
      index += 1
    }
    guard !view[index].isLetterOrDigit, Self.remainder(of: characters) == 1 else { return nil }
    return found(.iban, characters, at: start)
  }

  /// The sort code whose first digit stands at a byte, where an account number is beside it or the text calls it one.
  func account(at start: Int) -> FoundDetail? {
    let separator = view[start + 2]
    guard separator == UInt8(ascii: "-") || separator == 0x20, view[start + 5] == separator else { return nil }
    let pairs = [start, start + 3, start + 6]
    guard pairs.allSatisfy({ view.digits(from: $0).count == 2 }), isBoundary(start), isBoundary(after: start + 8) else {
      return nil
    }
    let sortCode = pairs.flatMap { [view[$0], view[$0 + 1]] }
    let isAnnounced = view.says(anyOf: Self.announcements, in: (start - 60)..<(start + 68))
    // Days are written like this too, and beside a company's number that says nothing of a bank.
    guard isAnnounced || (separator == UInt8(ascii: "-") && !isDay(start)) else { return nil }
    let number =
      adjacentNumber(after: start + 8) ?? accountNumber(in: (start + 8)..<(start + 56))
      ?? accountNumber(in: (start - 48)..<start)
    guard number != nil || isCalledSortCode(start) else { return nil }
    return found(.bankAccount, sortCode + (number ?? []), at: start)
  }

  /// The account number whose first digit stands at a byte, where the text calls it one.
  func announcedAccount(at start: Int) -> FoundDetail? {
    guard let number = accountNumber(in: start..<(start + 8)) else { return nil }
    let words: [StaticString] = ["account number", "account no", "a/c ", "a/c:", "acc no", "bank account"]
    guard
      view.says(anyOf: words, in: (start - 28)..<start) || view.says(anyOf: Self.sortCodes, in: (start - 48)..<start)
    else { return nil }
    return found(.bankAccount, number, at: start)
  }

  /// The number of a card whose first digit stands at a byte, in the groups that are printed on cards.
  func card(at start: Int) -> FoundDetail? {
    guard isBoundary(start), (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(view[start]) else { return nil }
    let separator = view[start + 4]
    guard separator == 0x20 || separator == UInt8(ascii: "-") else { return nil }
    for groups in [[4, 4, 4, 4], [4, 6, 5], [4, 4, 4, 4, 3]] {
      guard let digits = digits(of: groups, from: start, separator), Self.passesLuhn(digits) else { continue }
      return found(.paymentCard, digits, at: start)
    }
    return nil
  }

  private func found(_ kind: PersonalDetail.Kind, _ value: [UInt8], at position: Int) -> FoundDetail {
    FoundDetail(detail: PersonalDetail(kind: kind, value: String(decoding: value, as: UTF8.self)), position: position)
  }
}

extension BankSearch {
  private func isBoundary(_ start: Int) -> Bool {
    let (last, beforeLast) = (view[start - 1], view[start - 2])
    switch last {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "$"): return false
    case 0x20: return !beforeLast.isDigit
    default: return !last.isLetterOrDigit
    }
  }

  private func isBoundary(after end: Int) -> Bool {
    switch view[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"): !view[end + 1].isLetterOrDigit
    default: !view[end].isLetterOrDigit
    }
  }

  private func isDay(_ start: Int) -> Bool {
    func pair(_ index: Int) -> Int { Int(view[index] - 0x30) * 10 + Int(view[index + 1] - 0x30) }
    let (first, second, third) = (pair(start), pair(start + 3), pair(start + 6))
    return ((1...31).contains(first) && (1...12).contains(second))
      || ((1...12).contains(second) && (1...31).contains(third))
  }

  private func isCalledSortCode(_ start: Int) -> Bool {
    view.says(anyOf: Self.sortCodes, in: (start - 28)..<start)
  }

  /// The account number that follows a sort code with nothing but a space between them.
  private func adjacentNumber(after end: Int) -> [UInt8]? {
    let start = view.afterSpaces(end)
    let digits = view.digits(from: start)
    guard start > end, digits.count == 8, isBoundary(after: digits.upperBound) else { return nil }
    return digits.map { view[$0] }
  }

  /// Eight digits by themselves.
  private func accountNumber(in range: Range<Int>) -> [UInt8]? {
    var index = max(range.lowerBound, 0)
    while index < min(range.upperBound, view.bytes.count) {
      guard view[index].isDigit else {
        index += 1
        continue
      }
      let digits = view.digits(from: index)
      if digits.count == 8, isBoundary(digits.lowerBound), isBoundary(after: digits.upperBound) {
        return digits.map { view[$0] }
      }
      index = digits.upperBound
    }
    return nil
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

  /// The remainder that ISO/IEC 7064 asks for: 1 for a number without a slip.
  private static func remainder(of characters: [UInt8]) -> Int {
    (characters[4...] + characters[..<4]).reduce(0) { rest, byte in
      byte.isDigit ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x61) + 10) % 97
    }
  }

  /// How long the numbers of countries are with which offices deal.
  private static let ibanLengths: [String: Int] = [
    "ad": 24, "at": 20, "be": 16, "bg": 22, "ch": 21, "cy": 28, "cz": 24, "de": 22, "dk": 18, "ee": 20, "es": 24,
    "fi": 18, "fr": 27, "gb": 22, "gi": 23, "gr": 27, "hr": 21, "hu": 28, "ie": 22, "im": 22, "is": 26, "it": 27,
    "lt": 20, "lu": 20, "lv": 21, "mt": 31, "nl": 18, "no": 15, "pl": 28, "pt": 25, "ro": 24, "se": 24, "si": 19,
    "sk": 24,
  ]
}
