import Diagnostics
import Markdown
import Testing

@Suite("Redaction marks")
struct RedactionTests {
  @Test(
    "A redaction mark must name its exemption, however the section is written",
    arguments: [
      ("redacted s.40(2)", "40(2)"), ("redacted s40", "40"), ("REDACTED S.43(2)", "43(2)"),
      ("Redacted section 36(2)(b)", "36(2)(b)"), ("redacted s. 40 (2)", "40(2)"), ("redacted s 31(1)(a)", "31(1)(a)"),
      ("redacted sec. 40(3A)(a)", "40(3A)(a)"), (" redacted  s.40(2) ", "40(2)"), ("redacted s.\u{A0}40", "40"),
    ])
  func wellFormedMarks(words: String, exemption: String) {
    let reading = Reading("Paid to [\(words)].\n", startingAtLine: 7)
    let location = SourceLocation(file: "page.md", line: 7, column: 9)
    #expect(reading.document.redactions == [Redaction(exemption: exemption, location: location)])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.html.contains("<span class=\"redaction\" data-exemption=\"\(exemption)\">"))
  }

  @Test("A redaction must show the author's own words without the brackets")
  func words() {
    #expect(
      Reading("Paid to [Redacted s. 40 (2)] & **[redacted s.43]**.\n").html
        == "<p>Paid to <span class=\"redaction\" data-exemption=\"40(2)\">Redacted s. 40 (2)</span> &amp; <strong>"
        + "<span class=\"redaction\" data-exemption=\"43\">redacted s.43</span></strong>.</p>\n")
  }

  @Test("A redaction mark may go on on the next line")
  func twoLines() {
    let reading = Reading("Paid to [redacted\n  section 40(2)] in\n[redacted s.41].\n")
    #expect(
      reading.html
        == "<p>Paid to <span class=\"redaction\" data-exemption=\"40(2)\">redacted section 40(2)</span> in\n"
        + "<span class=\"redaction\" data-exemption=\"41\">redacted s.41</span>.</p>\n")
    #expect(reading.document.redactions.map(\.location.line) == [1, 3])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("A redaction mark must be found in headings, tables, links and descriptions of images")
  func everywhere() {
    let reading = Reading(
      """
      ![a [redacted s.40] b](c.png) [d [redacted s.41] e](/f/)

      | [redacted s.42] |
      |---|
      | Stop![redacted s.43] |

      ## Payment to [redacted s.44]
      """)
    #expect(reading.document.redactions.map(\.exemption) == ["40", "41", "42", "43", "44"])
    #expect(
      reading.document.redactions.map { "\($0.location.line ?? 0):\($0.location.column ?? 0)" }
        == ["1:5", "1:34", "3:3", "5:8", "7:15"])
    #expect(reading.html.contains("alt=\"a redacted s.40 b\""))
    #expect(reading.document.sections.first?.heading.title == "Payment to redacted s.44")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(
    "A mark that does not name its exemption must be an error: the text may not have been redacted",
    arguments: [
      "[redacted]", "[redacted section]", "[redacted s.]", "[redacted s.40(]", "[redacted 40(2)]", "[redact s.40]",
      "[redacted s.40(2) and more]", "[Redacted: s.40]", "[redacted s.0]", "[ redacted ]", "[redacted s.40.2]",
    ])
  func malformedMarks(mark: String) {
    let reading = Reading("\nPaid to \(mark).\n")
    #expect(reading.document.redactions.isEmpty)
    #expect(
      reading.faults == [
        "page.md:2:9: error: this redaction mark does not name its exemption as a mark must; write it like "
          + "'[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]"
      ])
  }

  @Test(
    "A mark that is not closed must be an error", arguments: ["[REDACTED s40", "[redacted s.40 *a*]", "![redacted"])
  func unclosedMarks(mark: String) {
    let reading = Reading("Paid to \(mark)\n")
    #expect(
      reading.faults == [
        "page.md:1:\(mark.hasPrefix("!") ? 10 : 9): error: this redaction mark has no closing bracket on its line or "
          + "the next; write it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read "
          + "[malformed-redaction]"
      ])
  }

  @Test("The place of a malformed mark must be right beside code and in containers")
  func places() {
    let reading = Reading("> a\n>    `[redacted]` £ [redacted]\n> > b [redacted\n")
    #expect(reading.places == ["2:21 malformed-redaction", "3:7 malformed-redaction"])
  }

  @Test(
    "Code must not be taken for a redaction mark, and neither must other words in brackets",
    arguments: ["`[redacted]`\n", "    [redacted]\n", "```\n[redacted\n```\n", "[reduced] [not redacted] red[act]\n"])
  func otherText(source: String) {
    #expect(Reading(source).diagnostics.isEmpty)
  }

  @Test(
    "A mark in the title of a link or an image must be an error",
    arguments: ["[a](/b '[redacted s.40]')", "![a](b '[redacted]')"])
  func marksInTitles(source: String) {
    #expect(
      Reading(source).faults == [
        "page.md:1:1: error: a redaction mark in the title of a link cannot be shown as one; put the mark into the text "
          + "[malformed-redaction]"
      ])
  }

  @Test("Nothing between the words of a mark and its bracket must be lost")
  func longMarks() {
    let space = String(repeating: " ", count: 300)
    let reading = Reading("[redacted s.40(2)\(space)secret\n] b\n")
    #expect(reading.html == "<p>[redacted s.40(2)\(space)secret\n] b</p>\n")
    #expect(reading.places == ["1:1 malformed-redaction"])
  }

  @Test("A mark that is read as a link must be an error, and a link to a redacted paper must not")
  func marksAsLinks() {
    #expect(Reading("[redacted s.40(2)]\n\n[redacted s.40(2)]: /x/\n").places == ["1:1 malformed-redaction"])
    #expect(Reading("[Redacted report](report.pdf)\n").diagnostics.isEmpty)
  }
}
