/// A text that is looked at round one of its bytes. Beyond its ends nothing stands.
struct TextView {
  let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  subscript(index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : TextBuffer.breakByte }

  /// Where the next byte stands that is no space, at most a few spaces on.
  func afterSpaces(_ index: Int, atMost limit: Int = 3) -> Int {
    var index = index
    let end = index + limit
    while index < end, self[index].isSpace { index += 1 }
    return index
  }

  /// The digits from a byte on.
  func digits(from start: Int, atMost limit: Int = 20) -> Range<Int> {
    var end = start
    while end - start < limit, self[end].isDigit { end += 1 }
    return start..<end
  }

  /// The text in a range, with small letters.
  func text(_ range: Range<Int>) -> String {
    let lowered = range.clamped(to: 0..<bytes.count).map { bytes[$0].lowercased }
    return String(decoding: lowered, as: UTF8.self)
  }

  /// Whether a word, in small letters, stands at a byte.
  func says(_ word: StaticString, at start: Int) -> Bool {
    (0..<word.utf8CodeUnitCount).allSatisfy { self[start + $0].lowercased == word.utf8Start[$0] }
  }

  /// Whether any of some words, in small letters, stands in a range.
  func says(anyOf words: [StaticString], in range: Range<Int>) -> Bool {
    range.clamped(to: 0..<bytes.count).contains { index in
      let first = bytes[index].lowercased
      return words.contains { first == $0.utf8Start[0] && says($0, at: index) }
    }
  }
}

extension UInt8 {
  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always) var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  @inline(__always) var isLetterOrDigit: Bool { isDigit || isLetter || self >= 0x80 }
  @inline(__always) var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
  @inline(__always) var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
