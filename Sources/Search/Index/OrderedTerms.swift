/// The words and terms of an index in the order in which they are written: words by their letters, terms by the first of
/// their words, so that what begins alike stands together.
struct OrderedTerms {
  /// A word.
  struct Word {
    let text: String
    /// Its term, as it is numbered here.
    let term: Int
    /// How many documents have the term.
    let frequency: Int
  }

  /// The words in alphabetical order.
  let words: [Word]
  /// For each term in its order, its number in the index.
  let terms: [Int]

  init(_ index: InvertedIndex) {
    let vocabulary = index.vocabulary
    var numbers = [Int?](repeating: nil, count: vocabulary.termCount)
    var terms: [Int] = []
    words = vocabulary.words.sorted { $0.text < $1.text }.map { text, term in
      let number = numbers[term] ?? terms.count
      if number == terms.count {
        numbers[term] = number
        terms.append(term)
      }
      return Word(text: text, term: number, frequency: index.occurrences[term].count)
    }
    self.terms = terms
  }
}
