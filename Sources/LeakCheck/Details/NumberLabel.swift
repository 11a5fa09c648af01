/// What the words just before a number call it. The number of an invoice may look like that of a telephone or a card,
/// and who writes "Invoice number" says that it is none.
struct NumberLabel {
  let view: TextView

  /// Words that say no more than that a number follows.
  private static let fillers: Set<String> = ["number", "numbers", "no", "nos", "nr", "num", "id", "code", "is", "was"]
  /// What has numbers that lead to nobody, where it is a word by itself.
  private static let shortNames: Set<String> = [
    "ref", "refs", "po", "inv", "urn", "vat", "cpv", "ocid", "uprn", "usrn", "mpan", "mprn", "isbn", "issn", "duns",
    "title",
    "order", "notice", "company", "charity", "case", "claim", "crime", "incident", "asset", "serial", "receipt",
  ]
  /// The same, also as a part of a longer word such as `TransactionReference`.
  private static let longNames = ["invoice", "transaction", "reference", "voucher", "requisition", "registration"]

  /// Whether the text calls a number a reference.
  ///
  /// - Parameter start: where the number begins.
  func isReference(before start: Int) -> Bool {
    var index = start
    var crossesCell = false
    var hasFiller = false
    for _ in 0..<4 {
      let wordEnd = beforeSeparators(index, &crossesCell)
      let wordStart = beforeLetters(wordEnd)
      guard wordStart < wordEnd else { return false }
      let word = view.text(wordStart..<wordEnd)
      if Self.isName(word) {
        // A cell that says "Invoice" says what the row is, not what the next cell holds.
        return !crossesCell || hasFiller || Self.fillers.contains { word.hasSuffix($0) } || word.hasPrefix("ref")
      }
      guard Self.fillers.contains(word) else { return false }
      hasFiller = true
      index = wordStart
    }
    return false
  }

  /// Whether a column's header calls what stands below it references.
  static func isReference(header: String) -> Bool {
    var header = header
    return header.withUTF8 { bytes in
      NumberLabel(view: TextView(bytes: bytes)).isReference(before: bytes.count)
    }
  }

  private static func isName(_ word: String) -> Bool {
    shortNames.contains(word) || longNames.contains { word.contains($0) }
  }

  private func beforeLetters(_ end: Int) -> Int {
    var start = end
    while end - start < 32, view[start - 1].isLetter { start -= 1 }
    return start
  }

  private func beforeSeparators(_ end: Int, _ crossesCell: inout Bool) -> Int {
    var start = end
    while end - start < 6 {
      switch view[start - 1] {
      case TextBuffer.breakByte where start > 0: crossesCell = true
      case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ")"):
        break
      case let byte: guard byte.isSpace else { return start }
      }
      start -= 1
    }
    return start
  }
}
