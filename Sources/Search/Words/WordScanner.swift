import Markdown

/// Finds the words of a text in the form in which they are searched for.
///
/// A word is a run of letters and digits. Case, marks and apostrophes make no difference, nor do the commas within
/// `797,400` and the zeros before `005`; everything else parts two words. The script of the search page
/// (`templates/assets/words.js`) takes what somebody types apart by the same rules.
struct WordScanner {
  /// The most bytes of a word: what is longer is an address or a key that nobody types.
  private static let longest = 40

  private var word: [UInt8] = []

  /// Calls `found` with the UTF-8 of each word of a text, in order.
  mutating func scan(_ text: String, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        // Most of a text are runs of ASCII letters, so that those are taken in one go.
        var end = index
        while end < bytes.count, bytes[end].isASCIILetterOrDigit { end += 1 }
        if end > index {
          append(UnsafeBufferPointer(rebasing: bytes[index..<end]))
          index = end
        } else if bytes[index] < 0x80 {
          if !joinsWords(bytes[index...]) { finish(found) }
          index += 1
        } else {
          index += takeScalar(bytes[index...], found)
        }
      }
      finish(found)
    }
  }

  /// The words of a text.
  static func words(_ text: String) -> [String] {
    var scanner = WordScanner()
    var words: [String] = []
    scanner.scan(text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  private mutating func append(_ letters: UnsafeBufferPointer<UInt8>) {
    let start = word.count
    word += letters
    for place in start..<word.count where word[place].isASCIICapital { word[place] |= 0x20 }
  }

  /// Whether what stands before and behind an ASCII character, that is no letter and no digit, is one word.
  private func joinsWords(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "'"): true
    case UInt8(ascii: ","): word.last?.isDigit == true && bytes.dropFirst().beginsWithThreeDigits
    default: false
    }
  }

  /// - Returns: how many bytes were taken.
  private mutating func takeScalar(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 1 }
    if let letters = LatinLetters.plain(scalar) {
      word += letters.utf8
    } else if scalar != "\u{2019}", !(0x300...0x36F).contains(scalar.value) {
      finish(found)
    }
    return UTF8.width(scalar)
  }

  private mutating func finish(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !word.isEmpty else { return }
    if word[0] == UInt8(ascii: "0"), word.allSatisfy(\.isDigit) {
      word.removeFirst(min(word.prefix { $0 == UInt8(ascii: "0") }.count, word.count - 1))
    }
    if word.count <= Self.longest { word.withUnsafeBufferPointer(found) }
    word.removeAll(keepingCapacity: true)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isASCIICapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  fileprivate var isASCIILetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether exactly three digits stand here.
  fileprivate var beginsWithThreeDigits: Bool {
    let digits = prefix(4).prefix { $0.isDigit }
    return digits.count == 3
  }
}
