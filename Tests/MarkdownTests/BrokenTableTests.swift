import Markdown
import Testing

@Suite("Tables that are none")
struct BrokenTableTests {
  private static let isText = "warning: this looks like a table and is published as text: "

  @Test(
    "A paragraph that looks like a table must be warned of, with the reason why it is none",
    arguments: [
      (
        "| a | b |\n| c | d |", "1:1",
        "the line of dashes below the header is missing; put '|---|---|' below the header"
      ),
      ("Text:\n| a |\n| b |", "2:1", "the line of dashes below the header is missing; put '|---|' below the header"),
      (
        "> - a\n>\n>   | b | c |\n>   | d | e |", "3:5",
        "the line of dashes below the header is missing; put '|---|---|' below the header"
      ),
      (
        "| a | b |\n|---|\n| c | d |", "2:1",
        "the line of dashes has 1 column where the header has 2; write it as '|---|---|'"
      ),
      (
        "a | b\n--- | --- | ---\nc | d", "2:1",
        "the line of dashes has 3 columns where the header has 2; write it as '|---|---|'"
      ),
      (
        "| a | b |\n| – | — |\n", "2:1", "the line of dashes has something else in it; write it as '|---|---|'"
      ),
      ("| a |\n| - - |", "2:1", "the line of dashes has something else in it; write it as '|---|'"),
      (
        "|---|---|\n| a | b |", "1:1",
        "no header stands above the line of dashes; write the header, with '|' between the columns' names, in the line "
          + "directly above it"
      ),
      (
        "> | a |\n| - |", "2:1",
        "the line of dashes does not belong to the header; begin it in the same column as the header, behind the same "
          + "'>' if there is one"
      ),
    ])
  func brokenTables(source: String, place: String, reason: String) {
    #expect(Reading("\(source)\n").faults == ["page.md:\(place): \(Self.isText)\(reason) [broken-table]"])
  }

  @Test("Rows that a blank line cuts off from their table must be warned of")
  func cutOffRows() {
    #expect(
      Reading("| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n").faults == [
        "page.md:5:1: warning: this line looks like a row of the table above, and is published as text; take out what "
          + "stands between the two, a blank line too [broken-table]"
      ])
  }

  @Test("A row with more or fewer cells than the header must be warned of, because text is lost or moved")
  func unevenRows() {
    #expect(
      Reading("Text\n\n| a | b |\n|---|---|\n| c | d |\n  | e | f | g |\n| h |\n", startingAtLine: 5).faults == [
        "page.md:10:3: warning: this row has 3 cells where the header has 2: what is too much is not published; give "
          + "both the same number of cells; a bar within a cell is written '\\|' [broken-table]",
        "page.md:11:1: warning: this row has 1 cell where the header has 2: the rest is published as empty cells; give "
          + "both the same number of cells, or put a blank line before it if it is no row [broken-table]",
      ])
  }

  @Test(
    "A caption without a table of its own must be warned of",
    arguments: [
      ("Table: Costs\n\nText\n", "1:1"), ("Text\n\nTabl: Costau\n", "3:1"),
      ("Table: One\n\n| a |\n|---|\n| b |\n\nTable: Two\n", "7:1"),
    ])
  func captions(source: String, place: String) {
    #expect(
      Reading(source).faults == [
        "page.md:\(place): warning: this caption belongs to no table and is published as text; put it directly above or "
          + "below its table, one caption for each [broken-table]"
      ])
  }

  @Test(
    "Text with bars and dashes that looks like no table must not be warned of",
    arguments: [
      "a | b", "\\| a |", "`| a |`", "    | a |", "- a\n- b", "text\n:-)", "a\n\n---\n\nb", "Tables: two",
      "| a | b |\n|---|---|\n| c | d |", "Table: A\n\n| a |\n|---|", "```\n| a |\n```",
    ])
  func otherText(source: String) {
    #expect(Reading("\(source)\n").diagnostics.isEmpty)
  }
}
