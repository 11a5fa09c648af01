/// Words as they can stand in an address: ASCII letters in lower case and digits, joined by hyphens.
///
/// Letters of the Latin alphabets lose their marks (`Tŷ Mawr` is `ty-mawr`), apostrophes are left out (`officers'` is
/// `officers`), and everything else parts two words. The same words always give the same slug.
public struct Slug: Hashable, Sendable {
  /// The slug; empty when there is no letter or digit to make one of.
  public let text: String

  /// The slug of some words.
  ///
  /// - Parameter limit: the most bytes that it may have; it is cut between two words where that can be.
  public init(_ words: String, limit: Int = .max) {
    var bytes: [UInt8] = []
    var startsWord = false
    func add(_ letters: some Sequence<UInt8>) {
      if startsWord, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      startsWord = false
      bytes.append(contentsOf: letters)
    }
    for scalar in words.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isASCIILetter || byte.isASCIIDigit {
          add(CollectionOfOne(byte.asciiLowercased))
        } else if byte != UInt8(ascii: "'") {
          startsWord = true
        }
      } else if let letters = LatinLetters.plain(scalar) {
        add(letters.utf8)
      } else if scalar != "\u{2019}", !(0x300...0x36F).contains(scalar.value) {
        startsWord = true
      }
    }
    if bytes.count > limit {
      let end = bytes[...limit].lastIndex(of: UInt8(ascii: "-")) ?? limit
      bytes.removeSubrange(end...)
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
