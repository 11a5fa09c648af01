extension String {
  /// The words with one space between each, and none around them.
  public var withSingleSpaces: String {
    var wasSpace = true
    let isTidy = utf8.allSatisfy { byte in
      // What is not ASCII may be a space of another kind.
      guard byte > 0x20, byte < 0x80 else {
        defer { wasSpace = true }
        return byte == 0x20 && !wasSpace
      }
      wasSpace = false
      return true
    }
    if isTidy, !wasSpace { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
