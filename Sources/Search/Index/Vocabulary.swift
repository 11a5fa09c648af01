/// The words of all documents, each with its term.
///
/// A term is what all forms of a word share: their stem. A word is stemmed once, however often it occurs.
struct Vocabulary {
  /// How many terms there are.
  private(set) var termCount = 0
  /// The term of each word; -1 for one that helps nobody.
  private var terms: [Int] = []

  private var table = WordTable()
  private var termsByStem: [String: Int] = [:]
  private let stemmer: WordStemmer
  private let ignored: Set<String>

  init(language: String) {
    stemmer = WordStemmer(language: language)
    ignored = Set(IgnoredWords.words(language: language))
  }

  /// Every word with its term.
  var words: [(text: String, term: Int)] {
    terms.indices.lazy.filter { terms[$0] >= 0 }.map { (table[$0], terms[$0]) }
  }

  /// The term of a word as `WordScanner` gives it; `nil` for one that helps nobody.
  mutating func term(of word: [UInt8]) -> Int? {
    let (number, isNew) = table.add(word)
    if isNew {
      let isIgnored = ignored.contains(String(decoding: word, as: UTF8.self))
      terms.append(isIgnored ? -1 : term(ofStem: stemmer.stem(word)))
    }
    return terms[number] < 0 ? nil : terms[number]
  }

  /// The term of words that stand together in a reference.
  mutating func term(ofReference words: some Sequence<String>) -> Int {
    let joined = words.joined(separator: "-")
    let (number, isNew) = table.add(Array(joined.utf8))
    if isNew { terms.append(term(ofStem: joined)) }
    return terms[number]
  }

  private mutating func term(ofStem stem: String) -> Int {
    let term = termsByStem[stem] ?? termCount
    if term == termCount {
      termsByStem[stem] = term
      termCount += 1
    }
    return term
  }
}
