import Diagnostics
import Markdown
import Testing

@Suite("Links and images")
struct LinkTests {
  @Test(
    "A link to another site must be published as it is written",
    arguments: [
      "https://example.org/a?b=c&amp;d#e", "http://example.org/", "mailto:office@example.org", "tel:+441214960000",
      "HTTPS://EXAMPLE.ORG/",
    ])
  func externalLinks(address: String) {
    let reading = Reading("[a](\(address))\n")
    #expect(reading.html == "<p><a href=\"\(address)\">a</a></p>\n")
    #expect(reading.document.links.isEmpty)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(
    "A link within the site must be left to the catalogue",
    arguments: [
      ("<decision:WMPCC 005/2013>", LinkDestination.decision("WMPCC 005/2013")),
      ("decision:WMPCC%20005/2013", .decision("WMPCC 005/2013")), ("DECISION:1", .decision("1")),
      ("contract:C-1", .contract("C-1")), ("policy:social-value", .policy("social-value")),
      ("procurement:iip", .procurement("iip")), ("report.pdf", .file("report.pdf", fragment: nil)),
      ("../other/index.md#costs", .file("../other/index.md", fragment: "costs")),
      ("<management report.pdf>", .file("management report.pdf", fragment: nil)),
      ("management%20report.pdf", .file("management report.pdf", fragment: nil)),
      ("100%.pdf", .file("100%.pdf", fragment: nil)), ("12:30.pdf", .file("12:30.pdf", fragment: nil)),
      ("/contracts/#plan", .address("/contracts/#plan")),
    ])
  func internalLinks(written: String, destination: LinkDestination) {
    let reading = Reading("See [a](\(written)).\n", startingAtLine: 5)
    #expect(reading.html == "<p>See <a href=\"/known/\">a</a>.</p>\n")
    #expect(
      reading.document.preamble.html { $0 == destination ? "/x?a&b='c'" : nil }
        == "<p>See <a href=\"/x?a&amp;b=&#x27;c&#x27;\">a</a>.</p>\n")
    let location = SourceLocation(file: "page.md", line: 5, column: 5)
    #expect(reading.document.links == [InternalLink(destination: destination, location: location)])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("A link in the text of a link must be text")
  func nestedLinks() {
    #expect(
      Reading("[a <b@c.d> e](/f/) <b@c.d>\n").html
        == "<p><a href=\"/known/\">a b@c.d e</a> <a href=\"mailto:b@c.d\">b@c.d</a></p>\n")
  }

  @Test("A link whose address the catalogue does not give must become its own text")
  func unknownLinks() {
    let reading = Reading("[*a* ![b](c.png)](decision:1 \"T\") d\n")
    #expect(reading.document.preamble.html { _ in nil } == "<p><em>a</em> b d</p>\n")
    #expect(
      reading.html
        == "<p><a href=\"/known/\" title=\"T\"><em>a</em> <img src=\"/known/\" alt=\"b\"></a> d</p>\n")
  }

  @Test("Nothing that an author writes must look like the place of an internal link")
  func forgedSlots() {
    let reading = Reading("\u{E000}0\u{E001} {{link}} [a](decision:1) `<a href>` \u{FFFD}\n")
    #expect(
      reading.html
        == "<p>\u{E000}0\u{E001} {{link}} <a href=\"/known/\">a</a> <code>&lt;a href&gt;</code> \u{FFFD}</p>\n")
  }

  @Test(
    "A link that could run or fetch something else must be published as text, with a warning",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/",
      "vbscript:x", "//example.org/", "https:example.org", "http://", "java&Tab;script:alert(1)", "/\\\\example.org",
      "unknown:x", "C:/a.pdf", "view-source:x",
    ])
  func unsafeLinks(address: String) {
    let reading = Reading("\n\nSee [*the* page](\(address)).\n")
    #expect(reading.html == "<p>See <em>the</em> page.</p>\n")
    #expect(reading.document.links.isEmpty)
    #expect(reading.places == ["3:5 unsafe-link"])
  }

  @Test("The warning about an unsafe link must name its address and what is allowed")
  func unsafeLinkMessage() {
    #expect(
      Reading("<ftp://example.org/>\n").faults == [
        "page.md:1:1: warning: 'ftp://example.org/' is not an address to send readers to; only the link's text is "
          + "published; use http:, https:, mailto: or tel:, a record such as decision:…, or the path of a file "
          + "[unsafe-link]"
      ])
  }

  @Test(
    "An address with a space and without angle brackets must be an error that says what to write",
    arguments: [
      "decision:WMPCC 005/2013", "https://example.org/a b", "management report.pdf", "../other file.md",
    ])
  func unreadLinks(address: String) {
    let reading = Reading("As in [the decision](\(address)), and (see annex A).\n")
    #expect(
      reading.faults == [
        "page.md:1:20: error: this is not read as a link, because '\(address)' has a space in it; put angle brackets "
          + "round it: (<\(address)>) [broken-link]"
      ])
  }

  @Test("Brackets followed by a remark in parentheses must not be taken for a link")
  func bracketsAndParentheses() {
    #expect(Reading("The [Chief] (see annex A) and [sic](as he put it).\n").diagnostics.isEmpty)
  }

  @Test("A link to a heading of the same document must find it, before or after", arguments: ["#costs", "#co%73ts"])
  func anchorLinks(address: String) {
    let reading = Reading("[a](\(address))\n\n## Costs\n\n[b](\(address))\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.html == "<p><a href=\"\(address)\">a</a></p>\n")
  }

  @Test("A link to a heading that is not there must be an error with the nearest anchor")
  func brokenAnchorLinks() {
    #expect(
      Reading("See [a](#cost).\n\n## Costs\n").faults == [
        "page.md:1:5: error: no heading of this page has the anchor 'cost'; did you mean 'costs'? [broken-link]"
      ])
  }

  @Test("A link that leads nowhere must be an error", arguments: ["", "#", "decision:", "<contract: >", "mailto:"])
  func emptyLinks(address: String) {
    let reading = Reading("[a](\(address))\n")
    #expect(reading.html == "<p>a</p>\n")
    #expect(reading.places == ["1:1 broken-link"])
  }

  @Test("An image of the site must be left to the catalogue, with its description and title")
  func images() {
    let reading = Reading("![A *map* & \"key\"](map.svg 'T') ![b](/img/b.png)\n")
    #expect(
      reading.html
        == "<p><img src=\"/known/\" alt=\"A map &amp; &quot;key&quot;\" title=\"T\"> "
        + "<img src=\"/known/\" alt=\"b\"></p>\n")
    #expect(reading.document.links.map(\.isImage) == [true, true])
    #expect(reading.document.links.map(\.location.column) == [1, 33])
    #expect(reading.document.preamble.html { _ in nil } == "<p>A map &amp; &quot;key&quot; b</p>\n")
  }

  @Test(
    "An image from another site must not be loaded; its description must stay",
    arguments: ["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AA=="])
  func foreignImages(address: String) {
    let reading = Reading("a ![the map](\(address))\n")
    #expect(reading.html == "<p>a the map</p>\n")
    #expect(
      reading.faults == [
        "page.md:1:3: warning: the image '\(address)' is not on this site; only its description is published; keep "
          + "the image beside this file and name it by its path [unsafe-link]"
      ])
  }

  @Test("An image of a record must be an error")
  func imageOfRecord() {
    let reading = Reading("![a](decision:1)\n")
    #expect(
      reading.faults == [
        "page.md:1:1: error: 'decision:1' is not an image; write the path of an image between the parentheses "
          + "[broken-link]"
      ])
  }

  @Test("An image without a description must be warned of")
  func missingDescription() {
    let reading = Reading("![](map.svg)\n")
    #expect(reading.html == "<p><img src=\"/known/\" alt=\"\"></p>\n")
    #expect(
      reading.faults == [
        "page.md:1:1: warning: the image 'map.svg' has no description; say what it shows: ![…](map.svg) "
          + "[missing-alt-text]"
      ])
  }

  @Test("A place must be right where libcmark has lost the indentation, in containers, definitions and tables")
  func places() {
    let source = """
      [def]: decision:1

      £ one
          two [a](decision:2) £ [def]
      > quote
         lazy [b](decision:3)

      - item

        1.  deep [c](decision:4)
            and [d](decision:5)

      | é | [e](decision:6) |
      |---|---|
      | \\| | x [f](decision:7) |
      """
    let places = Reading(source).document.links.map { "\($0.location.line ?? 0):\($0.location.column ?? 0)" }
    #expect(places == ["4:9", "4:27", "6:9", "10:12", "11:11", "13:7", "15:10"])
  }
}
