/// Finds e-mail addresses (RFC 5321 as far as offices use it), also where the sign is written out.
struct EmailSearch {
  let view: TextView

  /// The address whose `@` stands at a byte.
  func address(at sign: Int) -> FoundDetail? {
    let isInBrackets = view[sign - 1] == UInt8(ascii: "[") && view[sign + 1] == UInt8(ascii: "]")
    let (localEnd, domainStart) = isInBrackets ? (sign - 1, sign + 2) : (beforeSpaces(sign), view.afterSpaces(sign + 1))
    let start = localStart(before: localEnd)
    guard start < localEnd, let domain = domain(from: domainStart) else { return nil }
    let local = view.text(start..<localEnd)
    // `Join us @ example.org` names no person.
    let isDivided = !isInBrackets && (localEnd < sign || domainStart > sign + 1)
    guard !isDivided || local.contains(".") else { return nil }
    return found(local, domain.text, at: start)
  }

  /// The address whose sign is written as `[at]` or `(at)`, of which the bracket stands at a byte.
  func writtenAddress(at bracket: Int) -> FoundDetail? {
    guard let end = endOfBracket("at", at: bracket) else { return nil }
    let localEnd = beforeSpaces(bracket)
    let start = localStart(before: localEnd)
    guard start < localEnd, let domain = domain(from: view.afterSpaces(end)) else { return nil }
    return found(view.text(start..<localEnd), domain.text, at: start)
  }

  private func found(_ local: String, _ domain: String, at position: Int) -> FoundDetail? {
    guard !Self.isFileName(domain) else { return nil }
    return FoundDetail(detail: PersonalDetail(kind: .email, value: local + "@" + domain), position: position)
  }

  private func localStart(before end: Int) -> Int {
    var start = end
    while end - start < 64, Self.isLocalPart(view[start - 1]) { start -= 1 }
    while start < end, !view[start].isLetterOrDigit { start += 1 }
    return start
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "'"):
      true
    default: byte.isLetterOrDigit
    }
  }

  /// A domain of at least two labels, of which the last is letters.
  private func domain(from start: Int) -> (text: String, end: Int)? {
    var labels: [String] = []
    var index = start
    while true {
      let labelStart = index
      while index - labelStart < 63, view[index].isLetterOrDigit || view[index] == UInt8(ascii: "-") { index += 1 }
      guard index > labelStart else { return nil }
      labels.append(view.text(labelStart..<index))
      guard let next = afterDot(index) else { break }
      index = next
    }
    guard labels.count > 1, let last = labels.last, last.utf8.count > 1, last.utf8.allSatisfy(\.isLetter) else {
      return nil
    }
    return (labels.joined(separator: "."), index)
  }

  /// What stands behind a dot between two labels, be it written out.
  private func afterDot(_ index: Int) -> Int? {
    if view[index] == UInt8(ascii: ".") { return view[index + 1].isLetterOrDigit ? index + 1 : nil }
    let word = view.afterSpaces(index)
    if let end = endOfBracket("dot", at: word) ?? endOfBracket(".", at: word) { return view.afterSpaces(end) }
    guard word > index, view.says("dot", at: word), view[word + 3].isSpace else { return nil }
    return view.afterSpaces(word + 3)
  }

  private func endOfBracket(_ word: StaticString, at bracket: Int) -> Int? {
    guard view[bracket] == UInt8(ascii: "[") || view[bracket] == UInt8(ascii: "(") else { return nil }
    let start = view.afterSpaces(bracket + 1)
    guard view.says(word, at: start) else { return nil }
    let close = view.afterSpaces(start + word.utf8CodeUnitCount)
    return view[close] == UInt8(ascii: "]") || view[close] == UInt8(ascii: ")") ? close + 1 : nil
  }

  private func beforeSpaces(_ index: Int) -> Int {
    var index = index
    let end = max(index - 3, 0)
    while index > end, view[index - 1].isSpace { index -= 1 }
    return index
  }

  /// Pictures for fine screens are called `logo@2x.png`.
  private static func isFileName(_ domain: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "json", "html"].contains { domain.hasSuffix("." + $0) }
  }
}
