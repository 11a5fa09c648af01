import Diagnostics

/// What people write between square brackets where words were taken out, and what is no redaction mark.
enum TakenOutWords {
  /// They name a provision, or misspell the word of a mark: a mark was meant.
  case mark
  /// They say that something was taken out, and may be a remark: `[name removed]`.
  case remark

  /// What is longer is prose, in bytes.
  static let longest = 80
  /// More words before a section are prose.
  private static let mostWords = 4
  /// Words with which such a remark ends.
  private static let endings: Set<String> = [
    "withheld", "removed", "deleted", "anonymised", "anonymized", "obscured", "suppressed", "expunged",
  ]
  /// Words before "out" with which such a remark ends.
  private static let verbs: Set<String> = ["blacked", "blanked", "blocked", "crossed", "struck", "taken"]
  /// Words of which each is such a remark by itself. More words with them are something else: "[VAT exempt]".
  private static let remarks: Set<String> = ["exempt", "exempted", "omitted"]
  private static let wordsOfMarks = ["redacted", "redaction"]
  /// Words that say that a number behind them is that of an exemption.
  private static let wordsOfExemptions: Set<String> = ["exemption", "exemptions", "exception"]
  /// What people write into the place of what nobody else may know.
  private static let labels: Set<String> = [
    "confidential", "private", "private and confidential", "strictly confidential", "commercially confidential",
    "commercially sensitive", "commercial in confidence", "in confidence", "not for publication",
  ]

  /// - Parameter text: what stands between the brackets.
  /// - Returns: `nil` when it does not say that something was taken out.
  init?(_ text: some Collection<UInt8>) {
    if RedactionMark.isExemption(text) || Self.beginsWithExemption(text) {
      self = .mark
      return
    }
    // A reporter's shorthand. In small letters it is one that was changed in a quotation.
    if text.elementsEqual("R".utf8) {
      self = .remark
      return
    }
    // Word processors put a no-break space before the number.
    let plain = String(decoding: text, as: UTF8.self).replacing("\u{A0}", with: " ").lowercased()
    let letters = Array(plain.utf8)
    let section = letters.indices.first { Self.isSection(at: $0, in: letters) }
    let words = letters[..<(section ?? letters.endIndex)].split { !Self.isPartOfWord($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    if Self.isSpacedWord(words) {
      self = .mark
      return
    }
    guard let last = words.last, words.count <= Self.mostWords else { return nil }
    if section != nil || words.count > 1 && RedactionMark.isExemption("s.\(last)".utf8) {
      guard words.contains(where: Self.saysWhatWasDone) else { return nil }
      self = .mark
    } else if Self.labels.contains(words.joined(separator: " ")) {
      self = .remark
    } else if words.count == 1, Self.hasSwappedLetters(last) {
      self = .mark
    } else if Self.endings.contains(last) || words.count == 1 && Self.remarks.contains(last)
      || last == "out" && words.dropLast().last.map(Self.verbs.contains) == true
    {
      self = .remark
    } else {
      return nil
    }
  }

  /// Whether text begins with a section that holds an exemption, and goes on as no citation does: `s40 John`.
  private static func beginsWithExemption(_ text: some Collection<UInt8>) -> Bool {
    var rest = Array(text)[...]
    rest.takeSpaces()
    guard let provision = MarkedProvision(takenFrom: &rest), provision.exemption != nil, rest.takeSpaces(),
      let first = rest.first, first.isASCIILetter
    else { return false }
    let text = String(decoding: rest, as: UTF8.self)
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    guard !words.contains(where: lawWords.contains) else { return false }
    if first & 0x20 == 0 { return true }
    // In small letters it is a name if it is short and has none of the words with which people write about sections.
    return words.count <= mostWordsOfName && !words.contains(where: wordsOfProse.contains)
      && text.allSatisfy { $0.isLetter || " '’-.".contains($0) }
  }

  /// Names in small letters that are longer are prose.
  private static let mostWordsOfName = 3
  private static let wordsOfProse: Set<String> = [
    "a", "about", "above", "absolute", "also", "an", "and", "applicable", "applied", "applies", "apply", "are", "as",
    "at", "because", "below", "but", "by", "cited", "claimed", "considered", "data", "does", "duty", "engaged",
    "engages", "exempt", "exemption", "exemptions", "for", "from", "grounds", "has", "in", "is", "it", "may", "might",
    "must", "neither", "no", "nor", "not", "notice", "notices", "of", "on", "only", "onwards", "or", "personal",
    "qualified", "refers", "refusal", "refusals", "relied", "removed", "request", "requests", "requires", "reviewed",
    "see", "so", "test", "that", "the", "third", "this", "to", "under", "upheld", "was", "were", "when", "where",
    "which", "will", "with", "withheld",
  ]

  /// Words of the names of laws.
  private static let lawWords: Set<String> = [
    "act", "foia", "foi", "eir", "freedom", "information", "regulations", "dpa", "gdpr",
  ]

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// Whether a section begins here. A number alone may be anything, so it needs a subsection: `40(2)`.
  private static func isSection(at place: Int, in text: [UInt8]) -> Bool {
    if place > 0, isPartOfWord(text[place - 1]) { return false }
    let rest = text[place...]
    guard
      [UInt8(ascii: "s"), UInt8(ascii: "r"), UInt8(ascii: "e")].contains(rest.first)
        || rest.drop(while: \.isASCIIDigit).first == UInt8(ascii: "("),
      rest.first != UInt8(ascii: "(")
    else { return false }
    return RedactionMark.isSection(rest)
  }

  /// Whether the words are single letters that make a word which says that something was taken out: R E D A C T E D.
  private static func isSpacedWord(_ letters: [String]) -> Bool {
    guard letters.count > 1, letters.allSatisfy({ $0.utf8.count == 1 }) else { return false }
    let word = letters.joined()
    return wordsOfMarks.contains(word) || endings.contains(word) || remarks.contains(word) || labels.contains(word)
  }

  private static func saysWhatWasDone(_ word: String) -> Bool {
    endings.contains(word) || remarks.contains(word) || wordsOfExemptions.contains(word)
      || nearestMatch(to: word, in: wordsOfMarks) != nil
  }

  /// Whether a word is that of a mark with letters swapped. No English word has the same letters.
  private static func hasSwappedLetters(_ word: String) -> Bool {
    wordsOfMarks.contains { $0.count == word.count && $0.sorted() == word.sorted() }
  }
}
