import Testing

@testable import Markdown

@Suite("Tables as GitHub reads them")
struct TableTests {
  @Test("A table must be read as cmark-gfm reads it", arguments: TableExample.all)
  func examples(example: TableExample) {
    #expect(plainHTML(of: Array(example.markdown.utf8)) == example.html)
  }

  @Test("cmark-gfm must agree with the examples", .enabled(if: CmarkGFM.isInstalled), arguments: TableExample.all)
  func comparison(example: TableExample) throws {
    #expect(try CmarkGFM.html(of: example.markdown) == example.html)
  }

  @Test("A table of more than 65,535 columns must stay text, as in cmark-gfm")
  func columnLimit() {
    let header = String(repeating: "a|", count: 65_536)
    let delimiter = String(repeating: "-|", count: 65_536)
    #expect(!plainHTML(of: Array("\(header)\n\(delimiter)\n".utf8)).contains("<table>"))
    #expect(plainHTML(of: Array("\(header.dropLast(2))\n\(delimiter.dropLast(2))\n".utf8)).contains("<table>"))
  }

  @Test("A definition directly above a header must be a definition, where cmark-gfm prints it")
  func definitionAboveHeader() {
    #expect(
      plainHTML(of: Array("[a]: /b\n| [a] |\n| - |\n".utf8))
        == "<table>\n<thead>\n<tr>\n<th><a href=\"/b\">a</a></th>\n</tr>\n</thead>\n</table>\n")
  }
}
