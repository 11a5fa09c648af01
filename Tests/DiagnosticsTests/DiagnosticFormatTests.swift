import Diagnostics
import struct Diagnostics.SourceLocation
import Testing

@Suite("Diagnostics are written out for people, for programs and for pull requests")
struct DiagnosticFormatTests {
  private let unknownPriority = Diagnostic.error(
    .unknownPriority, at: SourceLocation(file: "content/decisions/2013/iip.md", line: 7, column: 14),
    "no priority is called 'pride-in-police'", suggestion: "did you mean 'pride-in-our-police'?")
  private let missingPart = Diagnostic.warning(
    .missingPart, at: SourceLocation(file: "content/decisions/2013/iip.md"), "the record has no part 'Decision'")

  @Test("As text, the source line stands below the message and a caret below the column")
  func textWithCaret() {
    let text = DiagnosticFormat.text.render([unknownPriority]) { _ in "priorities: [pride-in-police]" }
    #expect(
      text == """
        content/decisions/2013/iip.md:7:14: error: no priority is called 'pride-in-police'; did you mean \
        'pride-in-our-police'? [unknown-priority]
          7 | priorities: [pride-in-police]
            |              ^

        """)
  }

  @Test("Lines that can be copied stand below the message and what it shows of the file, without anything round them")
  func linesToCopy() {
    let fault = Diagnostic.error(
      .recordMoved, at: SourceLocation(file: "a.md", line: 2), "it has moved",
      suggestion: "add this:\nredirect-from: [/a/]\n  - indented\u{1B}")
    #expect(
      DiagnosticFormat.text.render([fault]) { _ in "title: B" }
        == "a.md:2: error: it has moved; add this: [record-moved]\n  2 | title: B\nredirect-from: [/a/]\n  - indented \n"
    )
  }

  @Test("As text, a fault of the whole file has no source line")
  func textOfWholeFile() {
    let text = DiagnosticFormat.text.render([missingPart]) { _ in "never asked for" }
    #expect(
      text == "content/decisions/2013/iip.md: warning: the record has no part 'Decision' [missing-part]\n")
  }

  @Test("As text, a fault of a whole line has no caret")
  func textOfWholeLine() {
    let fault = Diagnostic.error(.invalidYAML, at: SourceLocation(file: "a.md", line: 12), "wrong")
    #expect(
      DiagnosticFormat.text.render([fault]) { _ in "12th line" }
        == "a.md:12: error: wrong [invalid-yaml]\n  12 | 12th line\n")
  }

  @Test(
    "As text, the caret stands below its column whatever the line holds",
    arguments: [
      ("\tkey: value", 2, "  3 |  key: value\n    |  ^\n"),
      ("naïve é: x", 10, "  3 | naïve é: x\n    |          ^\n"),
      ("short", 99, "  3 | short\n    |      ^\n"),
      ("", 1, "  3 | \n    | ^\n"),
      ("red \u{1B}[31m", 5, "  3 | red  [31m\n    |     ^\n"),
    ])
  func caret(line: String, column: Int, expected: String) {
    let fault = Diagnostic.error(.invalidValue, at: SourceLocation(file: "a.md", line: 3, column: column), "wrong")
    #expect(
      DiagnosticFormat.text.render([fault]) { _ in line } == "a.md:3:\(column): error: wrong [invalid-value]\n"
        + expected)
  }

  @Test("As text, a very long line is cut on both sides of the caret")
  func longLine() {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let fault = Diagnostic.error(.invalidValue, at: SourceLocation(file: "a.md", line: 3, column: 501), "wrong")
    let excerpt = "…" + String(repeating: "a", count: 50) + "X" + String(repeating: "b", count: 49) + "…"
    #expect(
      DiagnosticFormat.text.render([fault]) { _ in line }
        == "a.md:3:501: error: wrong [invalid-value]\n  3 | \(excerpt)\n    | " + String(repeating: " ", count: 51)
        + "^\n")
  }

  @Test("As text, a message cannot move the terminal's cursor, whatever was written in a record")
  func messageWithControlCharacters() {
    let fault = Diagnostic.error(
      .unknownKey, at: SourceLocation(file: "a\u{1B}.md"), "there is no key 'a\u{1B}[2J\nb' here", suggestion: "\u{7}")
    #expect(DiagnosticFormat.text.render([fault]) == "a .md: error: there is no key 'a [2J b' here;   [unknown-key]\n")
  }

  @Test("As JSON, every diagnostic is an object with what is known, and the whole is one array")
  func json() {
    #expect(
      DiagnosticFormat.json.render([unknownPriority, missingPart]) == """
        [
          {"file":"content/decisions/2013/iip.md","identifier":"missing-part","message":"the record has no part \
        'Decision'","severity":"warning"},
          {"column":14,"file":"content/decisions/2013/iip.md","identifier":"unknown-priority","line":7,"message":\
        "no priority is called 'pride-in-police'","severity":"error","suggestion":"did you mean 'pride-in-our-police'?"}
        ]

        """)
  }

  @Test("As JSON, no diagnostics are an empty array")
  func emptyJSON() { #expect(DiagnosticFormat.json.render([]) == "[]\n") }

  @Test("As text and for GitHub, no diagnostics are nothing", arguments: [DiagnosticFormat.text, .github])
  func emptyText(format: DiagnosticFormat) { #expect(format.render([]).isEmpty) }

  @Test("For GitHub, a diagnostic is a workflow command beside its line")
  func github() {
    #expect(
      DiagnosticFormat.github.render([unknownPriority, missingPart]) == """
        ::warning file=content/decisions/2013/iip.md,title=missing-part::the record has no part 'Decision'
        ::error file=content/decisions/2013/iip.md,line=7,col=14,title=unknown-priority::no priority is called \
        'pride-in-police'; did you mean 'pride-in-our-police'?

        """)
  }

  @Test("For GitHub, a record cannot end the command and begin another")
  func githubEscapes() {
    let fault = Diagnostic.error(
      .unknownKey, at: SourceLocation(file: "a,b:c%.md", line: 1), "100%\r\n::error::forged")
    #expect(
      DiagnosticFormat.github.render([fault])
        == "::error file=a%2Cb%3Ac%25.md,line=1,title=unknown-key::100%25%0D%0A::error::forged\n")
  }

  @Test("All diagnostics are written, in the same order however they were found", arguments: DiagnosticFormat.allCases)
  func order(format: DiagnosticFormat) {
    let places = [
      SourceLocation(file: "a.md"), SourceLocation(file: "a.md", line: 2),
      SourceLocation(file: "a.md", line: 2, column: 9),
      SourceLocation(file: "a.md", line: 10), SourceLocation(file: "b.md"),
    ]
    let ordered = places.flatMap { place in
      [
        Diagnostic.error(.duplicateKey, at: place, "one"), .error(.invalidDate, at: place, "one"),
        .error(.invalidDate, at: place, "two"), .warning(.brokenLink, at: place, "one"),
        .warning(.brokenLink, at: place, "one", suggestion: "first"),
        .warning(.brokenLink, at: place, "one", suggestion: "second"),
      ]
    }
    var generator = SystemRandomNumberGenerator()
    #expect(ordered.shuffled(using: &generator).sorted() == ordered)
    #expect(format.render(ordered.reversed()) == format.render(ordered))
    #expect(ordered.allSatisfy { format.render(ordered).contains($0.message) })
  }

  @Test("Errors and warnings are counted apart, and only errors stop a build")
  func counts() {
    #expect([missingPart].hasErrors == false)
    #expect([missingPart, unknownPriority].hasErrors)
    #expect([missingPart, unknownPriority, unknownPriority].errorCount == 2)
    #expect([missingPart, unknownPriority].warningCount == 1)
  }

  @Test("The names of faults are words joined by hyphens, so that they can be looked up and linked to")
  func identifiers() {
    for identifier in DiagnosticIdentifier.allCases {
      #expect(identifier.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(identifier)")
    }
  }
}
