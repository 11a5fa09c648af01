import StaticSite

/// The words of the index in alphabetical order, in files that a browser fetches one at a time.
struct WordShards {
  /// The first word of each file.
  let firstWords: [String]
  /// The files.
  let files: [[UInt8]]

  /// How many words a file has: about 8 KB when compressed.
  private static let size = 2_000

  init(_ words: [OrderedTerms.Word]) {
    let shards = stride(from: 0, to: words.count, by: Self.size).map { words[$0..<min($0 + Self.size, words.count)] }
    firstWords = shards.compactMap(\.first?.text)
    files = shards.map(Self.bytes)
  }

  /// `words` has each word as the number of bytes that it shares with the one before it, and the rest; `terms` has for
  /// each word how far its term stands behind that of the word before it; `frequencies` has for each word how many
  /// documents its term is in, as the number of binary digits of that.
  private static func bytes(_ words: ArraySlice<OrderedTerms.Word>) -> [UInt8] {
    var texts: [UInt8] = []
    var terms = SearchDigits()
    var frequencies = SearchDigits()
    var last: OrderedTerms.Word?
    for word in words {
      let shared = last.map { zip($0.text.utf8, word.text.utf8).prefix { $0 == $1 }.count } ?? 0
      if last != nil { texts.append(UInt8(ascii: " ")) }
      var number = SearchDigits()
      number.append(shared)
      texts += number.bytes
      texts += word.text.utf8.dropFirst(shared)
      terms.append(signed: word.term - (last?.term ?? 0))
      frequencies.append(Int.bitWidth - word.frequency.leadingZeroBitCount)
      last = word
    }
    return Array(
      JSONText(object: [
        "words": JSONText(String(decoding: texts, as: UTF8.self)), "terms": JSONText(terms.text),
        "frequencies": JSONText(frequencies.text),
      ]).text.utf8)
  }
}
