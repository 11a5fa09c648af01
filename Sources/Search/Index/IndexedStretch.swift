/// What an index needs to know of a stretch of documents.
struct IndexedStretch: Sendable {
  /// The index of the stretch alone.
  private(set) var index: InvertedIndex
  /// By which values each document can be chosen.
  private(set) var values: [[SearchFacet.Name: [String]]] = []

  init(_ stretch: DocumentStretch, language: String) {
    let stemmer = WordStemmer(language: language)
    index = InvertedIndex(language: language, firstDocument: stretch.first)
    for (kind, places) in stretch.parts {
      for place in places {
        let document = kind.document(place)
        index.add(document, stemmer: stemmer)
        values.append(document.values)
      }
    }
  }
}
