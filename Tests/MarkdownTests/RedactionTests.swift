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
      ("redacted r.12(5)(e)", "EIR 12(5)(e)"), ("redacted reg 12(5)(e)", "EIR 12(5)(e)"),
      ("redacted reg. 12 (4) (d)", "EIR 12(4)(d)"), ("Redacted regulation 13(1)", "EIR 13(1)"),
      ("redacted EIR 12(5)(e)", "EIR 12(5)(e)"), ("redacted EIR r.12(5)(e)", "EIR 12(5)(e)"),
      ("redacted eir regulation 12(3)", "EIR 12(3)"),
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
      "[REDACTED]", "[ redacted ]", "[redacted sections 40 and 43]", "[redacted 12(5)(e)]", "[redacteds.40]",
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
    "A mark that names a provision and is none must be an error that says what is wrong with it",
    arguments: [
      (
        "[redacted s.99]",
        "names section 99, which the Freedom of Information Act 2000 does not have; the exemptions of the Act are its "
          + "sections 21 to 24 and 26 to 44"
      ),
      (
        "[redacted section 0]",
        "names section 0, which the Freedom of Information Act 2000 does not have; the exemptions of the Act are its "
          + "sections 21 to 24 and 26 to 44"
      ),
      (
        "[redacted s.25]",
        "names section 25, which holds no exemption; the exemptions of the Act are its sections 21 to 24 and 26 to 44"
      ),
      (
        "[redacted s.40A(1)]",
        "names section 40A(1), which holds no exemption; the exemptions of the Act are its sections 21 to 24 and 26 to 44"
      ),
      (
        "[redacted s.22b]",
        "names section 22B, which holds no exemption; the exemptions of the Act are its sections 21 to 24 and 26 to 44"
      ),
      ("[redacted under s.40(2)]", "has 'under' between the word and its section"),
      ("[redacted under reg 12(5)(e)]", "has 'under' between the word and its regulation"),
      ("[Redacted: s.40]", "has ':' between the word and its section"),
      ("[redacted s.40(2) and more]", "has 'and more' behind its section"),
      ("[redacted s.40.2]", "has '.2' behind its section"),
      ("[redacted s.40(2) [name]]", "has '[name]' behind its section"),
      (
        "[redacted s.12(5)(e)]",
        "calls 12(5)(e) a section, and it is a regulation of the Environmental Information Regulations 2004: "
          + "'r.12(5)(e)'"
      ),
      (
        "[redacted r.43]", "calls 43 a regulation, and it is a section of the Freedom of Information Act 2000: 's.43'"
      ),
      (
        "[redacted r.12(4)(b)]",
        "names regulation 12(4)(b), under which no words are taken out; the exceptions of the Environmental Information "
          + "Regulations 2004 for that are 12(4)(d) and (e), 12(5)(a) to (g) and 13"
      ),
      (
        "[redacted EIR 12(5)]",
        "names regulation 12(5), under which no words are taken out; the exceptions of the Environmental Information "
          + "Regulations 2004 for that are 12(4)(d) and (e), 12(5)(a) to (g) and 13"
      ),
    ])
  func marksOfNoExemption(mark: String, fault: String) {
    let reading = Reading("\nPaid to \(mark).\n")
    #expect(reading.document.redactions.isEmpty)
    #expect(
      reading.faults == [
        "page.md:2:9: error: this redaction mark \(fault); write it like '[redacted s.40(2)]', and make sure that "
          + "nothing is left which must not be read [malformed-redaction]"
      ])
  }

  @Test(
    "A mark without any brackets must be an error",
    arguments: [
      "redacted s.40(2)", "Redacted s40", "redacted section 43(2)", "redacted r.12(5)(e)", "redacted EIR 12(5)(e)",
    ])
  func bareMarks(mark: String) {
    let fault =
      "error: this redaction mark has no square brackets; write it like '[redacted s.40(2)]', and make sure that nothing "
      + "is left which must not be read [malformed-redaction]"
    #expect(Reading("Paid to \(mark) in May.\n").faults == ["page.md:1:9: " + fault])
    #expect(Reading("Paid to **\(mark)**, in May.\n").faults == ["page.md:1:11: " + fault])
    #expect(Reading("\(mark)\n").faults == ["page.md:1:1: " + fault])
    #expect(Reading("| Paid to |\n|---|\n| \(mark) |\n").faults == ["page.md:3:3: " + fault])
  }

  @Test("A section in words without subsections is a mark only where it stands by itself")
  func bareSections() {
    #expect(Reading("Name: redacted section 40.\n").places == ["1:7 malformed-redaction"])
    #expect(Reading("We publish redacted section 40 requests.\n").diagnostics.isEmpty)
  }

  @Test(
    "A sentence that says what was redacted must not be taken for a mark without brackets",
    arguments: [
      "The name was redacted under section 40.", "The names were redacted s.40(2).", "It is partly redacted s.40(2).",
      "The redacted section 43(2) of the report is attached.", "The redacted s.40(2) information is kept.",
      "The redacted section 3(1) is attached.", "redacted s.12", "[redacted s.40(2) of it](/copy.pdf)",
    ])
  func proseWithSections(text: String) {
    #expect(Reading("\(text)\n").diagnostics.isEmpty)
  }

  @Test("The word in spaced letters must be an error, in brackets or not")
  func spacedLetters() {
    let wayOut =
      "; write it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read "
      + "[malformed-redaction]"
    #expect(
      Reading("Paid to [R E D A C T E D] in May.\n").faults == [
        "page.md:1:9: error: these words in square brackets look like a redaction mark and are none" + wayOut
      ])
    #expect(
      Reading("Paid to R E D A C T E D.\n").faults == [
        "page.md:1:9: error: 'R E D A C T E D' is no redaction mark" + wayOut
      ])
    #expect(Reading("A R E D. Wire E D.\n").diagnostics.isEmpty)
  }

  @Test(
    "A mark in code must get a warning, because it is shown as it is written and is not counted",
    arguments: [
      ("Paid to `[redacted s.40(2)]` in May.\n", "1:10"), ("> a\n>    `[redacted]` £\n", "2:7"),
      ("    [redacted s.40(2)]\n", "1:5"), ("a\n\n```\n[redacted\n```\n", "3:1"),
    ])
  func marksInCode(text: String, place: String) {
    let reading = Reading(text)
    #expect(reading.document.redactions.isEmpty)
    #expect(
      reading.faults == [
        "page.md:\(place): warning: this redaction mark is read as code, so that it is shown as it is written and is not "
          + "counted; take the backticks or the indentation away, and make sure that nothing is left which must not be "
          + "read; if the text only says what a mark looks like, describe it in words [malformed-redaction]"
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

  @Test("A mark that is not closed before the next one opens is told so, and so is what is wrong with the next one")
  func unclosedBeforeNext() {
    let reading = Reading("Paid to [REDACTED s40 and [redacted]\n")
    #expect(
      reading.faults.first == "page.md:1:9: error: this redaction mark has no closing bracket on its line or the next; "
        + "write it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read "
        + "[malformed-redaction]")
    #expect(reading.places == ["1:9 malformed-redaction", "1:27 malformed-redaction"])
  }

  @Test("The place of a malformed mark must be right beside code and in containers")
  func places() {
    let reading = Reading("> a\n>    `[a]` £ [redacted]\n> > b [redacted\n")
    #expect(reading.places == ["2:14 malformed-redaction", "3:7 malformed-redaction"])
  }

  @Test(
    "Other code must not be taken for a redaction mark, and neither must other words in brackets",
    arguments: [
      "`[a]`\n", "    [reduced]\n", "```\n[unredacted]\n```\n",
      "[reduced] [unredacted] red[act] [a] redacted [b]\n",
    ])
  func otherText(source: String) {
    #expect(Reading(source).diagnostics.isEmpty)
  }

  @Test(
    "A mark in the title of a link or an image must be an error",
    arguments: ["[a](/b '[redacted s.40]')", "[a](/b '[name redacted]')", "![a](b '[redacted]')"])
  func marksInTitles(source: String) {
    #expect(
      Reading(source).faults == [
        "page.md:1:1: error: a redaction mark in the title of a link cannot be shown as one; put the mark into the text "
          + "[malformed-redaction]"
      ])
  }

  @Test(
    "Words in square brackets that speak of a redaction must be an error unless they are a right mark",
    arguments: [
      "[name redacted]", "[two lines redacted s.40(2)]", "[not **redacted**]", "[three\nnames REDACTED]",
      "[see [redacted s.40] and other redactions]", "[`x` and redaction]",
    ])
  func lookAlikes(words: String) {
    #expect(
      Reading("\nPaid to \(words).\n").faults == [
        "page.md:2:9: error: these words in square brackets look like a redaction mark and are none; write it like "
          + "'[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]"
      ])
  }

  @Test(
    "A section in square brackets without the word of a mark, or with another, must be an error",
    arguments: [
      "[s.40(2)]", "[ s40 ]", "[section 43(2)]", "[exempt s.43]", "[exempt: s.\u{A0}43]",
      "[Exempt under section 36(2)(b)]",
      "[redcated s.40]", "[Redacetd section 40(2)]", "[name removed s.40(2)]", "[withheld\ns.43(2)]",
      "[removed, 40(2)]", "[redcated]", "**[s.40(2)]**", "[exemption 43]", "[Exempt 40]", "[exemption 43(2)]",
      "[r.12(5)(e)]", "[EIR 12(5)(e)]", "[withheld reg 12(5)(e)]", "[**s.40(2)**]", "[exempt *s.43*]",
    ])
  func sectionsInBrackets(mark: String) {
    #expect(
      Reading("\nPaid to \(mark).\n").faults == [
        "page.md:2:\(mark.hasPrefix("*") ? 11 : 9): error: these words in square brackets look like a redaction mark and "
          + "are none; write it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read "
          + "[malformed-redaction]"
      ])
  }

  @Test(
    "A remark in square brackets that something was taken out gets a warning that shows the right mark",
    arguments: [
      "[withheld]", "[name removed]", "[removed]", "[exempt]", "[Names and addresses withheld]", "[DELETED]",
      "[confidential]", "[Private]", "[private and confidential]", "[commercial in confidence]",
      "[not for publication]", "[blacked out]", "[Name blanked out]", "[name anonymised]", "[R]",
    ])
  func remarks(remark: String) {
    #expect(
      Reading("\nPaid to \(remark).\n").faults == [
        "page.md:2:9: warning: '\(remark)' looks as if something was taken out here, and does not say under which section; "
          + "if it is withheld, write a mark like '[redacted s.40(2)]' in its place [malformed-redaction]"
      ])
  }

  @Test(
    "The word in capitals by itself must be an error",
    arguments: ["REDACTED", "REDACTED, of Anytown", "REDACTED s.40(2)", "REDACTED PERSONAL DATA"])
  func capitals(words: String) {
    #expect(
      Reading("\nPaid to \(words)\n").faults == [
        "page.md:2:9: error: 'REDACTED' without square brackets and a section is no redaction mark; write it like "
          + "'[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]"
      ])
    #expect(Reading("REDACTED\n").places == ["1:1 malformed-redaction"])
  }

  @Test(
    "Links, notes and prose about sections and removals must not be taken for marks",
    arguments: [
      "[s.40](/exemptions/)", "[s.40(2)](/a.pdf)", "[withheld](/withheld/)", "[exempt][1]\n\n[1]: /x/", "`[s.40(2)]`",
      "[1]", "[^1]", "[a]", "[12]", "[40]", "[s.12]", "[s.25]", "[see s.40]", "[section 40 of the Act]",
      "[s.22 Police Act 1996]", "s.40(2)", "It is (s.40(2)).", "[emphasis omitted]", "[VAT exempt]",
      "[private session]",
      "[not confidential]", "[FOI 2014/22]", "[R]egister", "[r]", "[a way out]", "[…]", "[...]", "A “[…] b”.",
      "[exemption 12]", "[12(4)(b)]", "[not removed from it]",
      "The text was redacted.", "The name was removed under section 40(2).", "(removed)", "withheld", "[x] removed",
      "[REDACTED COPY](copy.pdf)", "NON-REDACTED", "See REDACTED.pdf", "`REDACTED`", "Unredacted REDACTIONS",
    ])
  func otherBrackets(text: String) {
    #expect(Reading("\(text)\n").diagnostics.isEmpty)
  }

  @Test("Words that speak of a redaction must be an error in a bracket that never closes")
  func unclosedLookAlike() {
    #expect(
      Reading("Paid to [name redacted\n").faults == [
        "page.md:1:9: error: this redaction mark has no closing bracket on its line or the next; write it like "
          + "'[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]"
      ])
  }

  @Test(
    "A mark in round brackets must be an error",
    arguments: [
      "(redacted s.40(2))", "(redacted section 40)", "(REDACTED S40)", "( redacted: s. 40 (2) )", "(redacted 40(2))",
      "(redacted, sections 40 and 43)", "(redacted r.12(5)(e))", "(redacted – 40)", "(redacted\nsection 40)",
      "(redacted)", "(REDACTED)",
      "( Redacted )",
    ])
  func roundBrackets(mark: String) {
    #expect(
      Reading("Paid to \(mark).\n").faults == [
        "page.md:1:9: error: a redaction mark has square brackets, and these are round; write it like "
          + "'[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]"
      ])
  }

  @Test(
    "A mark in curly brackets must be an error, with a section or without",
    arguments: ["{redacted s.40(2)}", "{REDACTED}", "{ redacted under section 40 }"])
  func curlyBrackets(mark: String) {
    #expect(
      Reading("Paid to \(mark).\n").faults == [
        "page.md:1:9: error: a redaction mark has square brackets, and these are curly; write it like "
          + "'[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]"
      ])
  }

  @Test(
    "A mark in pointed brackets must be an error, whether or not Markdown takes it for HTML",
    arguments: [("Paid to <redacted s.40(2)>.", 9), ("Paid to <redacted s.40>.", 9), ("<REDACTED>", 1)])
  func pointedBrackets(text: String, column: Int) {
    #expect(Reading("\(text)\n").places == ["1:\(column) malformed-redaction"])
  }

  @Test(
    "A mark without its opening bracket must be an error", arguments: ["redacted s.40(2)]", "Redacted, s. 43(2) ]"])
  func unopened(mark: String) {
    #expect(
      Reading("Paid to \(mark) in May.\n").faults == [
        "page.md:1:9: error: this redaction mark has no opening bracket; write it like '[redacted s.40(2)]', and make "
          + "sure that nothing is left which must not be read [malformed-redaction]"
      ])
  }

  @Test("A mark whose line is broken by force must be an error", arguments: ["redacted\\\ns.40", "redacted  \ns.40"])
  func forcedLineBreak(words: String) {
    #expect(Reading("Paid to [\(words)].\n").places == ["1:9 malformed-redaction"])
  }

  @Test(
    "Black boxes must be an error, once in a text",
    arguments: ["█", "██", "█████ ███████ ██", "█ █ █", "■■■■", "▇▇▇▇", "⬛⬛⬛", "▓▓▓"])
  func blackBoxes(boxes: String) {
    #expect(
      Reading("Paid to \(boxes) in May.\n").faults == [
        "page.md:1:9: error: black boxes look as if words were taken out here, and do not say under which section; write "
          + "it like '[redacted s.40(2)]', and make sure that nothing is left which must not be read "
          + "[malformed-redaction]"
      ])
  }

  @Test("A row of the letter X gets a warning", arguments: ["XXXX", "XXXXXXXXX", "xxxxx"])
  func letters(letters: String) {
    #expect(
      Reading("Paid £\(letters) to a supplier.\n").faults == [
        "page.md:1:7: warning: '\(letters)' looks as if something was taken out here, or has still to be written; write "
          + "what belongs here; if it is withheld, write a mark like '[redacted s.40(2)]' [malformed-redaction]"
      ])
  }

  @Test(
    "Other signs and letters must not be taken for words that were taken out",
    arguments: [
      "■ one ■ two", "XXX", "size XXXXL", "MCXXXX", "Exxxx", "XXXX2", "“a” – b", "`XXXX ████`", "A {redactable} a",
    ])
  func otherSigns(text: String) {
    #expect(Reading("\(text)\n").diagnostics.isEmpty)
  }

  @Test(
    "Prose about a redaction in round brackets, in a link or beside a mark must not be taken for a mark",
    arguments: [
      "(a redacted copy is attached)", "(redacted 12 May 2014)", "(redacted since then)",
      "(redacted sections are black)", "(redactions under section 40)", "[the redacted report](report.pdf)",
      "[[the redacted report](report.pdf)]", "![the redacted plan](plan.png)", "`[name redacted]`",
      "a redacted copy [redacted s.40] (redacted copy)", "See the [redacted copy].\n\n[redacted copy]: copy.pdf",
    ])
  func prose(text: String) {
    #expect(Reading("\(text)\n").diagnostics.isEmpty)
  }

  @Test(
    "Words struck out, and the word alone in a paragraph or a cell, get a warning",
    arguments: [
      "Paid to ~~John Smith~~.", "~~John~~", "Paid to ~~**John**~~.", "redacted", "**redacted**", "_Redacted_",
      "- redacted", "| Name | Sum |\n|---|---|\n| redacted | 5 |",
    ])
  func wordsLeft(text: String) {
    let found = Reading(text + "\n").diagnostics.filter { $0.identifier == .malformedRedaction }
    #expect(found.map(\.severity) == [.warning])
  }

  @Test(
    "A section with a name behind it in square brackets must be an error",
    arguments: [
      "s40 John", "s.40(2) Mr Doe", "s40 john", "s.40(2) john smith", "s40 **John**", "s40 *john*", "**s40** John",
      "s40 `John`", "s40\nJohn", "S.40(2) o'neill",
    ])
  func nameBehindSection(words: String) {
    let found = Reading("Paid to [\(words)].\n").diagnostics
    #expect(found.map(\.identifier) == [.malformedRedaction])
    #expect(found.map(\.severity) == [.error])
  }

  @Test(
    "A citation, tildes of another kind and a heading over what was redacted must not be reported",
    arguments: [
      "It is exempt (section 40(2) of the Act).", "It is exempt [section 40(2) of the Act].", "See [s.40 FOIA].",
      "About ~5 or ~~ 6.", "The names were redacted.", "| Redacted |\n|---|\n| No |", "See [s.43 applies].",
      "[s.40(2) requests]", "[s.40 is absolute]", "[s.22 and others]", "[s.40(2) and the second principle]",
      "[section 43 test]", "[s.31 duty]",
    ])
  func innocent(text: String) {
    #expect(Reading(text + "\n").diagnostics == [])
  }

  @Test("A section alone in a paragraph in round brackets must be an error, and alone in a cell a warning")
  func loneSections() {
    let paragraph = Reading("Paid to:\n\n_(s.40(2))_\n\n- (section 43).\n")
    #expect(
      paragraph.faults.first
        == "page.md:3:2: error: a section by itself in round brackets is no redaction mark; write it like "
        + "'[redacted s.40(2)]', and make sure that nothing is left which must not be read [malformed-redaction]")
    #expect(paragraph.places == ["3:2 malformed-redaction", "5:3 malformed-redaction"])
    let cell = Reading("| Name | Sum |\n|---|---|\n| (s.40(2)) | 5 |\n").diagnostics
    #expect(cell.map(\.identifier) == [.malformedRedaction] && cell.map(\.severity) == [.warning])
    #expect(Reading("(s.12)\n\n(s.40(2)) holds.\n\n## (s.40(2))\n").diagnostics == [])
  }

  @Test(
    "Brackets right behind a mark may hold what was to be taken out, and must be an error",
    arguments: ["[redacted s.40(2)][x]", "[redacted s.40(2)](John Smith)", "[redacted\ns.40(2)][John]"])
  func bracketsBehind(text: String) {
    #expect(
      Reading("Paid to \(text).\n").faults == [
        "page.md:1:9: error: something in brackets stands right behind this redaction mark; leave a space between them, "
          + "or take the brackets out with what is in them if it must not be read [malformed-redaction]"
      ])
    #expect(Reading("[redacted s.40(2)][redacted s.43] [redacted s.40(2)] (since)\n").diagnostics == [])
    #expect(Reading("[redacted s.40(2)][x]\n\n[x]: /y/\n").places == ["1:1 malformed-redaction"])
  }

  @Test("An ellipsis in brackets is kept for the record to judge, but for one in a block quotation")
  func omissions() {
    let reading = Reading("Paid to […] “and [...] so”.\n\n> It was [. . .] good.\n\n[… ] …\n")
    #expect(reading.diagnostics == [])
    #expect(reading.document.omissions.map { "\($0.line ?? 0):\($0.column ?? 0)" } == ["1:9", "1:18", "5:1"])
  }

  @Test("A mark that is read as a link definition must be an error, because its line vanishes")
  func marksAsDefinitions() {
    #expect(
      Reading("a\n\n> [redacted s.40(2)]: Mr\n\nb\n").faults == [
        "page.md:3:3: error: this redaction mark is read as the definition of a link, and its line is not published; "
          + "take out the colon behind it, and make sure that nothing is left which must not be read "
          + "[malformed-redaction]"
      ])
    #expect(Reading("a\n[redacted s.40(2)]: b c\n\n[redacted s.40(2)]: b c\n").diagnostics.isEmpty)
    #expect(Reading("<!--\n[redacted s.40(2)]: b\n-->\n").diagnostics.isEmpty)
    #expect(
      Reading("    [redacted s.40(2)]: b\n").diagnostics.map(\.message) == [
        "this redaction mark is read as code, so that it is shown as it is written and is not counted"
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
