/// The beginning of a text, of which only the first letter of each word is shown. Whoever has the document open can tell
/// what is meant; whoever reads a log of the build cannot.
struct MaskedQuote: CustomStringConvertible {
  let description: String

  /// - Returns: `nil` for a text without a word.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    let shown = words.prefix(Self.mostWords).map(Self.masked)
    description = shown.joined(separator: " ") + (words.count > shown.count ? " …" : "")
  }

  private static let mostWords = 5
  private static let longestWord = 8

  private static func masked(_ word: Substring) -> String {
    String(word.prefix(1)) + String(repeating: "*", count: Swift.min(word.count, longestWord) - 1)
  }
}
