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
}
