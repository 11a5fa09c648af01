import Markdown
import Testing

@Suite("Tables in a page")
struct TablePageTests {
  @Test("A table must scroll in a region that is named after the heading above it")
  func namedAfterHeading() {
    let reading = Reading("## Costs\n\n| Year | Amount |\n| :-- | --: |\n| 2013 | £1 |\n")
    #expect(
      reading.document.sections.first?.body.html { _ in nil } == """
        <div class="table-scroll" role="region" aria-labelledby="costs" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">Year</th>
        <th scope="col" class="align-right">Amount</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">2013</td>
        <td class="align-right">£1</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("A table that is too wide for a phone must say in every cell what it is, unless a column has no heading")
  func stacking() {
    let html = Reading("| A & b | B | C | D |\n| - | --: | - | - |\n| 1 | 2 | 3 |\n\nTable: Wide\n").html
    #expect(
      html == """
        <div class="table-scroll" role="region" aria-labelledby="table-1" tabindex="0">
        <table class="stacking" role="table">
        <caption id="table-1">Wide</caption>
        <thead role="rowgroup">
        <tr role="row">
        <th scope="col" role="columnheader">A &amp; b</th>
        <th scope="col" role="columnheader" class="align-right">B</th>
        <th scope="col" role="columnheader">C</th>
        <th scope="col" role="columnheader">D</th>
        </tr>
        </thead>
        <tbody role="rowgroup">
        <tr role="row">
        <td role="cell" data-label="A &amp; b">1</td>
        <td role="cell" data-label="B" class="align-right">2</td>
        <td role="cell" data-label="C">3</td>
        <td role="cell" data-label="D"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(!Reading("| A | B | C | |\n| - | - | - | - |\n| 1 | 2 | 3 | 4 |\n").html.contains("stacking"))
    #expect(!Reading("| A | B | C |\n| - | - | - |\n| 1 | 2 | 3 |\n").html.contains("stacking"))
  }

  @Test(
    "A paragraph that begins with 'Table:' must become the caption of the table beside it",
    arguments: [
      "Table: *Costs*\n\n| a |\n| - |\n", "Table: *Costs*\n| a |\n| - |\n", "| a |\n| - |\n\nTable: *Costs*\n",
      "Tabl: *Costs*\n\n| a |\n| - |\n", "TABLE:*Costs*\n\n| a |\n| - |\n",
    ])
  func captions(source: String) {
    #expect(
      Reading(source).html == """
        <div class="table-scroll" role="region" aria-labelledby="table-1" tabindex="0">
        <table>
        <caption id="table-1"><em>Costs</em></caption>
        <thead>
        <tr>
        <th scope="col">a</th>
        </tr>
        </thead>
        </table>
        </div>

        """)
  }

  @Test("Each table must have the caption that stands on its side of the others")
  func captionsOfSeveralTables() {
    func captions(_ source: String) -> [String] {
      Reading(source).html.split(separator: "\n").filter { $0.hasPrefix("<caption") }.map(String.init)
    }
    let table = "| a |\n| - |\n"
    let expected = ["<caption id=\"table-1\">One</caption>", "<caption id=\"table-2\">Two</caption>"]
    #expect(captions("Table: One\n\n\(table)\nTable: Two\n\n\(table)") == expected)
    #expect(captions("\(table)\nTable: One\n\n\(table)\nTable: Two\n") == expected)
    #expect(captions("\(table)\nTable: Two\n\(table)") == ["<caption id=\"table-2\">Two</caption>"])
    #expect(captions("Table:\n\n\(table)").isEmpty)
    #expect(captions("Text\n\nTable: One\n\nText\n\n\(table)").isEmpty)
  }

  @Test("A table without caption and heading must be named by its columns, and so must a second one under a heading")
  func namedByColumns() {
    let table = "| A *b* | \"C\" | |\n| - | - | - |\n"
    #expect(
      Reading(table).html.hasPrefix(
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"A b, &quot;C&quot;\" tabindex=\"0\">\n<table>\n"))
    let body = Reading("## H\n\n\(table)\n\(table)").document.sections.first?.body.html { _ in nil } ?? ""
    let regions = body.split(separator: "\n").filter { $0.hasPrefix("<div") }
    #expect(regions.count == 2)
    #expect(regions.first?.contains("aria-labelledby=\"h\"") == true)
    #expect(regions.last?.contains("aria-label=\"A b, &quot;C&quot;\"") == true)
  }

  @Test("A table that has no name at all must be no region")
  func withoutName() {
    #expect(Reading("| |\n| - |\n| a |\n").html.hasPrefix("<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n"))
  }

  @Test("A table in a list or a block quote must be written as elsewhere")
  func nested() {
    let html = Reading("> - | a |\n>   | - |\n").html
    #expect(html.hasPrefix("<blockquote>\n<ul>\n<li>\n<div class=\"table-scroll\" role=\"region\" aria-label=\"a\""))
    #expect(html.hasSuffix("</table>\n</div>\n</li>\n</ul>\n</blockquote>\n"))
  }

  @Test("Faults in cells must be placed where they are written")
  func placesInCells() {
    let source = "> | £ | [a](ftp:b) |\n> |---|---|\n> | a \\| <b> | [redacted] |\n> | ![](c.png)\n"
    #expect(
      Reading(source, startingAtLine: 20).places == [
        "20:9 unsafe-link", "22:10 dropped-html", "22:16 malformed-redaction", "23:5 missing-alt-text",
        "23:3 broken-table",
      ])
  }
}
