/// Words of a text: letters and digits, whatever stands between them. Letter case, marks, line ends and punctuation make
/// no difference.
enum Words {
  /// For every byte what it is within a word, with small letters for large ones; 0 for what is between words.
  static let folded: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    let byte = UInt8(byte)
    return byte.isLetterOrDigit ? byte.lowercased : 0
  }

  /// The hash of no letters yet.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one more letter. Nine letters stand beside each other in it; a multiplication for each of them would
  /// take longer than all else. Those who add words mix their bits.
  @inline(__always)
  static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 { (hash << 7 | hash >> 57) ^ UInt64(letter) }

  /// Hands on the hash and the place of every word.
  static func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ hash: UInt64, _ range: Range<Int>) -> Void) {
    folded.withUnsafeBufferPointer { folded in
      var index = 0
      while index < bytes.count {
        let start = index
        var hash = seed
        while index < bytes.count, case let letter = folded[Int(bytes[index])], letter != 0 {
          hash = Self.hash(hash, letter)
          index += 1
        }
        if index > start { body(hash, start..<index) } else { index += 1 }
      }
    }
  }
}

/// The last words of a text, without numbers, as one number that changes with each.
struct PassageHash {
  /// How many words make a passage. Fewer are said by many; of more, a passage with one word changed would be missed.
  static let length = 8

  private(set) var value: UInt64 = 0
  private var count = 0
  /// The last words, each with where it begins, in a ring.
  private var words: SIMD8<UInt64> = .zero
  private var starts: SIMD8<Int> = .zero

  private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93
  private static let mixing: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The factor with which a word has been multiplied when it leaves: the one above, to the power of eight.
  private static let leaving: UInt64 = {
    let square = factor &* factor
    return square &* square &* square &* square
  }()

  /// Takes the next word, which begins at a byte of the text.
  @inline(__always)
  mutating func add(_ word: UInt64, at start: Int = 0) {
    let place = count & 7
    let mixed = (word ^ word >> 29) &* Self.mixing
    value = value &* Self.factor &+ mixed &- words[place] &* Self.leaving
    words[place] = mixed
    starts[place] = start
    count &+= 1
  }

  /// Where the first of the words begins.
  @inline(__always)
  var start: Int { starts[count & 7] }

  /// Whether enough words were taken.
  @inline(__always)
  var isWhole: Bool { count >= Self.length }
}

/// The last two words of a text as one number, numbers among them.
struct PairHash {
  private var words: (UInt64, UInt64) = (0, 0)
  private var count = 0

  /// Takes the next word.
  @inline(__always)
  mutating func add(_ word: UInt64) {
    words = (words.1, word)
    count &+= 1
  }

  /// Both as one number.
  @inline(__always)
  var value: UInt64 { words.0 &* 0xD6E8_FEB8_6659_FD93 &+ words.1 }

  /// Whether there are two.
  @inline(__always)
  var isWhole: Bool { count >= 2 }
}
