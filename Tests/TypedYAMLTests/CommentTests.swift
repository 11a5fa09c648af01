import Diagnostics
import TestSupport
import Testing
import TypedYAML

@Suite("Comments")
struct CommentTests {
  private func faults(_ text: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = YAMLDocument(text, in: "a.md", diagnostics: &diagnostics)
    return diagnostics.lines
  }

  @Test(
    "A comment that is set off, or has a line of its own, is nobody's business but the author's",
    arguments: [
      "# a note\ntitle: A", "title: A  # a note", "title: A      # opaque; unique", "title: 'A #2'", "title: \"A #2\"",
      "title: A#2", "colour: '#1d4f8c'", "list: [a] # note", "title: # to be found", "text: >-\n  One.\n# a note\nb: c",
    ])
  func comments(text: String) { #expect(faults(text) == []) }

  @Test(
    "A value that a comment cuts off is pointed out",
    arguments: [("title: Youth fund #2 for 2026", 19), ("  - {file: a}\ntitle: Panel # chair", 14), ("a: b #", 6)])
  func cutValues(text: String, column: Int) {
    let line = text.split(separator: "\n").count
    #expect(
      faults(text).contains(
        "a.md:\(line):\(column): warning: what follows ' #' is not read; put the whole value in quotation marks if it belongs to it, or two spaces before a comment [misplaced-comment]"
      ), "\(faults(text))")
  }

  @Test(
    "A line of a folded text is published, whatever it begins with",
    arguments: ["test: >-\n  Some text.\n  # ask legal", "a:\n  - test: |\n      Some text.\n      # ask legal"])
  func textThatLooksLikeComment(text: String) {
    #expect(faults(text).count == 1)
    #expect(
      faults(text).allSatisfy {
        $0.hasSuffix(
          ": error: this line belongs to the text above it and would be published, although it begins with '#'; take it out, or write the note above the key [misplaced-comment]"
        )
      })
  }

  @Test("A comment in HTML within a value is an error", arguments: ["PCC <!-- ask -->", "'a --> b'"])
  func comment(value: String) {
    #expect(
      faults("maker: \(value)") == [
        "a.md:1:8: error: a comment in HTML is no comment here, and would be published; take it out, or write the note on a line that begins with '#' [misplaced-comment]"
      ])
  }
}
