extension String {
  /// The text with case, spaces and punctuation set aside: two references that share it are easily taken for each other.
  var confusableForm: String {
    let bytes = utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return String(unicodeScalars.filter(\.isLetterOrDigit)).lowercased()
    }
    return String(decoding: bytes.compactMap(\.foldedLetterOrDigit), as: UTF8.self)
  }

  /// A number that texts with one confusable form have in common, and others hardly ever: the FNV-1a hash of the form.
  var confusableHash: UInt64 {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.lazy.compactMap(\.foldedLetterOrDigit).fnv1a : confusableForm.utf8.fnv1a
  }
}

extension Sequence<UInt8> {
  fileprivate var fnv1a: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { hash, byte in (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
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
