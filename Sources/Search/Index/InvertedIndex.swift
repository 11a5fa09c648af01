/// For each term the documents that have it.
///
/// An index of many documents is put together from indexes of some of them, so that several processors share the work.
struct InvertedIndex {
  private(set) var vocabulary: Vocabulary
  /// The documents of each term, in order.
  private(set) var occurrences: [[Occurrence]] = []
  /// How many words the text, and the title, of each document have.
  private(set) var lengths: [Occurrence] = []

  private let firstDocument: Int32
  /// The terms of the document that is being read, and for each term how the last document that has it has it: a word
  /// that is met again costs one step here, and no look into the list of its documents.
  private var found: [Int] = []
  private var latest: [Occurrence] = []

  /// - Parameter firstDocument: the number of the first document that will be added.
  init(language: String, firstDocument: Int = 0) {
    vocabulary = Vocabulary(language: language)
    self.firstDocument = Int32(firstDocument)
  }

  /// Adds the next document.
  mutating func add(_ document: SearchDocument, stemmer: WordStemmer) {
    lengths.append(Occurrence(document: firstDocument + Int32(lengths.count)))
    let facts = [document.date].compactMap(\.self) + document.notes + document.keywords
    for text in document.texts + facts { add(text, to: .text, stemmer) }
    for text in [document.title] + [document.reference].compactMap(\.self) + document.names {
      add(text, to: .title, stemmer)
    }
    if let reference = document.reference { add(reference: reference) }
    for name in document.names { add(name: name) }
    grow()
    for term in found { occurrences[term].append(latest[term]) }
    found.removeAll(keepingCapacity: true)
  }

  /// Adds the documents of the index that begins where this one ends.
  mutating func add(_ next: InvertedIndex) {
    let terms = vocabulary.add(next.vocabulary)
    grow()
    for (term, documents) in zip(terms, next.occurrences) { occurrences[term] += documents }
    lengths += next.lengths
  }

  private mutating func add(_ text: String, to field: Occurrence.Field, _ stemmer: WordStemmer) {
    var scanner = WordScanner()
    scanner.scan(text) { word in
      guard let term = vocabulary.term(of: word, stemmer: stemmer) else { return }
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

  /// A name is found by all of it, and by nothing less.
  private mutating func add(name: String) {
    note(vocabulary.term(ofName: WordScanner.words(name)), in: .title)
  }

  private mutating func note(_ term: Int, in field: Occurrence.Field) {
    let document = firstDocument + Int32(lengths.count - 1)
    if latest.count <= term {
      latest += [Occurrence](repeating: Occurrence(document: -1), count: term + 1 - latest.count)
    }
    if latest[term].document != document {
      latest[term] = Occurrence(document: document)
      found.append(term)
    }
    latest[term].count(in: field)
  }

  /// Makes room for the documents of every term.
  private mutating func grow() {
    occurrences += [[Occurrence]](repeating: [], count: vocabulary.termCount - occurrences.count)
  }
}

extension String {
  fileprivate var hasDigit: Bool { utf8.contains(where: \.isDigit) }
}
