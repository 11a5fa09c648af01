/// The form of a redaction mark: `[redacted s.40(2)]`, with `s40`, `section 40(2)` and any case meaning the same, or
/// `[redacted r.12(5)(e)]`, with `reg 12(5)(e)`, `regulation 12(5)(e)` and `EIR 12(5)(e)`.
struct RedactionMark: Equatable {
  /// A mark is short; what is longer has lost its closing bracket.
  static let longest = 200

  /// What stands between the brackets, without space round it.
  var words: [UInt8]
  /// The provision as records write it: `40(2)`, `EIR 12(5)(e)`.
  var exemption: String

  /// Whether text behind an opening bracket is meant to be a mark.
  static func begins(_ text: some Collection<UInt8>) -> Bool {
    text.drop { $0 == 0x20 }.startsWithIgnoringCase("redact")
  }

  /// Whether text begins with the word that marks are made with, or with one made of it.
  static func isWord(_ text: some Collection<UInt8>) -> Bool {
    text.startsWithIgnoringCase("redacted") || text.startsWithIgnoringCase("redaction")
  }

  /// Whether the word stands anywhere in a text.
  static func isMentioned(in text: some Collection<UInt8>) -> Bool {
    var isBehindLetter = false
    for index in text.indices {
      if !isBehindLetter, isWord(text[index...]) { return true }
      isBehindLetter = text[index].isASCIILetter
    }
    return false
  }

  /// Whether what follows "(redacted" makes it a mark in the wrong brackets: a provision, and no plain words.
  static func isSection(_ text: some Collection<UInt8>) -> Bool {
    var rest = Array(text)[...]
    rest.takeSpaces()
    while rest.take(",") || rest.take(":") || rest.take(";") || rest.take("-") || rest.take("–") || rest.take("—") {
      rest.takeSpaces()
    }
    let names: [StaticString] = [
      "sections", "section", "sec.", "sec", "ss.", "ss", "s.", "s", "eir", "regulations", "regulation", "regs", "reg.",
      "reg", "r.", "r",
    ]
    var isNamed = false
    for name in names where rest.take(name) {
      isNamed = true
      rest.takeSpaces()
    }
    rest.takeSpaces()
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty else { return false }
    if isNamed { return true }
    // A number alone may be a day's: "(redacted 12 May)".
    rest.removeFirst(digits.count)
    if let letter = rest.first, letter.isASCIILetter { rest.removeFirst() }
    rest.takeSpaces()
    return digits.count <= 2 && (rest.take("(") || rest.take(")") || rest.take(","))
  }

  /// Whether text is what a mark has behind its word, and nothing else: a section that holds an exemption.
  static func isExemption(_ text: some Collection<UInt8>) -> Bool {
    RedactionMark(Array("redacted ".utf8) + Array(text)) != nil
  }

  /// Whether text that begins with the word of marks is a mark in the wrong brackets that says no more: "(redacted)".
  static func isWordAlone(_ text: some Collection<UInt8>, closedBy bracket: UInt8) -> Bool {
    guard text.startsWithIgnoringCase("redacted") else { return false }
    return text.dropFirst(8).drop { $0 == 0x20 }.first == bracket
  }

  /// Whether text begins with the word of marks in capitals, as prose does not have it. A word made of it, and a file's
  /// name, are something else.
  static func isInCapitals(_ text: some Collection<UInt8>) -> Bool {
    guard text.starts(with: "REDACTED".utf8) else { return false }
    let rest = text.dropFirst(8)
    guard let next = rest.first else { return true }
    let joins: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")]
    let goesOn = rest.dropFirst().first.map { $0.isASCIILetter || $0.isASCIIDigit } ?? false
    return !next.isASCIILetter && !next.isASCIIDigit && !(joins.contains(next) && goesOn)
  }

  /// - Parameter text: what stands between the brackets.
  /// - Returns: `nil` when it is not a mark, or one that does not say what it should.
  init?(_ text: some Collection<UInt8>) {
    var words = Array(text)[...]
    words.trimSpaces()
    self.words = Array(words)
    var rest = words
    guard rest.take("redacted"), rest.takeSpaces() else { return nil }
    guard let provision = MarkedProvision(takenFrom: &rest), rest.isEmpty, let exemption = provision.exemption else {
      return nil
    }
    self.exemption = exemption
  }

  /// What is wrong with what stands between the brackets of a mark that is none.
  static func fault(of text: some Collection<UInt8>) -> String {
    let unnamed = "this redaction mark does not name its exemption as a mark must"
    var rest = Array(text)[...]
    rest.trimSpaces()
    guard rest.take("redacted"), rest.first?.isASCIILetter == false else { return unnamed }
    rest.takeSpaces()
    guard let (before, provision, behind) = firstProvision(in: rest) else { return unnamed }
    if !before.isEmpty {
      return "this redaction mark has '\(shown(before))' between the word and its \(provision.law.word)"
    }
    if !behind.isEmpty { return "this redaction mark has '\(shown(behind))' behind its \(provision.law.word)" }
    return "this redaction mark " + provision.fault
  }

  private static func firstProvision(
    in text: ArraySlice<UInt8>
  ) -> (before: ArraySlice<UInt8>, provision: MarkedProvision, behind: ArraySlice<UInt8>)? {
    var isBehindWord = false
    for index in text.indices {
      var behind = text[index...]
      if !isBehindWord, let provision = MarkedProvision(takenFrom: &behind) {
        var before = text[..<index]
        before.trimSpaces()
        behind.takeSpaces()
        return (before, provision, behind)
      }
      isBehindWord = text[index].isASCIILetter || text[index].isASCIIDigit
    }
    return nil
  }

  private static func shown(_ text: ArraySlice<UInt8>) -> String { String(decoding: text, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func trimSpaces() {
    takeSpaces()
    while let last, last.isASCIISpace { removeLast() }
  }

  @discardableResult
  mutating func takeSpaces() -> Bool {
    let count = count
    // The no-break space is what word processors put between "s." and the number.
    while let first {
      if first.isASCIISpace {
        removeFirst()
      } else if starts(with: [0xC2, 0xA0]) {
        removeFirst(2)
      } else {
        break
      }
    }
    return self.count < count
  }

  mutating func take(_ word: StaticString) -> Bool {
    guard startsWithIgnoringCase(word) else { return false }
    removeFirst(word.utf8CodeUnitCount)
    return true
  }
}
