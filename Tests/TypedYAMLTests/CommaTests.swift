import Diagnostics
import TestSupport
import Testing
import TypedYAML

@Suite("Commas within brackets")
struct CommaTests {
  private func read(_ text: String) throws -> (change: String?, reason: String?, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    guard let document = YAMLDocument(text, in: "a.md", diagnostics: &diagnostics) else {
      return (nil, nil, diagnostics.lines)
    }
    var reader = MappingReader(document.root)
    let texts = reader.group("correction") { reader in
      (change: reader.text("change")?.value, reason: reader.text("reason")?.value)
    }
    return (texts?.change, texts?.reason, (diagnostics + reader.finish()).lines)
  }

  @Test(
    "A number keeps its commas, also where YAML would end the value",
    arguments: [
      ("From £779,400 to £797,400", "From £779,400 to £797,400"), ("£1,000,600", "£1,000,600"),
      ("1,5", "1,5"), ("a,b", "a,b"), ("\"£1,000,000\"", "£1,000,000"), ("'a, b'", "a, b"),
    ])
  func numbers(written: String, meant: String) throws {
    let read = try read("correction: {change: \(written), reason: Typing error}")
    #expect(read.change == meant)
    #expect(read.reason == "Typing error")
    #expect(read.faults == [])
  }

  @Test("What follows a comma and a space is no part of the value, and the message says what to do")
  func words() throws {
    let read = try read("correction: {change: Title, and more, reason: Typing error}")
    #expect(read.change == "Title")
    #expect(
      read.faults == [
        "a.md:1:29: error: there is no key 'and more' here; if it belongs to the value before it, put that whole value in quotation marks [unknown-key]"
      ])
  }

  @Test("A number whose parts YAML takes for the same key twice is reported with the way out")
  func millions() throws {
    let read = try read("correction: {change: From £1,000,000, reason: Typing error}")
    #expect(
      read.faults == [
        "a.md:1:30: error: '000' is already given in line 1; if it belongs to a number such as 1,000,000, put that whole value in quotation marks [duplicate-key]"
      ])
  }

  @Test("A comma between digits in a list is an error, since it may part two items or belong to a number")
  func lists() throws {
    var diagnostics: [Diagnostic] = []
    _ = YAMLDocument("papers: [Costs of £1,200, Plan]", in: "a.md", diagnostics: &diagnostics)
    #expect(
      diagnostics.lines == [
        "a.md:1:22: error: the comma before this either parts two items or belongs to a number; write a space after a comma between two items, or put the item in quotation marks [invalid-yaml]"
      ])
  }

  @Test("A list of words needs no spaces", arguments: ["[a,b]", "[a, b]", "[2013/1, 2013/2]", "['1','2']"])
  func wordLists(list: String) throws {
    var diagnostics: [Diagnostic] = []
    let document = try #require(YAMLDocument("list: \(list)", in: "a.md", diagnostics: &diagnostics))
    var reader = MappingReader(document.root)
    #expect(reader.texts("list").count == 2)
    #expect((diagnostics + reader.finish()).lines == [])
  }
}
