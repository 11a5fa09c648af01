extension String {
  /// The text with the characters that HTML and XML give a meaning written as references.
  public var escapedForHTML: String {
    guard utf8.contains(where: \.needsEscape) else { return self }
    var result = ""
    result.reserveCapacity(utf8.count + 16)
    var rest = utf8[...]
    while let index = rest.firstIndex(where: \.needsEscape) {
      result += Substring(rest[..<index])
      switch rest[index] {
      case UInt8(ascii: "<"): result += "&lt;"
      case UInt8(ascii: ">"): result += "&gt;"
      case UInt8(ascii: "&"): result += "&amp;"
      case UInt8(ascii: "\""): result += "&quot;"
      default: result += "&#39;"
      }
      rest = rest[rest.index(after: index)...]
    }
    return result + Substring(rest)
  }
}

extension UInt8 {
  fileprivate var needsEscape: Bool {
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
