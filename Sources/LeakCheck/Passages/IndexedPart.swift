/// A stretch of text, word by word.
struct IndexedPart: Sendable {
  /// The text as it can be compared.
  let bytes: [UInt8]
  /// The places of the words.
  let words: [Range<Int>]
  /// Their hashes.
  let hashes: [UInt64]

  /// In which sentence each stands. Two that are said by many may stand side by side in one text only, which makes
  /// neither of them a secret. Sentences of a few words count as one with the next.
  let sentences: [Int32]

  /// Takes a text apart. Numbers are no words of prose: an amount makes no sentence that many say somebody's own.
  init(_ text: String, form: TextPart.Form) {
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
    sentences = Self.sentences(of: words, in: bytes)
  }

  private static func sentences(of words: [Range<Int>], in bytes: [UInt8]) -> [Int32] {
    var (sentence, length, isHeading) = (Int32(0), 0, false)
    return words.indices.map { index in
      let gap = bytes[(index > 0 ? words[index - 1].upperBound : 0)..<words[index].lowerBound]
      if endsBlock(gap) || (isHeading && gap.contains(0x0A))
        || (length >= PassageHash.length && Self.endsSentence(gap))
      {
        (sentence, length) = (sentence + 1, 0)
      }
      length += 1
      if gap.contains(0x0A) || index == 0 { isHeading = gap.contains(UInt8(ascii: "#")) }
      return sentence
    }
  }

  /// Whether a heading, a paragraph, an item or a cell ends between two words.
  private static func endsBlock(_ gap: ArraySlice<UInt8>) -> Bool {
    guard !gap.contains(UInt8(ascii: "|")), !gap.contains(TextBuffer.breakByte) else { return true }
    let lines = gap.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count > 1 else { return false }
    let isBlank = lines[1..<(lines.count - 1)].contains { $0.allSatisfy(\.isSpace) }
    let next = lines[lines.count - 1].first { !$0.isSpace }
    return isBlank || (next.map { "#-*+>".utf8.contains($0) } ?? false)
  }

  private static func endsSentence(_ gap: ArraySlice<UInt8>) -> Bool {
    guard let mark = gap.firstIndex(where: { ".!?".utf8.contains($0) }) else { return false }
    return gap[mark...].contains(where: \.isSpace)
  }

  /// Whether another text says all words from a byte on.
  func isSaid(in other: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var position = start
    for word in words {
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
