import Digests
import Platform
import StaticSite

/// The files from which a browser finds documents: an index in pieces.
///
/// The pieces belong together, so that they lie in a folder that is named for what they hold; `index.json` says which.
public struct SearchIndex: Sendable {
  /// A file.
  public struct File: Sendable {
    /// Its path below the folder of the search page.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// The files.
  public let files: [File]

  /// Makes the index.
  ///
  /// - Parameters:
  ///   - kinds: what can be found.
  ///   - language: the language of the documents, as a tag of two letters.
  ///   - facets: by what they can be chosen.
  ///   - workers: how many processors may be used.
  public init(_ kinds: [SearchKind], language: String, facets: [SearchFacet], workers: Int) async {
    let stretches = await DocumentStretch.stretches(of: kinds, workers: workers)
      .concurrentMap(workers: workers, chunkSize: 1) { IndexedStretch($0, language: language) }
    var index = stretches.first?.index ?? InvertedIndex(language: language)
    for stretch in stretches.dropFirst() { index.add(stretch.index) }
    var columns = facets.map(FacetColumn.init)
    for values in stretches.lazy.flatMap(\.values) {
      for place in columns.indices { columns[place].add(values) }
    }
    let terms = OrderedTerms(index)
    let words = WordShards(terms.words)
    let occurrences = await OccurrenceShards(terms.terms, of: index, workers: workers)
    let pieces =
      Self.files(words.files, named: "words") + Self.files(occurrences.files, named: "occurrences")
      + columns.map { File(name: $0.facet.name.rawValue + ".json", bytes: Array($0.text.text.utf8)) }
    let version = Self.digest(of: pieces)
    let contents = JSONText(object: [
      "version": JSONText(version),
      "ignored": JSONText(list: IgnoredWords.words(language: language).map { JSONText($0) }),
      "kinds": JSONText(list: kinds.map(Self.description)),
      "words": JSONText(list: words.firstWords.map { JSONText($0) }),
      "occurrences": JSONText(list: occurrences.firstTerms.map { JSONText(number: String($0)) }),
    ])
    files =
      [File(name: "index.json", bytes: Array(contents.text.utf8))]
      + pieces.map { File(name: version + "/" + $0.name, bytes: $0.bytes) }
  }

  private static func files(_ files: [[UInt8]], named name: String) -> [File] {
    files.enumerated().map { File(name: "\(name)-\($0).json", bytes: $1) }
  }

  private static func description(of kind: SearchKind) -> JSONText {
    JSONText(object: [
      "name": JSONText(kind.name), "label": JSONText(kind.label), "count": JSONText(number: String(kind.count)),
    ])
  }

  private static func digest(of files: [File]) -> String {
    let stream = DigestStream()
    for file in files { file.bytes.withUnsafeBytes { stream.write($0) } }
    return stream.finish().short.hexadecimal
  }
}
