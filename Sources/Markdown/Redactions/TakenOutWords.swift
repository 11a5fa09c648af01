import Diagnostics

/// What people write between square brackets where words were taken out, and what is no redaction mark.
enum TakenOutWords {
  /// They name a section, or misspell the word of a mark: a mark was meant.
  case mark
  /// They say that something was taken out, and may be a remark: `[name removed]`.
  case remark

  /// What is longer is prose, in bytes.
  static let longest = 80
  /// More words before a section are prose.
  private static let mostWords = 4
  /// Words with which such a remark ends.
  private static let endings: Set<String> = ["withheld", "removed", "deleted"]
  /// Words of which each is such a remark by itself. More words with them are something else: "[VAT exempt]".
  private static let remarks: Set<String> = ["exempt", "exempted", "omitted"]
  private static let wordsOfMarks = ["redacted", "redaction"]

  /// - Parameter text: what stands between the brackets.
  /// - Returns: `nil` when it does not say that something was taken out.
  init?(_ text: some Collection<UInt8>) {
    if RedactionMark.isExemption(text) {
      self = .mark
      return
    }
    // Word processors put a no-break space before the number.
    let plain = String(decoding: text, as: UTF8.self).replacing("\u{A0}", with: " ").lowercased()
    let letters = Array(plain.utf8)
    let section = letters.indices.first { Self.isSection(at: $0, in: letters) }
    let words = letters[..<(section ?? letters.endIndex)].split { !Self.isPartOfWord($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    guard let last = words.last, words.count <= Self.mostWords else { return nil }
    if section != nil {
      guard words.contains(where: Self.saysWhatWasDone) else { return nil }
      self = .mark
    } else if words.count == 1, Self.hasSwappedLetters(last) {
      self = .mark
    } else if Self.endings.contains(last) || words.count == 1 && Self.remarks.contains(last) {
      self = .remark
    } else {
      return nil
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// Whether a section begins here. A number alone may be anything, so it needs a subsection: `40(2)`.
  private static func isSection(at place: Int, in text: [UInt8]) -> Bool {
    if place > 0, isPartOfWord(text[place - 1]) { return false }
    let rest = text[place...]
    guard rest.first == UInt8(ascii: "s") || rest.drop(while: \.isASCIIDigit).first == UInt8(ascii: "("),
      rest.first != UInt8(ascii: "(")
    else { return false }
    return RedactionMark.isSection(rest)
  }

  private static func saysWhatWasDone(_ word: String) -> Bool {
    endings.contains(word) || remarks.contains(word) || nearestMatch(to: word, in: wordsOfMarks) != nil
  }

  /// Whether a word is that of a mark with letters swapped. No English word has the same letters.
  private static func hasSwappedLetters(_ word: String) -> Bool {
    wordsOfMarks.contains { $0.count == word.count && $0.sorted() == word.sorted() }
  }
}
