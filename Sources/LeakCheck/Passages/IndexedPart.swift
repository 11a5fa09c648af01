/// A stretch of text, word by word.
struct IndexedPart: Sendable {
  /// The text as it can be compared.
  let bytes: [UInt8]
  /// The places of the words.
  let words: [Range<Int>]
  /// Their hashes.
  let hashes: [UInt64]

  private let form: TextPart.Form

  /// Takes a text apart. Numbers are no words of prose: an amount makes no sentence that many say somebody's own.
  init(_ text: String, form: TextPart.Form) {
    self.form = form
    var text = text
    (bytes, words, hashes) = text.withUTF8 { source in
      let readable = ReadableText(of: UnsafeRawBufferPointer(source), as: .markdown)
      var words: [Range<Int>] = []
      var hashes: [UInt64] = []
      let bytes = readable.body.bytes
      Words.forEach(in: bytes) { hash, range in
        guard form == .phrase || !bytes[range.lowerBound].isDigit else { return }
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
      position = wordStart(in: other, from: position)
      for index in word {
        guard position < other.count, other[position].lowercased == bytes[index].lowercased else { return false }
        position += 1
      }
      guard position >= other.count || !other[position].isLetterOrDigit else { return false }
    }
    return true
  }

  private func wordStart(in other: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < other.count {
      if !other[position].isLetterOrDigit {
        position += 1
      } else if form == .prose, other[position].isDigit {
        while position < other.count, other[position].isLetterOrDigit { position += 1 }
      } else {
        return position
      }
    }
    return position
  }
}
