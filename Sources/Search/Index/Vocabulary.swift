/// The words of all documents, each with its term.
///
/// A term is what all forms of a word share: their stem. A word is stemmed once, however often it occurs.
struct Vocabulary {
  /// The term of each word; -1 for one that helps nobody.
  private var terms: [Int] = []
  private var table = WordTable()
  /// The stems; the number of each is its term.
  private var stems = WordTable()
  private let ignored: Set<String>

  init(language: String) { ignored = Set(IgnoredWords.words(language: language)) }

  /// How many terms there are.
  var termCount: Int { stems.count }

  /// Every word with its term.
  var words: [(text: String, term: Int)] {
    terms.indices.lazy.filter { terms[$0] >= 0 }.map { (table[$0], terms[$0]) }
  }

  /// The term of a word as `WordScanner` gives it; `nil` for one that helps nobody.
  mutating func term(of word: UnsafeBufferPointer<UInt8>, stemmer: WordStemmer) -> Int? {
    let (number, isNew) = table.add(word)
    if isNew {
      let isIgnored = ignored.contains(String(decoding: word, as: UTF8.self))
      terms.append(isIgnored ? -1 : stemmer.withStem(of: word) { stems.add($0).number })
    }
    return terms[number] < 0 ? nil : terms[number]
  }

  /// The term of words that stand together in a reference.
  mutating func term(ofReference words: some Sequence<String>) -> Int { term(of: words.joined(separator: "-")) }

  /// The term of words that are a name: what ends it is no part of any word.
  mutating func term(ofName words: some Sequence<String>) -> Int { term(of: words.joined(separator: "-") + "=") }

  private mutating func term(of joined: String) -> Int {
    let (number, isNew) = table.add(joined)
    if isNew { terms.append(stems.add(joined).number) }
    return terms[number]
  }

  /// Adds the words of another vocabulary.
  ///
  /// - Returns: for each term of the other, its number here.
  mutating func add(_ other: Vocabulary) -> [Int] {
    let numbers = stems.add(other.stems).map(\.number)
    for (word, term) in zip(table.add(other.table), other.terms) where word.isNew {
      terms.append(term < 0 ? -1 : numbers[term])
    }
    return numbers
  }
}
