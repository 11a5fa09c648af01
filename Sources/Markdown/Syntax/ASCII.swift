extension UInt8 {
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  /// A space as C understands it.
  var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

extension Collection<UInt8> {
  /// Whether these bytes begin with `word`, which must be ASCII in lower case, without regard to the letters' case.
  func startsWithIgnoringCase(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { wanted in
      var index = startIndex
      for byte in wanted {
        guard index != endIndex, self[index].asciiLowercased == byte else { return false }
        index = self.index(after: index)
      }
      return true
    }
  }
}
