import Diagnostics
import struct Diagnostics.SourceLocation
import Testing

@Suite("A place in a file")
struct SourceLocationTests {
  @Test(
    "A place is written as editors and terminals turn into a link",
    arguments: [
      (SourceLocation(file: "a.md"), "a.md"), (SourceLocation(file: "a.md", line: 7), "a.md:7"),
      (SourceLocation(file: "a.md", line: 7, column: 14), "a.md:7:14"),
      (SourceLocation(file: "a.md", column: 14), "a.md"),
    ])
  func description(location: SourceLocation, expected: String) { #expect(location.description == expected) }

  @Test("Places are ordered by number, not by digit: line 9 comes before line 10")
  func order() {
    #expect(SourceLocation(file: "a.md", line: 9) < SourceLocation(file: "a.md", line: 10))
    #expect(SourceLocation(file: "a.md") < SourceLocation(file: "a.md", line: 1))
    #expect(SourceLocation(file: "a.md", line: 99) < SourceLocation(file: "b.md", line: 1))
  }

  @Test("A value keeps its place when it is read in another way")
  func located() {
    let place = SourceLocation(file: "a.md", line: 7, column: 14)
    let text = Located("005", at: place)
    #expect(text.map(\.count) == Located(3, at: place))
    #expect(text.count == 3)
  }
}
