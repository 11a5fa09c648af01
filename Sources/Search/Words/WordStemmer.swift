import Clibstemmer

/// Takes words back to their stems, so that `awarded` finds `award`: the algorithms of Snowball.
final class WordStemmer {
  private let stemmer: OpaquePointer?

  /// - Parameter language: the language as a tag of two letters. Words of one without an algorithm stay as they are.
  init(language: String) {
    stemmer = Self.algorithms[language].flatMap { sb_stemmer_new($0, "UTF_8") }
  }

  deinit { if let stemmer { sb_stemmer_delete(stemmer) } }

  /// Of the languages in which offices of England and Wales publish, English has one and Welsh has none.
  private static let algorithms = ["en": "english"]

  /// Calls `body` with the stem of a word in lower case.
  func withStem<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let stem = stemmer.flatMap { stemmer in
      sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count)).map {
        UnsafeBufferPointer(start: $0, count: Int(sb_stemmer_length(stemmer)))
      }
    }
    return body(stem ?? word)
  }
}
