/// A redaction mark whose square brackets were forgotten: `Paid to redacted s.40(2) in May`.
///
/// Prose says "was redacted under section 40". What has the provision right behind the word is a mark, unless the words
/// round it make a sentence of it: "was redacted s.40(2)", "redacted section 40 of the report".
enum BareMark {
  /// Words in front of "redacted" that make it a verb.
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "we", "it", "they", "and", "or", "not",
    "partly", "fully", "office", "commissioner",
  ]
  /// Words behind the provision that make it the object of a sentence, or a part of another text.
  private static let objects: Set<String> = ["of", "information", "material", "data", "details", "text"]

  /// How much of a line is looked at to find the word before, in bytes.
  static let farthest = 40

  /// Whether a text begins with a mark without brackets.
  ///
  /// - Parameter before: what stands in front of it on its line, or the end of that.
  static func isAtStart(of text: some Collection<UInt8>, behind before: some Collection<UInt8>) -> Bool {
    var rest = Array(text)[...]
    guard rest.take("redacted"), rest.takeSpaces() else { return false }
    let isAbbreviated = !rest.startsWithIgnoringCase("section") && !rest.startsWithIgnoringCase("regulation")
    guard let provision = MarkedProvision(takenFrom: &rest), provision.exemption != nil,
      rest.first.map({ !$0.isASCIILetter && !$0.isASCIIDigit }) ?? true
    else { return false }
    let before = Array(before).reversed().drop { $0 == 0x20 }
    if isAbbreviated || provision.number.contains("(") {
      let last = String(decoding: before.prefix(while: \.isASCIILetter).reversed(), as: UTF8.self)
      return !verbs.contains(last.lowercased()) && !isObject(rest)
    }
    return endsSentence(before.first) && endsSentence(rest.first)
  }

  private static func isObject(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.drop { $0 == 0x20 }.prefix(while: \.isASCIILetter)
    return objects.contains(String(decoding: next, as: UTF8.self))
  }

  private static func endsSentence(_ byte: UInt8?) -> Bool {
    byte.map { ".:;!?|".utf8.contains($0) } ?? true
  }
}
