import Diagnostics
import Markdown
import Testing

@Suite("What an author did not mean to publish")
struct LeftoverTests {
  private func faults(_ text: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = MarkdownDocument(parsing: Array(text.utf8)[...], in: "a.md", diagnostics: &diagnostics)
    return diagnostics.filter { $0.severity == .error }
  }

  @Test(
    "A comment that is none to Markdown must be an error, because its text would be published",
    arguments: [
      "The grant is 5. <!-- ask Bob -- SECRET --> end", "Text <!-- SECRET\n\nSECRET --> after", "Text <!-- SECRET",
      "- item\n\n  <!-- note\nSECRET\n-->", "> <!-- note\nSECRET -->", "    <!-- SECRET -->",
      "| a | b |\n| - | - |\n| x <!-- SECRET | SECRET --> | y |", "## Head <!-- SECRET -- x -->", "`<!-- SECRET -->`",
      "Text <!--SECRET--!> end",
    ])
  func comments(text: String) {
    let comments = faults(text).filter { $0.identifier == .misplacedComment }
    #expect(comments.count == 1)
    #expect(
      comments.allSatisfy {
        $0.message == "a comment here is none to Markdown, and its text would be published"
      })
  }

  @Test(
    "A comment that Markdown knows is passed over",
    arguments: [
      "<!-- note -->", "Text <!-- note --> text", "<!--\nnote\n\nmore\n-->\n\nText.", "A --> B",
    ])
  func knownComments(text: String) {
    #expect(faults(text).isEmpty)
  }

  @Test("Words behind a comment at the beginning of a line are not published, and that is said")
  func wordsBehindComment() {
    var diagnostics: [Diagnostic] = []
    _ = MarkdownDocument(parsing: Array("<!-- a --> words".utf8)[...], in: "a.md", diagnostics: &diagnostics)
    #expect(diagnostics.map(\.identifier) == [.droppedHTML])
  }

  @Test("It is reported where the first comment begins")
  func place() {
    #expect(faults("One.\n\nTŷ: <!-- a -- b -->").map(\.location) == [SourceLocation(file: "a.md", line: 3, column: 5)])
  }

  @Test(
    "A reference to a character that no page can hold must be an error",
    arguments: ["&#8;", "&#x1;", "&#128;"])
  func references(reference: String) {
    #expect(faults("Text \(reference) end").map(\.identifier) == [.controlCharacter])
    #expect(faults("Text &#163; &#x20AC; end").isEmpty)
  }
}
