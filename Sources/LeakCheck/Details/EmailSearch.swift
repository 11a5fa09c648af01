/// Finds e-mail addresses (RFC 5321 as far as offices use it), also where the sign is written out.
struct EmailSearch {
  let view: TextView

  /// The address whose `@` stands at a byte.
  func address(at sign: Int) -> FoundDetail? {
    let isInBrackets = Self.opens(view[sign - 1]) && Self.closes(view[sign + 1])
    let (opening, closing) = isInBrackets ? (sign - 1, sign + 2) : (sign, sign + 1)
    let (localEnd, domainStart) = (beforeSpaces(opening), view.afterSpaces(closing))
    let start = localStart(before: localEnd)
    guard start < localEnd, let domain = domain(from: domainStart) else { return nil }
    let local = view.text(start..<localEnd)
    // `Join us @ example.org` names no person.
    let isDivided = !isInBrackets && (localEnd < sign || domainStart > sign + 1)
    guard !isDivided || local.contains(".") else { return nil }
    return found(local, domain.text, at: start)
  }

  /// The address whose sign is written as a word in brackets, as in `[at]`, of which the first stands at a byte.
  func writtenAddress(at bracket: Int) -> FoundDetail? {
    guard let end = endOfBracket("at", at: bracket) else { return nil }
    let localEnd = beforeSpaces(bracket)
    let start = localStart(before: localEnd)
    guard start < localEnd, let domain = domain(from: view.afterSpaces(end)) else { return nil }
    return found(view.text(start..<localEnd), domain.text, at: start)
  }

  /// The address whose sign is written as the word "at", which stands at a byte. That is an address only where a dot is
  /// written out as well, and where the word before it is none with which people say where something is.
  func spokenAddress(at word: Int) -> FoundDetail? {
    guard let domain = domain(from: view.afterSpaces(word + 2)), domain.hasWrittenDot,
      let last = domain.text.split(separator: ".").last, Self.writtenDomains.contains(String(last))
    else { return nil }
    let localEnd = beforeSpaces(word)
    var start = localStart(before: localEnd)
    guard start < localEnd, !Self.isOrdinary(view.text(start..<localEnd)) else { return nil }
    var local = view.text(start..<localEnd)
    for _ in 0..<Self.mostLabels {
      guard let earlier = beforeWrittenDot(start) else { break }
      local = view.text(earlier.start..<earlier.end) + "." + local
      start = earlier.start
    }
    return found(local, domain.text, at: start)
  }

  /// The word that stands before a dot which is written out, as in "jane dot doe".
  private func beforeWrittenDot(_ start: Int) -> (start: Int, end: Int)? {
    let dotEnd = beforeSpaces(start)
    guard dotEnd < start, view.says("dot", at: dotEnd - 3) else { return nil }
    let end = beforeSpaces(dotEnd - 3)
    let first = localStart(before: end)
    return end < dotEnd - 3 && first < end ? (first, end) : nil
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

  /// More parts than any address has.
  private static let mostLabels = 16

  /// A domain of at least two labels, of which the last is letters.
  private func domain(from start: Int) -> (text: String, hasWrittenDot: Bool)? {
    var labels: [String] = []
    var hasWrittenDot = false
    var index = start
    while true {
      let labelStart = index
      while index - labelStart < 63, view[index].isLetterOrDigit || view[index] == UInt8(ascii: "-") { index += 1 }
      guard index > labelStart else { return nil }
      labels.append(view.text(labelStart..<index))
      guard labels.count < Self.mostLabels, let next = afterDot(index) else { break }
      if view[index] != UInt8(ascii: ".") { hasWrittenDot = true }
      index = next
    }
    guard labels.count > 1, let last = labels.last, last.utf8.count > 1, last.utf8.allSatisfy(\.isLetter) else {
      return nil
    }
    return (labels.joined(separator: "."), hasWrittenDot)
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
    guard Self.opens(view[bracket]) else { return nil }
    let start = view.afterSpaces(bracket + 1)
    guard view.says(word, at: start) else { return nil }
    let close = view.afterSpaces(start + word.utf8CodeUnitCount)
    return Self.closes(view[close]) ? close + 1 : nil
  }

  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): true
    default: false
    }
  }

  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"): true
    default: false
    }
  }

  private func beforeSpaces(_ index: Int) -> Int {
    var index = index
    let end = max(index - 3, 0)
    while index > end, view[index - 1].isSpace { index -= 1 }
    return index
  }

  /// The ends of domains that are believed where sign and dot are words: "arrived at polka dot dresses" is none.
  private static let writtenDomains: Set<String> = [
    "uk", "com", "org", "net", "eu", "ie", "info", "scot", "wales", "cymru", "london", "co", "io", "me", "biz", "edu",
    "gov", "police",
  ]

  /// Whether a word says where something is or happens, as in "meet at office dot com".
  private static func isOrdinary(_ word: String) -> Bool {
    [
      "meet", "us", "me", "join", "look", "visit", "available", "online", "website", "site", "page", "found", "is",
      "are", "was", "were", "be", "it", "them", "this", "here", "published", "see", "seen", "read", "go", "more",
      "live",
      "held", "hosted", "located", "works", "work", "based", "register", "apply", "out", "up", "and", "or", "buy",
      "him",
      "her", "details", "papers", "documents", "listed", "shown", "report", "reports", "book", "arrive", "listen",
      "watch", "download", "dot", "stay", "stop", "learn", "started", "directly", "posted",
    ].contains(word)
  }

  /// Pictures for fine screens are called `logo@2x.png`.
  private static func isFileName(_ domain: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "json", "html"].contains { domain.hasSuffix("." + $0) }
  }
}
