import Testing

@testable import SiteGeneration

@Suite("The beginning of a text")
struct ShorteningTests {
  @Test(
    "It is cut between words, and says with an ellipsis that something is left out",
    arguments: [
      ("", 10, ""), ("One two", 10, "One two"), ("One  two\nthree", 13, "One two three"),
      ("One two three", 12, "One two…"), ("One two, three", 12, "One two…"), ("Prifysgol", 3, "Pri…"),
      ("決定決定決定", 4, "決定決定…"),
      ("Tŷ ŵyn du", 6, "Tŷ ŵyn…"), ("£1,200 a year", 8, "£1,200 a…"),
    ])
  func cut(text: String, length: Int, expected: String) {
    #expect(shortened(text, to: length) == expected)
  }

  @Test(
    "Its first sentence ends before a space and a capital letter or a number",
    arguments: [
      ("", "", nil), ("One sentence.", "One sentence.", nil), ("No end", "No end", nil),
      ("First. Second. Third.", "First.", "Second. Third."), ("Is it? 3 are.", "Is it?", "3 are."),
      ("At example.org, e.g. here, it stands.\nMore.", "At example.org, e.g. here, it stands.", "More."),
    ] as [(String, String, String?)])
  func firstSentence(text: String, first: String, rest: String?) {
    #expect(text.firstSentence.first == first)
    #expect(text.firstSentence.rest == rest)
  }
}
