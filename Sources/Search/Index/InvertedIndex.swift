/// For each term the documents that have it.
struct InvertedIndex {
  private(set) var vocabulary: Vocabulary
  /// The documents of each term, in order.
  private(set) var occurrences: [[Occurrence]] = []
  /// How many words the text, and the title, of each document have.
  private(set) var lengths: [Occurrence] = []

  init(language: String) { vocabulary = Vocabulary(language: language) }

  /// Adds the next document.
  mutating func add(_ document: SearchDocument) {
    lengths.append(Occurrence(document: Int32(lengths.count)))
    for text in document.texts { add(text, to: .text) }
    for text in [document.title, document.reference].compactMap(\.self) { add(text, to: .title) }
    if let reference = document.reference { add(reference: reference) }
  }

  private mutating func add(_ text: String, to field: Occurrence.Field) {
    var scanner = WordScanner()
    scanner.scan(text) { word in
      guard let term = vocabulary.term(of: word) else { return }
      lengths[lengths.count - 1].count(in: field)
      note(term, in: field)
    }
  }

  /// A reference is found by all of it and by its end: `WMPCC 005/2013` by `005/2013` too.
  private mutating func add(reference: String) {
    let words = WordScanner.words(reference)
    for start in words.indices.dropLast() where words[start...].contains(where: \.hasDigit) {
      note(vocabulary.term(ofReference: words[start...]), in: .title)
    }
  }

  private mutating func note(_ term: Int, in field: Occurrence.Field) {
    let document = Int32(lengths.count - 1)
    if occurrences.count <= term { occurrences.append([]) }
    if occurrences[term].last?.document != document { occurrences[term].append(Occurrence(document: document)) }
    occurrences[term][occurrences[term].count - 1].count(in: field)
  }
}

extension String {
  fileprivate var hasDigit: Bool { utf8.contains(where: \.isDigit) }
}
