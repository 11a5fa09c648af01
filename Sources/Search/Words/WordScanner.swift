import Markdown

/// Finds the words of a text in the form in which they are searched for.
///
/// A word is a run of letters and digits. Case, marks and apostrophes make no difference, nor do the commas within
/// `797,400` and the zeros before `005`; everything else parts two words. The script of the search page
/// (`templates/assets/search.js/10-words.js`) takes what somebody types apart by the same rules.
struct WordScanner {
  /// The most bytes of a word: what is longer is an address or a key that nobody types.
  private static let longest = 40

  private var word: [UInt8] = []
  private var isNumber = true

  /// Calls `found` with each word of a text, in order.
  mutating func scan(_ text: String, _ found: ([UInt8]) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          take(ascii: byte, before: bytes[(index + 1)...], found)
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

  private mutating func take(
    ascii byte: UInt8, before rest: Slice<UnsafeBufferPointer<UInt8>>, _ found: ([UInt8]) -> Void
  ) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): append(letter: byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(letter: byte | 0x20)
    case UInt8(ascii: "'"): break
    case UInt8(ascii: ",") where word.last?.isDigit == true && rest.beginsWithThreeDigits: break
    default: finish(found)
    }
  }

  /// - Returns: how many bytes were taken.
  private mutating func takeScalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ found: ([UInt8]) -> Void) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 1 }
    if let letters = LatinLetters.plain(scalar) {
      letters.utf8.forEach { append(letter: $0) }
    } else if scalar != "\u{2019}", !(0x300...0x36F).contains(scalar.value) {
      finish(found)
    }
    return UTF8.width(scalar)
  }

  private mutating func append(letter: UInt8) {
    isNumber = false
    word.append(letter)
  }

  private mutating func finish(_ found: ([UInt8]) -> Void) {
    guard !word.isEmpty else { return }
    if isNumber, word.count > 1, word[0] == UInt8(ascii: "0") {
      word.removeFirst(min(word.prefix { $0 == UInt8(ascii: "0") }.count, word.count - 1))
    }
    if word.count <= Self.longest { found(word) }
    word.removeAll(keepingCapacity: true)
    isNumber = true
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether exactly three digits stand here.
  fileprivate var beginsWithThreeDigits: Bool {
    let digits = prefix(4).prefix { $0.isDigit }
    return digits.count == 3
  }
}
