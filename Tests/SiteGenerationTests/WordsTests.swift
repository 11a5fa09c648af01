import Diagnostics
import Records
import Testing

@testable import SiteGeneration

@Suite("Words")
struct WordsTests {
  private func words(_ text: String? = nil, language: String = "en") throws -> (Words, [String]) {
    var diagnostics: [Diagnostic] = []
    let text = try text ?? Repository.text(of: "templates/words/en.yaml")
    let words = try #require(Words(text, language: language, in: "words/\(language).yaml", diagnostics: &diagnostics))
    return (words, diagnostics.sorted().map(String.init(describing:)))
  }

  @Test("The English words have everything that the program needs")
  func complete() throws {
    #expect(try words().1 == [])
  }

  @Test("Dates are written without ordinals and without leading zeros")
  func dates() throws {
    let date = try #require(CalendarDate("2013-07-04"))
    #expect(try words().0.date(date) == "4 July 2013")
  }

  @Test(
    "Whole numbers have commas from 1,000",
    arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
  func numbers(number: Int, text: String) throws {
    #expect(try words().0.number(number) == text)
  }

  @Test(
    "Sizes are rounded up, so that no download is larger than promised",
    arguments: [
      (0, "0 bytes"), (999, "999 bytes"), (1_000, "1 KB"), (1_001, "2 KB"), (999_999, "1000 KB"),
      (1_000_000, "1 MB"), (1_000_001, "1.1 MB"), (12_345_678, "12.4 MB"),
    ] as [(Int64, String)])
  func sizes(bytes: Int64, text: String) throws {
    #expect(try words().0.size(bytes) == text)
  }

  @Test("A counted phrase takes the form that its count asks for")
  func plurals() throws {
    let words = try words().0
    #expect(words.count(0, WordKey.decisionCount) == "0 decisions")
    #expect(words.count(1, WordKey.decisionCount) == "1 decision")
    #expect(words.count(1246, WordKey.decisionCount) == "1,246 decisions")
  }

  @Test("Welsh has six forms; where the words lack one, the general form stands in")
  func welshPlurals() throws {
    let forms = """
      count.decisions.zero: "{count} penderfyniad (0)"
      count.decisions.two: "{count} benderfyniad (2)"
      count.decisions.few: "{count} phenderfyniad (3)"
      """
    let english = try Repository.text(of: "templates/words/en.yaml")
    let (words, faults) = try words(english + forms, language: "cy")
    #expect(faults == [])
    #expect(words.count(0, WordKey.decisionCount) == "0 penderfyniad (0)")
    #expect(words.count(2, WordKey.decisionCount) == "2 benderfyniad (2)")
    #expect(words.count(3, WordKey.decisionCount) == "3 phenderfyniad (3)")
    #expect(words.count(6, WordKey.decisionCount) == "6 decisions")
  }

  @Test("A place that nothing fills in is an error in a form that only some languages have, too")
  func unknownPlaceInPluralForm() throws {
    let english = try Repository.text(of: "templates/words/en.yaml")
    let message = try #require(
      try words(english + "count.decisions.few: \"{cuont} phenderfyniad\"\n", language: "cy").1.first)
    #expect(
      message.hasSuffix(
        ": error: 'count.decisions.few' cannot fill in '{cuont}'; it can fill in {count} [unknown-variable]"))
  }

  @Test("A word that the program needs and the file lacks is an error that names it")
  func missing() throws {
    let text = try Repository.text(of: "templates/words/en.yaml").replacing("month.7:", with: "month.seven:")
    #expect(
      try words(text).1 == [
        "words/en.yaml: error: the words lack 'month.7'; add a line 'month.7: …' [missing-word]"
      ])
  }

  @Test("A place that nothing fills in is an error at its line")
  func unknownPlace() throws {
    let text = try Repository.text(of: "templates/words/en.yaml").replacing(
      "{day} {month} {year}", with: "{day} {moon} {year}")
    let message = try #require(try words(text).1.first)
    #expect(
      message.hasSuffix(
        ": error: 'date' cannot fill in '{moon}'; it can fill in {day}, {month}, {year} [unknown-variable]"))
  }
}
