/// Says of each word of a text whether it is somebody's own. Small words, words and headings of the form, numbers, and
/// the names of laws are said by everybody, and are no sign that one text comes from another.
struct TellingWords {
  private let bytes: [UInt8]
  private let words: [Range<Int>]
  private let hashes: [UInt64]
  private var isTelling: [Bool]

  init(_ part: IndexedPart) {
    bytes = part.bytes
    words = part.words
    hashes = part.hashes
    isTelling = zip(part.words, part.hashes).map { [bytes] word, hash in
      word.count > 1 && !bytes[word.lowerBound].isDigit && !Self.common.contains(hash)
    }
    leaveOutHeadings()
    leaveOutPublicAccess()
    leaveOutLaws()
  }

  /// How many different words of a passage have to be telling.
  private static let least = 4

  /// Whether words say enough to be somebody's own. `Not applicable, not applicable` says no more than it does once.
  func areEnough(_ passage: ClosedRange<Int>) -> Bool {
    var count = 0
    for index in passage where isTelling[index] {
      let isNew = !passage.prefix { $0 < index }.contains { isTelling[$0] && hashes[$0] == hashes[index] }
      count += isNew ? 1 : 0
    }
    return count >= Self.least
  }

  /// Small words, months, and those that stand on every form.
  private static let common: Set<UInt64> = {
    let words = """
      a about access after all also an and any are arise arises arising as at approve approved approves asked background
      be been but by can commissioner constable considered crime data date decided decision decisions direct directly
      equality executive financial following for from had has have if implication implications impact in information
      into is it its legal made may more no none not of office on only or other out over paper police policy
      priorities proposal protection public publish published record recommendation recommendations recommended report
      reports request rights risk risks section set should signed so summary than that the their them there these they
      this those january february march april june july august september october november december quarter to under up was we were what when where which who will with within would yes
      """
    return Set(words.split(whereSeparator: \.isWhitespace).map { $0.utf8.reduce(Words.seed, Words.hash) })
  }()

  /// A heading of four words or fewer is one of a form.
  private mutating func leaveOutHeadings() {
    var index = 0
    while index < words.count {
      let end = endOfLine(from: index)
      if end - index <= 4, isInHeading(words[index]) {
        for word in index..<end { isTelling[word] = false }
      }
      index = end
    }
  }

  /// Every record says the same of how to ask for more.
  private mutating func leaveOutPublicAccess() {
    var isLeftOut = false
    var index = 0
    while index < words.count {
      let end = endOfLine(from: index)
      if isInHeading(words[index]) { isLeftOut = (index..<end).contains { text($0) == "access" } }
      if isLeftOut { for word in index..<end { isTelling[word] = false } }
      index = end
    }
  }

  private func endOfLine(from first: Int) -> Int {
    var end = first + 1
    while end < words.count, !bytes[words[end - 1].upperBound..<words[end].lowerBound].contains(0x0A) { end += 1 }
    return end
  }

  private func isInHeading(_ word: Range<Int>) -> Bool {
    var index = word.lowerBound - 1
    while index >= 0, bytes[index].isSpace, bytes[index] != 0x0A { index -= 1 }
    return index >= 0 && bytes[index] == UInt8(ascii: "#")
  }

  /// `Section 9 of the Police Reform and Social Responsibility Act 2011` is a place in a law.
  private mutating func leaveOutLaws() {
    for index in words.indices {
      guard ["act", "regulations", "order"].contains(text(index)), isYear(behind: words[index]) else { continue }
      var word = index
      // The year is a number, and no word.
      while word >= 0, index - word < 24, isPartOfName(word) {
        isTelling[word] = false
        word -= 1
      }
    }
  }

  private func text(_ word: Int) -> String {
    String(decoding: bytes[words[word]].map(\.lowercased), as: UTF8.self)
  }

  private func isYear(behind word: Range<Int>) -> Bool {
    let rest = bytes[word.upperBound...].drop(while: \.isSpace)
    return rest.startIndex > word.upperBound && rest.prefix { $0.isDigit }.count == 4
  }

  private func isPartOfName(_ word: Int) -> Bool {
    let first = bytes[words[word].lowerBound]
    if first.isDigit || first != first.lowercased || words[word].count == 1 { return true }
    return [
      "and", "of", "the", "to", "in", "section", "sections", "paragraph", "paragraphs", "schedule", "under", "part",
      "etc", "for", "article",
    ].contains(text(word))
  }
}
