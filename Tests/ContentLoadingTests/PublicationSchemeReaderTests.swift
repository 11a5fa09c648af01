import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("The publication scheme is read")
struct PublicationSchemeReaderTests {
  private func load(_ text: String, beside files: FileTree = [:]) async throws -> LoadedContent {
    var tree = files
    tree["publication-scheme.yaml"] = text
    return try await ContentLoadingTests.load(tree)
  }

  /// What the loader makes of one item with these keys beside its name, which begin in the third line.
  private func load(item keys: String, beside files: FileTree = [:]) async throws -> LoadedContent {
    let lines = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    return try await load(
      "items:\n  - {id: a, title: A, class: services}\n".replacing(
        "{id: a, title: A, class: services}", with: "id: a\n    title: A\n    class: services") + lines, beside: files)
  }

  private func evidence(_ keys: String) async throws -> SchemeEvidence? {
    let content = try await load(item: "page: /a/\nfrequency: yearly\n" + keys)
    #expect(content.diagnostics.lines == [])
    return content.records.publicationScheme?.items.first?.evidence
  }

  @Test("An item says where it is, how often it is due and which paragraphs it meets")
  func items() async throws {
    let content = try await load(
      """
      introduction: What we publish.
      items:
        - {id: budget, title: Budget, class: what-we-spend, order: [3(a), 3(b)], page: /budget/, frequency: monthly}
        - id: chart
          title: Who is who
          class: who-we-are
          file: documents/chart.pdf
          frequency: on-change
          statement: As it stands.
        - {id: far, title: Far, class: services, url: "https://office.example/far", frequency: yearly}
        - {id: none, title: None, class: services, not-held: We have none.}

      """, beside: ["documents/chart.pdf": "%PDF-1.7\n"])
    #expect(content.diagnostics.lines == [])
    let scheme = try #require(content.records.publicationScheme)
    #expect(scheme.introduction == "What we publish." && !scheme.isMisread)
    #expect(scheme.items.map(\.id.value) == ["budget", "chart", "far", "none"])
    #expect(scheme.items.map { $0.paragraphs.map(\.value.text) } == [["3(a)", "3(b)"], [], [], []])
    #expect(scheme.items.map(\.frequency) == [.monthly, .onChange, .yearly, nil])
    #expect(scheme.items[1].statement == "As it stands.")
    #expect(scheme.documentFiles.map { $0.value.lastComponent?.string } == ["chart.pdf"])
    guard case .page(let page) = scheme.items[0].provision, case .elsewhere(let address) = scheme.items[2].provision,
      case .notHeld(let reason) = scheme.items[3].provision
    else {
      Issue.record("the places are others")
      return
    }
    #expect((page.value, address, reason) == ("/budget/", "https://office.example/far", "We have none."))
  }

  @Test("When it was last met is a day, a time that is covered, or follows from records")
  func evidence() async throws {
    #expect(try await evidence("records: payments") == .records(.payments))
    #expect(
      try await evidence("last-met: 2026-04-20")
        == .stated(.updated(on: try #require(CalendarDate("2026-04-20")))))
    for (text, day) in [
      ("2026/27", "2027-03-31"), ("2026-02", "2026-02-28"), ("2026-04-20", "2026-04-20"), ("2010-11", "2010-11-30"),
    ] {
      #expect(
        try await evidence("covers: \(text)") == .stated(.covers(through: try #require(CalendarDate(day)))), "\(text)")
    }
    #expect(try await evidence("") == nil)
  }

  @Test(
    "Whatever is wrong with an item is said where it stands, and the scheme counts as not understood",
    arguments: [
      (
        "frequency: monthly\npage: spend/",
        "6:11: error: 'spend/' is not the address of a page of this site, which begins with '/' like /spend/ [invalid-value]"
      ),
      ("page: /a/", "2:5: error: the key 'frequency' is missing; write 'frequency: …' here [missing-key]"),
      (
        "frequency: weekly\npage: /a/",
        "5:16: error: 'weekly' is not one of monthly, quarterly, yearly, before-financial-year, as-soon-as-practicable, "
          + "on-change [invalid-value]"
      ),
      (
        "frequency: yearly\nurl: www.example.org",
        "6:10: error: 'www.example.org' is not an address that begins with https:// [invalid-value]"
      ),
      (
        "frequency: yearly\npage: /a/\nurl: https://a.example/",
        "7:10: error: 'url' stands beside 'page'; one place is enough; keep one of them [contradiction]"
      ),
      (
        "frequency: yearly\npage: /a/\nrecords: payments\nlast-met: 2026-01-01",
        "8:15: error: 'last-met' stands beside 'records'; one of them says when the item was last met; keep that one "
          + "[contradiction]"
      ),
      (
        "not-held: None.\nrecords: payments",
        "6:14: error: 'records' stands beside 'not-held'; what is not held was never met; keep one of them [contradiction]"
      ),
      (
        "frequency: yearly\npage: /a/\norder: 3g",
        "7:12: error: '3g' is not a paragraph of the Order such as 3(g) or 7A [invalid-value]"
      ),
      (
        "frequency: yearly\npage: /a/\norder: [3(g), 3(z)]",
        "7:19: error: the Order has no paragraph '3(z)'; choose from 3(a), 3(b), 3(c), 3(d), 3(e), 3(f), 3(g), 3(h) "
          + "[invalid-value]"
      ),
      (
        "frequency: yearly\npage: /a/\norder: 5(c)-(e)",
        "7:12: error: the Order has no paragraph '5(c)-(e)'; choose from 5(a), 5(b), 5(c), 5(d) [invalid-value]"
      ),
      (
        "frequency: yearly\npage: /a/\norder: 7D",
        "7:12: error: the Order has no paragraph '7D'; choose from 7A, 7B, 7C [invalid-value]"
      ),
      (
        "frequency: yearly\npage: /a/\ncovers: last year",
        "7:13: error: 'last year' is not a financial year, a month or a day that has been covered, like 2026/27, 2026-04 "
          + "or 2026-04-30 [invalid-date]"
      ),
      (
        "frequency: yearly\nfile: ../secret.pdf",
        "6:11: error: '../secret.pdf' lies outside the content folder; put the file beside the record and name it "
          + "without '/' or '..' in front [outside-content]"
      ),
      (
        "frequency: yearly\npage: /a/\nupdated: 2026-01-01",
        "7:5: error: there is no key 'updated' here; the keys are class, covers, file, frequency, id, last-met, not-held, "
          + "order, page, records, statement, title, url [unknown-key]"
      ),
    ])
  func faults(keys: String, expected: String) async throws {
    let content = try await load(item: keys)
    #expect(content.diagnostics.lines == ["content/publication-scheme.yaml:" + expected])
    #expect(content.records.publicationScheme?.isMisread == true)
  }

  @Test("Two items of one name are an error, since a reader finds an item by it")
  func repeated() async throws {
    let item = "{id: a, title: A, class: services, not-held: None.}"
    let content = try await load("items:\n  - \(item)\n  - \(item)\n")
    #expect(
      content.diagnostics.lines == [
        "content/publication-scheme.yaml:3:10: error: the id 'a' is given twice under 'items'; give one of the two "
          + "another id [duplicate-key]"
      ])
  }

  @Test("Without the file there is no scheme, and nothing is wrong")
  func absent() async throws {
    let content = try await ContentLoadingTests.load([:])
    #expect(content.records.publicationScheme == nil)
    #expect(content.diagnostics.lines == [])
  }
}
