import PageReading
import Testing

@Suite("What a page says")
struct ReadablePageTests {
  private let page = ReadablePage(
    reading: Array(
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Youth fund – Midshire</title>
      <script type="application/ld+json">{"@type":"Report","identifier":"MPCC 1/2024","creativeWorkStatus":"Approved"}</script>
      </head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
      <main><article><header><p>Reference MPCC&nbsp;1/2024</p><h1>Youth fund &amp;
      tŷ <em>Mawr</em></h1><p><span>Approved</span> <a href="#d">Read</a></p></header>
      <section><h2>Key facts</h2><dl>
      <div><dt>Date</dt><dd><time datetime="2024-03-02">2 March 2024</time></dd></div>
      <div><dt>Priorities</dt><dd><a href="/a/">One</a></dd><dd>Two<br>Three</dd></div>
      </dl></section>
      <nav><h2>On this page</h2><ul><li>Decision</li></ul></nav>
      <section><h2>Decision</h2><div><p>We <strong>agreed</strong>.</p><ul><li>First</li><li>Second</li></ul>
      <table><tr><th>Year</th><th>Sum</th></tr><tr><td>2024</td><td>£5</td></tr></table></div></section>
      <p>Not recorded: Reasons</p>
      <section><h2>Documents</h2><ul><li><a href="/decisions/2024/x/terms.pdf">Terms</a> <span>PDF, 3 kB</span></li></ul></section>
      <section><h2>Cite</h2><dl><div><dt>Address</dt><dd>https://x/</dd></div></dl></section>
      <svg><text>12</text></svg><script>var x = "<p>no</p>"</script>
      </article></main><footer><p>Contact</p></footer></body></html>
      """.utf8))

  @Test("The title, the reference and the status are known from the heading and from structured data")
  func title() {
    #expect(page.title == "Youth fund & tŷ Mawr")
    #expect(page.reference == "MPCC 1/2024")
    #expect(page.status == "Approved")
    #expect(page.redirect == nil)
  }

  @Test("The first list of terms are the facts, several values joined by commas")
  func facts() {
    #expect(page.facts.map(\.label) == ["Date", "Priorities"])
    #expect(page.facts.map(\.value) == ["2 March 2024", "One, Two, Three"])
  }

  @Test("Paragraphs, list items and rows are lines of the section whose heading they stand below")
  func sections() {
    #expect(page.sections.map(\.heading) == [nil, "Key facts", "Decision", "Documents", "Cite"])
    #expect(page.sections[2].lines == ["We agreed.", "First", "Second", "Year | Sum", "2024 | £5"])
    #expect(page.sections[4].lines == ["Address: https://x/"])
  }

  @Test("What stands outside of every section, navigation and scripts aside, comes first")
  func rest() {
    #expect(page.sections[0].lines == ["Reference MPCC\u{A0}1/2024", "Approved Read", "Not recorded: Reasons"])
  }

  @Test("An item of a list that begins with a link to a file is a document")
  func documents() {
    #expect(page.documents.map(\.file) == ["terms.pdf"])
    #expect(page.documents.map(\.title) == ["Terms"])
    #expect(page.documents.map(\.text) == ["Terms PDF, 3 kB"])
  }

  @Test("The frame round a page does not count")
  func frame() {
    func page(navigation: String) -> ReadablePage {
      ReadablePage(
        reading: Array("<body><nav>\(navigation)</nav><main><p>Same</p></main><footer>\(navigation)</footer>".utf8))
    }
    #expect(page(navigation: "one") == page(navigation: "two"))
  }

  @Test("A page that sends its reader on is known by where it does")
  func redirect() {
    let html = #"<head><meta http-equiv="refresh" content="0; url=/decisions/new/"></head><main><p>Moved</p></main>"#
    #expect(ReadablePage(reading: Array(html.utf8)).redirect == "/decisions/new/")
  }

  @Test(
    "Markup that is not well formed is read all the same",
    arguments: [
      "", "<", "<main><p>a<li></main", "\u{0}\u{1}", "<main><dl><dd>x</dl>", "</main></main>",
      "<dl></p></dl><main><dl>",
    ])
  func brokenMarkup(html: String) {
    #expect(ReadablePage(reading: Array(html.utf8)).title == "")
  }
}
