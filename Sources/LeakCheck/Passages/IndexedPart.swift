/// A stretch of text, word by word.
struct IndexedPart: Sendable {
  /// The text as it can be compared.
  let bytes: [UInt8]
  /// The places of the words.
  let words: [Range<Int>]
  /// Their hashes.
  let hashes: [UInt64]

  init(_ text: String) {
    var text = text
    (bytes, words, hashes) = text.withUTF8 { source in
      let readable = ReadableText(of: UnsafeRawBufferPointer(source), as: .markdown)
      var words: [Range<Int>] = []
      var hashes: [UInt64] = []
      Words.forEach(in: readable.body.bytes) { hash, range in
        words.append(range)
        hashes.append(hash)
      }
      return (Array(readable.body.bytes), words, hashes)
    }
  }

  /// Whether some words are the same as words of another text.
  func says(_ range: Range<Int>, as other: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var position = start
    for word in words[range] {
      while position < other.count, !other[position].isLetterOrDigit { position += 1 }
      for index in word {
        guard position < other.count, other[position].lowercased == bytes[index].lowercased else { return false }
        position += 1
      }
      guard position >= other.count || !other[position].isLetterOrDigit else { return false }
    }
    return true
  }
}
