extension String {
  /// A heading by its letters only, lowercased, without its numbering: `3. LEGAL  IMPLICATIONS:`,
  /// `(c) Legal implications` and `iii) Legal implications` are all `legalimplications`.
  var foldedHeading: String {
    var words = lowercased().split { $0.isWhitespace }
    if let first = words.first, Self.isNumbering(first) { words.removeFirst() }
    return words.map { $0.filter(\.isLetter) }.joined()
  }

  /// Whether a word is no part of the heading: `3`, `3.`, `3.1`, `(c)`, `iii)`.
  private static func isNumbering(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    guard let last = word.last, !letters.isEmpty else { return true }
    guard last == "." || last == ")" else { return false }
    return letters.count == 1 || letters.allSatisfy("ivx".contains)
  }
}
