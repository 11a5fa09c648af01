/// Finds telephone numbers of the United Kingdom: ten or eleven digits that begin with 01, 02, 03, 07 or 08 (Ofcom,
/// National Telephone Numbering Plan), in the groups in which people write them, or with the country's code.
struct TelephoneSearch {
  let view: TextView

  /// Whether a number can have these as its first digits.
  @inline(__always)
  static func mayBegin(with first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "0"), UInt8(ascii: "7"): true
    case UInt8(ascii: "4"): second == first
    default: false
    }
  }

  /// The number whose first digits stand at a byte.
  func number(at start: Int) -> FoundDetail? {
    guard isBoundary(before: start) else { return nil }
    if view.says("0044", at: start) { return international(from: start + 4, position: start) }
    if view.says("44", at: start), view[start - 1] == UInt8(ascii: "+") {
      return international(from: start + 2, position: start - 1)
    }
    if view.says("44", at: start) { return bareInternational(at: start) }
    if view[start] == UInt8(ascii: "7") { return shortened(at: start) }
    if view.says("(0)", at: start - 1) { return international(from: start - 1, position: start - 1) }
    guard view[start] == UInt8(ascii: "0"), Self.isLead(view[start + 1]) else { return nil }
    guard let groups = groups(from: start, leadingZeros: 1) else { return nil }
    return found("", groups, position: start)
  }

  private func international(from start: Int, position: Int) -> FoundDetail? {
    var index = afterSeparator(start)
    // The zero in brackets is left out by those who call from abroad.
    if view.says("(0)", at: index) {
      index = afterSeparator(index + 3)
    } else if view[index] == UInt8(ascii: "0") {
      index += 1
    }
    guard Self.isLead(view[index]), let groups = groups(from: index, leadingZeros: 0) else { return nil }
    return found("0", groups, position: position)
  }

  /// A number with the country's code and no sign before it. So do amounts in a row, years and numbers of articles
  /// look; it has to be a mobile telephone's in its usual groups, or called a telephone's.
  private func bareInternational(at start: Int) -> FoundDetail? {
    guard let found = international(from: start + 2, position: start), found.detail.value.utf8.count == 11 else {
      return nil
    }
    if isAnnounced(before: start) || isCalledTelephone(before: start - 1) { return found }
    let first = view.digits(from: afterSeparator(start + 2))
    guard first.lowerBound > start + 2, view[first.lowerBound] == UInt8(ascii: "7") else { return nil }
    let second = view.digits(from: afterSeparator(first.upperBound))
    return first.count == 10 || (first.count == 4 && (second.count == 6 || second.count == 3)) ? found : nil
  }

  /// A mobile telephone's number that has lost its zero, as spreadsheets take it away, where the text says what it is.
  private func shortened(at start: Int) -> FoundDetail? {
    guard let groups = groups(from: start, leadingZeros: 0) else { return nil }
    let found = found("0", groups, position: start)
    return found.detail.value.utf8.count == 11 && isAnnounced(before: start) ? found : nil
  }

  private func found(_ prefix: String, _ groups: [Range<Int>], position: Int) -> FoundDetail {
    let digits = groups.reduce(into: prefix) { $0 += view.text($1) }
    return FoundDetail(detail: PersonalDetail(kind: .telephone, value: digits), position: position)
  }

  /// The groups of a whole number, or `nil` where digits are too few, too many or grouped as nobody does.
  private func groups(from start: Int, leadingZeros: Int) -> [Range<Int>]? {
    var groups = [view.digits(from: start)]
    var count = groups[0].count
    let (least, most) = (9 + leadingZeros, 10 + leadingZeros)
    while count < most, let next = nextGroup(after: groups[groups.count - 1].upperBound), count + next.count <= most {
      groups.append(next)
      count += next.count
      guard groups.count < 6 else { break }
    }
    guard (least...most).contains(count), isBoundary(after: groups[groups.count - 1].upperBound) else { return nil }
    // Ten digits in one are more often a number of something else, unless the text says what they are.
    if groups.count == 1, leadingZeros == 1, count == least, !isAnnounced(before: start) { return nil }
    // Pairs are months, weeks or pages, unless the text says otherwise.
    if groups.allSatisfy({ $0.count == 2 }), !isAnnounced(before: start) { return nil }
    guard groups.count == 1 || (2...6).contains(groups[0].count + 1 - leadingZeros) else { return nil }
    return isNotice(groups) || isReference(groups) ? nil : groups
  }

  /// Whether the text calls digits that stand together a reference. Nobody divides one as a telephone number is divided.
  private func isReference(_ groups: [Range<Int>]) -> Bool {
    groups.count == 1 && NumberLabel(view: view).isReference(before: groups[0].lowerBound)
  }

  /// `012345-2025` is how Find a Tender numbers its notices: six digits and the year.
  private func isNotice(_ groups: [Range<Int>]) -> Bool {
    groups.map(\.count) == [6, 4] && groups[1].lowerBound == groups[0].upperBound + 1
      && view[groups[0].upperBound] == UInt8(ascii: "-") && view.says("20", at: groups[1].lowerBound)
  }

  private func nextGroup(after end: Int) -> Range<Int>? {
    let start =
      switch view[end] {
      case UInt8(ascii: "/"): afterStroke(end)
      case UInt8(ascii: "_"): afterUnderscore(end)
      default: afterSeparator(end)
      }
    guard start > end, view[start].isDigit else { return nil }
    let group = view.digits(from: start)
    return group.count >= 2 ? group : nil
  }

  /// A stroke may stand behind the code of an area and nowhere else: days and references have it too.
  private func afterStroke(_ end: Int) -> Int {
    let code = end - 5..<end
    let isCode = code.allSatisfy { view[$0].isDigit } && view[code.lowerBound] == UInt8(ascii: "0")
    let rest = view.digits(from: end + 1).count
    return isCode && (rest == 6 || rest == 3) ? end + 1 : end
  }

  /// An underscore divides a number as names of files have it. Behind one or two digits it divides days and months.
  private func afterUnderscore(_ end: Int) -> Int {
    (end - 3..<end).allSatisfy { view[$0].isDigit } ? end + 1 : end
  }

  /// One space, hyphen or dot, or a bracket with spaces beside it.
  private func afterSeparator(_ index: Int) -> Int {
    var index = view.afterSpaces(index)
    switch view[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")"): index = view.afterSpaces(index + 1)
    default: break
    }
    if view[index] == UInt8(ascii: "("), view[index + 1] != UInt8(ascii: "0") || view[index + 2] != UInt8(ascii: ")") {
      index += 1
    }
    return index
  }

  private func isAnnounced(before start: Int) -> Bool {
    view.says(anyOf: ["tel", "phone", "mob", "fax", "call ", "whatsapp", "wa.me", "sms"], in: (start - 24)..<start)
  }

  /// Whether the word that ends at a byte says what follows, as in `Tel.0121 496 0000`.
  private func isCalledTelephone(before end: Int) -> Bool {
    let words: [StaticString] = ["tel", "mob", "fax", "phone", "mobile", "telephone", "wa.me", "sms", "whatsapp"]
    return words.contains { word in
      let start = end - word.utf8CodeUnitCount
      return view.says(word, at: start) && !view[start - 1].isLetterOrDigit
    }
  }

  private static func isLead(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "7"), UInt8(ascii: "8"): true
    default: false
    }
  }

  /// Whether a number can begin at a byte: not within a reference, an amount or an address.
  private func isBoundary(before start: Int) -> Bool {
    let (last, beforeLast) = (view[start - 1], view[start - 2])
    switch last {
    case UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "#"): return false
    case UInt8(ascii: "="): return isCalledTelephone(before: start - 1)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","):
      // In a row of a table nothing but the comma stands between two cells, and a stroke between two numbers.
      return last == UInt8(ascii: ",") || (last == UInt8(ascii: "/") && isWholeNumber(before: start - 1))
        || !beforeLast.isLetterOrDigit || isCalledTelephone(before: start - 1)
    case UInt8(ascii: " "):
      // A group of another number.
      return !(beforeLast.isDigit && view[start - 3] == UInt8(ascii: " ") && view[start - 4].isDigit)
    default: return !last.isLetterOrDigit
    }
  }

  /// Whether as many digits as a number has stand before a byte.
  private func isWholeNumber(before end: Int) -> Bool {
    (10...11).contains(view.bytes.prefix(end).suffix(12).reversed().prefix { $0.isDigit }.count)
  }

  private func isBoundary(after end: Int) -> Bool {
    switch view[end] {
    case UInt8(ascii: "/") where (10...11).contains(view.digits(from: end + 1).count): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"): !view[end + 1].isLetterOrDigit
    // The number of an extension.
    case UInt8(ascii: "x"): view[end + 1].isDigit
    case UInt8(ascii: " "): !(view[end + 1].isDigit && view.digits(from: end + 1).count < 4)
    default: !view[end].isLetterOrDigit
    }
  }
}
