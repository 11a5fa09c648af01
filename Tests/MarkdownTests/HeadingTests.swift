import Diagnostics
import Markdown
import Testing

@Suite("Headings and sections")
struct HeadingTests {
  @Test("A document must be divided at its second-level headings, and the headings must not be in the bodies")
  func sections() {
    let reading = Reading("Before.\n\n## Decision\n\nYes.\n\n### Reasons\n\nMany.\n\nCost\n----\n\nNone.\n")
    let document = reading.document
    #expect(document.preamble.html { _ in nil } == "<p>Before.</p>\n")
    #expect(document.sections.map(\.heading.title) == ["Decision", "Cost"])
    #expect(document.sections.map(\.heading.location.line) == [3, 11])
    #expect(
      document.sections.map { $0.body.html { _ in nil } } == [
        "<p>Yes.</p>\n<h3 id=\"reasons\">Reasons</h3>\n<p>Many.</p>\n", "<p>None.</p>\n",
      ])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("The outline must hold the second-level headings with the third-level ones below each")
  func outline() {
    let outline = Reading("### Early\n\n## A\n\n### B *c*\n\n#### D\n\n### E\n\n## F\n").document.outline
    #expect(outline.map(\.title) == ["A", "F"])
    #expect(outline.map(\.anchor) == ["a", "f"])
    #expect(outline.first?.children.map(\.title) == ["B c", "E"])
    #expect(outline.first?.children.map(\.anchor) == ["b-c", "e"])
  }

  @Test("A section without text must have an empty body")
  func emptyBody() {
    let document = Reading("## A\n## B\n").document
    #expect(document.sections.map(\.body.isEmpty) == [true, true])
    #expect(document.preamble.isEmpty)
    #expect(MarkdownDocument.empty == Reading("").document)
  }

  @Test(
    "An anchor must be the heading's words in ASCII and lower case, joined by hyphens",
    arguments: [
      ("Financial implications", "financial-implications"), ("  £797,400: *the* cost!  ", "797-400-the-cost"),
      ("The Commissioner's view", "the-commissioners-view"), ("The Commissioner’s view", "the-commissioners-view"),
      ("Tŷ'r Heddlu, Ynys Môn", "tyr-heddlu-ynys-mon"), ("Cafe\u{301} Œuvre Straße", "cafe-oeuvre-strasse"),
      ("`code` and [link](/a/)", "code-and-link"), ("日本", "section"), ("!!!", "section"),
      ("Page 3", "section-page-3"), ("Table 1", "section-table-1"), ("Pages", "pages"),
    ])
  func anchors(title: String, anchor: String) {
    #expect(Reading("## \(title)\n").document.sections.map(\.heading.anchor) == [anchor])
  }

  @Test("Headings with the same words must have different anchors")
  func repeatedAnchors() {
    let document = Reading("## Cost\n## Cost 2\n## Cost\n## Cost\n## Cost 2\n").document
    #expect(document.sections.map(\.heading.anchor) == ["cost", "cost-2", "cost-3", "cost-4", "cost-2-2"])
  }

  @Test("A heading must keep its markup in HTML and lose it in its title, and internal links in it must be text")
  func markup() {
    let heading = Reading("## A *b* & [c](contract:1) [d](https://e.org/)\n").document.sections.first?.heading
    #expect(heading?.title == "A b & c d")
    #expect(heading?.titleHTML == "A <em>b</em> &amp; c <a href=\"https://e.org/\">d</a>")
  }

  @Test("A heading that is an image must be called by the image's description")
  func imageHeading() {
    #expect(Reading("## ![The crest](crest.svg)\n").document.sections.map(\.heading.title) == ["The crest"])
  }

  @Test("A first-level heading must become a second-level one, with a warning")
  func firstLevel() {
    let reading = Reading("# Title\n\nText.\n\nOther\n=====\n", startingAtLine: 10)
    #expect(reading.document.sections.map(\.heading.title) == ["Title", "Other"])
    #expect(
      reading.faults == [
        "page.md:10:1: warning: a first-level heading in the text is published as a second-level one, because the "
          + "page's title is the first; write '##' [first-level-heading]",
        "page.md:14:1: warning: a first-level heading in the text is published as a second-level one, because the "
          + "page's title is the first; write '##' [first-level-heading]",
      ])
  }

  @Test("A heading that skips a level must be warned of")
  func skippedLevel() {
    let reading = Reading("## A\n\n#### B\n\n##### C\n\n## D\n")
    #expect(
      reading.faults == [
        "page.md:3:1: warning: a heading of level 4 follows one of level 2; write '###' [skipped-heading-level]"
      ])
    #expect(Reading("### A\n").places == ["1:1 skipped-heading-level"])
  }

  @Test("A heading without text must be left out, with a warning", arguments: ["##", "## <!-- note -->", "## &#32;"])
  func emptyHeading(source: String) {
    let reading = Reading("a\n\n\(source)\n\nb\n")
    #expect(reading.html == "<p>a</p>\n<p>b</p>\n")
    #expect(
      reading.faults == [
        "page.md:3:1: warning: this heading has no text and is left out; write its text [empty-heading]"
      ])
  }

  @Test("A heading in a block quote or a list must have an anchor and begin no section")
  func nestedHeadings() {
    let reading = Reading("> ## A\n\n- ## B\n")
    #expect(reading.document.sections.isEmpty)
    #expect(
      reading.html
        == "<blockquote>\n<h2 id=\"a\">A</h2>\n</blockquote>\n<ul>\n<li>\n<h2 id=\"b\">B</h2>\n</li>\n</ul>\n")
  }

  @Test("Hashes without a space behind them must be warned of, on every line of a paragraph")
  func noSpace() {
    let reading = Reading("##Decision\n\nText\n   ###Ŵyl *a*\n", startingAtLine: 7)
    #expect(
      reading.faults == [
        "page.md:7:1: warning: this is not read as a heading, because no space follows '##'; write '## Decision' "
          + "[broken-heading]",
        "page.md:10:4: warning: this is not read as a heading, because no space follows '###'; write '### Ŵyl ' "
          + "[broken-heading]",
      ])
  }

  @Test(
    "Hashes that begin no heading must not be warned of",
    arguments: ["#1 of 3", "Lot ##a", "\\##Decision", "#######a", "`##a`", "    ##a", "*##a*", "\\#tag"])
  func otherHashes(source: String) {
    #expect(Reading("\(source)\n").diagnostics.isEmpty)
  }

  @Test("A short line of nothing but bold words must be warned of", arguments: ["**Decision**", "__Decision:__"])
  func boldLine(source: String) {
    #expect(
      Reading("Text\n\n\(source)\n\nText\n").faults == [
        "page.md:3:1: warning: this line in bold looks like a heading and is none; write '## Decision' [broken-heading]"
      ])
  }

  @Test(
    "Bold words that are no heading must not be warned of",
    arguments: [
      "**Agreed.**", "**Agreed** today", "- **Agreed**", "> **Agreed**", "**one\ntwo**", "**£1,200**",
      "**[redacted s.40(2)]**", "**The Commissioner agreed to the whole of the grant that was asked for in May**",
    ])
  func otherBoldWords(source: String) {
    #expect(Reading("\(source)\n").diagnostics.isEmpty)
  }
}
