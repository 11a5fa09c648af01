/// Finds National Insurance numbers: two letters, six digits and a letter from A to D (HMRC, National Insurance Manual,
/// NIM39110), with or without spaces, or in pairs with hyphens or dots.
struct NationalInsuranceSearch {
  let view: TextView

  /// The number whose first digit stands at a byte.
  func number(at start: Int) -> FoundDetail? {
    // `SW-201512-A` is a reference; only pairs are written with hyphens.
    let isDivided = isDivider(view[start - 1]) && view[start + 2] == view[start - 1]
    guard let prefix = prefix(endingAt: isDivided || view[start - 1].isSpace ? start - 1 : start) else { return nil }
    var digits: [UInt8] = []
    var index = start
    while digits.count < 6 {
      guard view[index].isDigit, view[index + 1].isDigit else { return nil }
      digits += [view[index], view[index + 1]]
      index = isDivided && view[index + 2] == view[start - 1] ? index + 3 : view.afterSpaces(index + 2, atMost: 1)
    }
    let suffix = view[index].lowercased
    guard (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(suffix),
      view.isBoundary(after: index + 1) || isAnother(after: index + 1)
    else { return nil }
    // Letters of one number are all large or all small; a hexadecimal number is not so lucky often.
    guard (view[index] < 0x60) == (view[prefix] < 0x60) else { return nil }
    let value = view.text(prefix..<(prefix + 2)) + String(decoding: digits + [suffix], as: UTF8.self)
    return FoundDetail(detail: PersonalDetail(kind: .nationalInsurance, value: value), position: prefix)
  }

  /// Where the two letters stand, if there can be such letters.
  private func prefix(endingAt end: Int) -> Int? {
    let (first, second) = (view[end - 2], view[end - 1])
    guard first.isLetter, second.isLetter, (first < 0x60) == (second < 0x60) else { return nil }
    let before = view[end - 3]
    let isBehindAnother = before == UInt8(ascii: "/") && view[end - 4].isLetter && view[end - 5].isDigit
    guard isBehindAnother || !(before.isLetterOrDigit || isDivider(before) || before == UInt8(ascii: "/")) else {
      return nil
    }
    let letters = [first.lowercased, second.lowercased]
    let isNeverFirst = letters[0].isOne(of: "dfiquv")
    let isNeverSecond = letters[1].isOne(of: "dfiqouv")
    let isReserved = ["bg", "gb", "kn", "nk", "nt", "tn", "zz"].contains(String(decoding: letters, as: UTF8.self))
    return isNeverFirst || isNeverSecond || isReserved ? nil : end - 2
  }

  /// Whether a stroke and another number follow.
  private func isAnother(after end: Int) -> Bool {
    view[end] == UInt8(ascii: "/") && view[end + 1].isLetter && view[end + 2].isLetter && view[end + 3].isDigit
  }

  private func isDivider(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") }
}

extension UInt8 {
  fileprivate func isOne(of letters: StaticString) -> Bool {
    (0..<letters.utf8CodeUnitCount).contains { letters.utf8Start[$0] == self }
  }
}
