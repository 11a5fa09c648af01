import PageReading
import Testing

@testable import Comparison

@Suite("What a page would say otherwise")
struct PageComparisonTests {
  private static let address = "/decisions/2024/mpcc-1-2024-youth-fund/"

  /// A decision's page, in which everything can be other than usual.
  private func page(
    title: String = "Youth fund", reference: String = "MPCC 1/2024", status: String = "Approved",
    facts: String = "<dt>Date</dt><dd>2 March 2024</dd><dt>Signed</dt><dd>3 March 2024</dd>",
    sections: String = "<section><h2>Decision</h2><p>One.</p><p>Two.</p><p>Three.</p></section>", frame: String = ""
  ) -> ReadablePage {
    ReadablePage(
      reading: Array(
        """
        <script type="application/ld+json">{"identifier":"\(reference)","creativeWorkStatus":"\(status)"}</script>
        <body><header>\(frame)</header><main class="\(frame)"><p>Reference \(reference)</p><h1>\(title)</h1><p>\(status) Read on</p>
        <dl>\(facts)</dl>\(sections)
        <section><h2>Cite</h2><p>Office, ‘\(title)’, \(reference), https://x.example\(Self.address)</p></section></main>
        """.utf8))
  }

  private func changes(_ before: ReadablePage, _ after: ReadablePage) -> [PageChange] {
    PageComparison(before, after, at: (Self.address, Self.address)).changes
  }

  @Test("The same words in another frame and with other markup are the same page")
  func frame() {
    let comparison = PageComparison(page(), page(frame: "new"), at: (Self.address, Self.address))
    #expect(comparison.saysTheSame)
    #expect(comparison.changes == [])
  }

  @Test("A status is told by itself, and not a second time as a line of the page")
  func status() {
    #expect(changes(page(), page(status: "Superseded")) == [.status(from: "Approved", to: "Superseded")])
  }

  @Test("Title and reference are told by themselves, and not again because the citation repeats them")
  func titleAndReference() {
    #expect(
      changes(page(), page(title: "Fund", reference: "MPCC 9/2024")) == [
        .title(from: "Youth fund", to: "Fund"), .reference(from: "MPCC 1/2024", to: "MPCC 9/2024"),
      ])
  }

  @Test("Facts are compared by their labels, whatever their order")
  func facts() {
    let after = page(
      facts: "<dt>Signed</dt><dd>3 March 2024</dd><dt>Date</dt><dd>1 March 2024</dd><dt>Maker</dt><dd>PCC</dd>")
    #expect(
      changes(page(), after) == [
        .fact(label: "Date", from: "2 March 2024", to: "1 March 2024"), .fact(label: "Maker", from: nil, to: "PCC"),
      ])
    #expect(
      changes(after, page()) == [
        .fact(label: "Date", from: "1 March 2024", to: "2 March 2024"), .fact(label: "Maker", from: "PCC", to: nil),
      ])
  }

  @Test("Lines of a section are counted as changed, added and removed")
  func lines() throws {
    let after = page(sections: "<section><h2>Decision</h2><p>One!</p><p>Two.</p><p>Three.</p><p>Four.</p></section>")
    let change = try #require(changes(page(), after).first)
    guard case .section("Decision", let lines) = change else {
      Issue.record("\(change)")
      return
    }
    #expect([lines.changed, lines.added, lines.removed] == [1, 1, 0])
    #expect(lines.before == ["One."])
    #expect(lines.after == ["One!", "Four."])
  }

  @Test("A heading that comes or goes is a section that is new or removed")
  func sections() {
    let after = page(
      sections: "<section><h2>Decision</h2><p>One.</p><p>Two.</p><p>Three.</p></section><h2>Risks</h2><p>None.</p>")
    #expect(changes(page(), after) == [.newSection(heading: "Risks", lines: 1)])
    #expect(changes(after, page()) == [.removedSection(heading: "Risks", lines: 1)])
  }

  @Test("Where nothing but the site's host changes, the citation is news")
  func host() {
    let before = ReadablePage(reading: Array("<main><h2>Cite</h2><p>https://a.example/x/</p></main>".utf8))
    let after = ReadablePage(reading: Array("<main><h2>Cite</h2><p>https://b.example/x/</p></main>".utf8))
    #expect(PageComparison(before, after, at: ("/x/", "/x/")).changes.count == 1)
  }

  @Test("A text of very many lines is compared without regard to their order, and quickly")
  func manyLines() {
    let before = (1...20_000).map { "line \($0)" }
    let lines = LineChanges(from: before, to: before.reversed() + ["new"])
    #expect([lines.changed, lines.added, lines.removed] == [0, 1, 0])
  }
}
