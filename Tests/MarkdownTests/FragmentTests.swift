import Testing

@testable import Markdown

@Suite("HTML and plain text")
struct FragmentTests {
  @Test(
    "What is neither heading, link nor table must be written as libcmark writes it",
    arguments: [
      "a\nb  \nc\\\nd *e* **f** _g_ `h` &amp; &copy; \\* \"q\" 'r'\n", "> a\n\n> > b\nc\n",
      "- a\n- b\n  - c\n\n    d\n- e\n",
      "3. a\n4. b\n\n1) c\n", "```sh -x\na < b\n```\n\n    code\n", "***\n\na\n\n---\n", "-\n- a\n-\n",
      "[a](https://e.org/%20ä[b]?c=d&e='f' \"t\")\n", "<https://e.org/a&b> <office@example.org>\n", "", "\n\n", "a",
      "[a]: /b\n", "*a **b *c* d** e*\n",
    ])
  func plainConstructs(source: String) {
    #expect(Reading(source).html == plainHTML(of: Array(source.utf8)).replacing(" />", with: ">"))
  }

  @Test("Generated documents must be written as libcmark writes them, tables aside")
  func generatedDocuments() {
    var documents = GeneratedDocuments(seed: 99)
    var compared = 0
    for _ in 0..<500 {
      let source = documents.next()
      let expected = plainHTML(of: Array(source.utf8)).replacing(" />", with: ">")
      // Headings gain anchors, tables a region, and the addresses of internal links are the catalogue's.
      if ["<h", "<table", "raw HTML", "href=\"/", "src="].contains(where: { expected.contains($0) }) { continue }
      compared += 1
      #expect(Reading(source).html == expected)
    }
    #expect(compared > 50)
  }

  @Test("Plain text must have blocks on lines of their own, without tags, with characters for entities")
  func plainText() {
    let source = """
      A *b*
      `c  d` & <https://e.org/> "f"

      - g
      - h[redacted s.40]i

      | j | k |
      | - | - |
      | l | [m](decision:1) |

      ![not shown](n.png) o\\
      p <!-- q -->
      """
    #expect(
      Reading(source).document.preamble.plainText
        == "A b c d & https://e.org/ \"f\"\ng\nhredacted s.40i\nj k\nl m\no\np")
    #expect(HTMLFragment.empty.plainText.isEmpty)
  }

  @Test("A fragment without internal links must be given as it is")
  func withoutLinks() {
    var asked = 0
    let html = Reading("a\n").document.preamble.html { _ in
      asked += 1
      return nil
    }
    #expect(html == "<p>a</p>\n")
    #expect(asked == 0)
  }
}
