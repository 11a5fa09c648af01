/// Finds what leads to a bank account: an IBAN, a sort code with an account number, a payment card. Here are sort codes
/// and account numbers of British banks, where they stand together or the text says what they are.
struct BankSearch {
  let view: TextView

  private static let announcements: [StaticString] = [
    "sort code", "sort-code", "sortcode", "account n", "a/c", "acc n", "acct",
  ]
  private static let sortCodes: [StaticString] = ["sort code", "sort-code", "sortcode"]
  private static let accounts: [StaticString] = [
    "account number", "account no", "a/c", "acc no", "acct", "bank account",
  ]

  /// Words for accounts of every kind, which count only where a sort code is spoken of too.
  private static let shortAccounts: [StaticString] = ["account:", "acc:"]

  /// The sort code whose first pair of digits stands at a byte, where an account number is beside it or the text calls
  /// it one.
  func account(at start: Int) -> FoundDetail? {
    let separator = view[start + 2]
    guard view[start + 5] == separator, Self.isSeparator(separator) else { return nil }
    let pairs = [start, start + 3, start + 6]
    guard pairs.allSatisfy({ view.digits(from: $0).count == 2 }), view.isBoundary(before: start),
      view.isBoundary(after: start + 8)
    else { return nil }
    let number = isHyphen(separator) && !isDay(start) ? adjacentNumber(after: start + 8) : nil
    let isReference = number != nil && NumberLabel(view: view).isReference(before: start)
    if let number, !isReference { return found(.bankAccount, sortCode(pairs) + number, at: start) }
    // Days have strokes and dots, and stand beside the names of banks in every list of payments.
    let mayBeDay = !isHyphen(separator) || isDay(start)
    return announced(sortCode(pairs), at: start, to: start + 8, orBy: mayBeDay ? [] : ["bank", "sort ", "acc "])
  }

  /// The sort code of six digits in one whose first stands at a byte, where the text calls it one.
  func sortCode(at start: Int) -> FoundDetail? {
    let digits = view.digits(from: start)
    guard digits.count == 6, view.isBoundary(before: start), view.isBoundary(after: digits.upperBound),
      isCalledSortCode(start)
    else { return nil }
    return announced(digits.map { view[$0] }, at: start, to: digits.upperBound, orBy: [])
  }

  /// The account number whose first digit stands at a byte, where the text calls it one.
  func announcedAccount(at start: Int) -> FoundDetail? {
    guard view.digits(from: start).count == 8, let number = number(in: start..<(start + 8)) else { return nil }
    guard
      view.says(anyOf: Self.accounts, in: (start - 28)..<start)
        || view.says(anyOf: Self.sortCodes, in: (start - 48)..<start)
        || (view.says(anyOf: Self.shortAccounts, in: (start - 16)..<start)
          && view.says(anyOf: ["sort"], in: (start + 8)..<(start + 32)))
    else { return nil }
    return found(.bankAccount, number, at: start)
  }

  /// A sort code that the text announces, with the account number that is near it.
  private func announced(
    _ sortCode: [UInt8], at start: Int, to end: Int, orBy words: [StaticString]
  ) -> FoundDetail? {
    let number = number(in: end..<(end + 48)) ?? number(in: (start - 48)..<start)
    let announcements = Self.announcements + words
    let isAnnounced =
      number == nil ? isCalledSortCode(start) : view.says(anyOf: announcements, in: (start - 60)..<(end + 60))
    return isAnnounced ? found(.bankAccount, sortCode + (number ?? []), at: start) : nil
  }

  func found(_ kind: PersonalDetail.Kind, _ value: [UInt8], at position: Int) -> FoundDetail {
    FoundDetail(detail: PersonalDetail(kind: kind, value: String(decoding: value, as: UTF8.self)), position: position)
  }
}

extension BankSearch {
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), 0x20, UInt8(ascii: "."), UInt8(ascii: "/"): true
    default: false
    }
  }

  private func isHyphen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") }

  private func sortCode(_ pairs: [Int]) -> [UInt8] { pairs.flatMap { [view[$0], view[$0 + 1]] } }

  /// Whether three pairs can be a day, whatever comes first of day, month and year.
  private func isDay(_ start: Int) -> Bool {
    func pair(_ index: Int) -> Int { Int(view[index] - 0x30) * 10 + Int(view[index + 1] - 0x30) }
    let (first, second, third) = (pair(start), pair(start + 3), pair(start + 6))
    let (days, months) = (1...31, 1...12)
    return (days.contains(first) && months.contains(second)) || (months.contains(second) && days.contains(third))
      || (months.contains(first) && days.contains(second))
  }

  private func isCalledSortCode(_ start: Int) -> Bool {
    view.says(anyOf: Self.sortCodes, in: (start - 28)..<start)
  }

  /// The account number that follows a sort code with nothing between them but what divides two cells.
  private func adjacentNumber(after end: Int) -> [UInt8]? {
    var start = end
    while start - end < 6, Self.isDivision(view[start]) { start += 1 }
    let digits = view.digits(from: start)
    guard start > end, digits.count == 8, view.isBoundary(after: digits.upperBound) else { return nil }
    return digits.map { view[$0] }
  }

  private static func isDivision(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "\""),
      TextBuffer.breakByte:
      true
    default: byte.isSpace
    }
  }

  /// Eight digits by themselves.
  private func number(in range: Range<Int>) -> [UInt8]? {
    var index = max(range.lowerBound, 0)
    while index < min(range.upperBound, view.bytes.count) {
      guard view[index].isDigit else {
        index += 1
        continue
      }
      let digits = view.digits(from: index)
      if digits.count == 8, view.isBoundary(before: digits.lowerBound), view.isBoundary(after: digits.upperBound) {
        return digits.map { view[$0] }
      }
      index = digits.upperBound
    }
    return nil
  }
}
