extension String {
  /// The text with case, spaces and punctuation set aside: two references that share it are easily taken for each other.
  var confusableForm: String {
    let bytes = utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return String(unicodeScalars.filter(\.isLetterOrDigit)).lowercased()
    }
    return String(decoding: bytes.compactMap(\.foldedLetterOrDigit), as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var foldedLetterOrDigit: UInt8? {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): self
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self | 0x20
    default: nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    isASCII
      ? UInt8(ascii: self).foldedLetterOrDigit != nil : properties.isAlphabetic || properties.numericType != nil
  }
}
