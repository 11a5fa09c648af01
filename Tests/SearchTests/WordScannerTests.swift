import Testing

@testable import Search

@Suite("The words of a text")
struct WordScannerTests {
  @Test(
    "Case, marks, apostrophes, commas of thousands and zeros in front make no difference",
    arguments: [
      ("Body-Worn video", ["body", "worn", "video"]),
      ("The Commissioner's, the officers’", ["the", "commissioners", "the", "officers"]),
      ("Tŷ Mawr, Çelik & Søn", ["ty", "mawr", "celik", "son"]),
      ("WMPCC 005/2013", ["wmpcc", "5", "2013"]),
      ("£797,400.50 and 1,2345", ["797400", "50", "and", "1", "2345"]),
      ("section 43(2), s40", ["section", "43", "2", "s40"]),
      ("000 and 0", ["0", "and", "0"]),
      ("e\u{301}tude", ["etude"]),
      ("漢字 — …", []),
    ])
  func words(text: String, expected: [String]) {
    #expect(WordScanner.words(text) == expected)
  }

  @Test("A run of letters that nobody types is no word")
  func longRuns() {
    #expect(WordScanner.words(String(repeating: "a", count: 40)).count == 1)
    #expect(WordScanner.words(String(repeating: "a", count: 41)).isEmpty)
  }
}
