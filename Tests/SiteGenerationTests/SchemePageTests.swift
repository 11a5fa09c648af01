import TestSupport
import Testing

@Suite("The page of the publication scheme")
struct SchemePageTests {
  private static let address = "/publication-scheme/"

  private static func content(_ items: String) -> FileTree {
    [
      "publication-scheme.yaml": "introduction: What we publish.\nitems:\n\(items)\n",
      "spend/2024.csv": """
      PaymentDate,SupplierName,Amount,Purpose
      2024-03-04,Anytown Ltd,600.00,Vans

      """, "documents/chart.pdf": "%PDF-1.7\n",
    ]
  }

  private static let items = """
      - {id: payments, title: Payments, class: what-we-spend, order: 3(g), page: /spend/, frequency: monthly, records: payments}
      - {id: expenses, title: Expenses, class: what-we-spend, order: 3(h), url: "https://office.example/money", frequency: quarterly, last-met: 2024-04-20, statement: Each quarter <by post>.}
      - {id: chart, title: Who is who, class: who-we-are, file: documents/chart.pdf, frequency: on-change}
      - {id: staff, title: Staff, class: who-we-are, order: 2(a), url: "https://office.example/staff", frequency: yearly}
      - {id: cameras, title: Cameras, class: lists-and-registers, not-held: We have none.}
    """

  private func page(asOf day: String = "2024-05-02") async throws -> PublishedPage {
    PublishedPage(html: try await RenderedSite(Self.content(Self.items), asOf: day)[Self.address])
  }

  @Test("It says how much of the scheme is met, and what is not")
  func coverage() async throws {
    #expect(
      try await page().html.contains(
        ">Of 5 items, 1 is up to date, 1 is published with no date due, 2 are on another site and 1 is not held.</p>"))
    #expect(
      try await page(asOf: "2024-08-01").html.contains(
        ">Of 5 items, 1 is published with no date due, 1 is on another site, 1 is not held and 2 are out of date.</p>"))
  }

  @Test("How items stand is counted by the words that stand beside each, and the counts add up to all of them")
  func states() async throws {
    let html = try await page().html
    let counted = html.matches(of: #/<dt><span class="status-tag status-[a-z-]+">([^<]+)<\/span> ([0-9]+)<\/dt>/#)
      .map { (String($0.1), Int($0.2) ?? 0) }
    #expect(counted.map(\.1).reduce(0, +) == 5)
    for (name, count) in counted {
      #expect(
        html.matches(of: #/<h3[^>]*>[^<]*<span class="status-tag status-[a-z-]+">([^<]+)<\/span><\/h3>/#)
          .count { $0.1 == name } == count)
    }
  }

  @Test("From the count of what is out of date a link leads to the first of it, and from no other count")
  func firstOutOfDate() async throws {
    let html = try await page(asOf: "2024-08-01").html
    let places = html.matches(of: #/<h3 id="(item-[a-z]+)">[^<]*<span class="status-tag status-stale">/#).map(\.1)
    let first = try #require(places.first)
    let links = html.matches(of: #/The first on this page: <a href="#([^"]+)">/#).map(\.1)
    #expect(places.count == 2 && links == [first])
    #expect(!(try await page().html.contains("The first on this page")))
  }

  @Test("Information that covers a time to come is not called met on a day to come")
  func covered() async throws {
    let budget = """
        - {id: budget, title: Budget, class: what-we-spend, url: "https://office.example/b", frequency: before-financial-year, covers: 2024/25}
      """
    let facts = PublishedPage(
      html: try await RenderedSite(Self.content(budget), asOf: "2024-05-02")[Self.address]
    ).facts
    #expect(facts.contains("Covers: Everything up to 31 March 2025"))
    #expect(!facts.contains { $0.hasPrefix("Last met") })
  }

  @Test("An item says where it is, how often it is due, how far it reaches and how it stands")
  func item() async throws {
    let facts = try await page().facts
    let start = try #require(facts.firstIndex(of: "Where: Payments over £500"))
    #expect(
      facts[start..<(start + 5)] == [
        "Where: Payments over £500", "How often: Every month", "Covers: Everything up to 31 March 2024",
        "Next due by: 31 May 2024", "Paragraph of the Order: 3(g)",
      ])
    #expect(facts.contains("Why it is not held: We have none."))
    #expect(facts.contains("Where: chart.pdf, PDF, 9 bytes"))
    let html = try await page().html
    #expect(
      html.contains("<h3 id=\"item-payments\">Payments <span class=\"status-tag status-up-to-date\">Up to date</span>"))
    #expect(html.contains("Each quarter &lt;by post&gt;."))
    #expect(PublishedPage(html: html).repeatedIDs == [])
  }

  @Test("An item that is due, or was, says so")
  func due() async throws {
    #expect(try await page(asOf: "2024-05-20").html.contains(">Due soon</span>"))
    #expect(
      try await page(asOf: "2024-06-01").html.contains(
        "Payments <span class=\"status-tag status-stale\">Out of date</span></h3>"))
    #expect(try await page(asOf: "2024-06-01").facts.contains("Was due by: 31 May 2024"))
    #expect(try await page().facts.contains("Where: office.example (another site)"))
  }

  @Test(
    "The paragraphs of the Order stand with the items that meet them, and the office's own statement in a column apart")
  func order() async throws {
    let rows = try await page().rows
    #expect(
      rows.contains(
        "3(g) | Each item of spending over £500: its recipient, purpose and reasons | Every month | Payments Up to date | "
      ))
    let unsaid = "Not put into other words here. See the Order itself."
    #expect(rows.contains("3(h) | \(unsaid) |  | Expenses On another site | Each quarter &lt;by post&gt;."))
    #expect(rows.contains("4(b) | \(unsaid) |  | No item of the scheme | "))
    #expect(rows.contains("2(a) | \(unsaid) |  | Staff On another site | "))
    #expect(rows.contains("5(c) | Minutes of public meetings |  | No item of the scheme | "))
  }

  @Test("The page says which paragraphs of the Order are looked for, and that there are others")
  func knownParagraphs() async throws {
    let html = try await page().html
    #expect(html.contains("knows: 3(a)-(h), 4(b)-(d), 5(a)-(d), 7A, 7B, 7C. The Schedule has others."))
  }

  @Test("All items, the table of the Order and the documents can be downloaded")
  func files() async throws {
    let site = try await RenderedSite(Self.content(Self.items), asOf: "2024-05-02")
    let rows = try site["/publication-scheme/publication-scheme.csv"].split(separator: "\r\n")
    #expect(
      rows[0]
        == "SchemeItem,InformationClass,OrderParagraph,Frequency,PublishedAt,LastMet,CoversTo,DueBy,SchemeState,Statement"
    )
    #expect(
      rows[1] == "Payments,what-we-spend,3(g),monthly,https://records.example/spend/,,2024-03-31,2024-05-31,up-to-date,"
    )
    #expect(
      rows[2] == "Expenses,what-we-spend,3(h),quarterly,https://office.example/money,2024-04-20,,2024-07-31,elsewhere,"
        + "Each quarter <by post>.")
    #expect(rows[5] == "Cameras,lists-and-registers,,,,,,,not-held,We have none.")
    #expect(try site["/publication-scheme/publication-scheme.json"].contains("\"CoversTo\":\"2024-03-31\""))
    #expect(try site["/publication-scheme/order-2011.csv"].contains("\r\n3(g),"))
    #expect(try site["/publication-scheme/chart.pdf"] == "copy of chart.pdf")
    #expect(try site["/sitemap.xml"].contains("/publication-scheme/"))
  }

  @Test("A page that the scheme names and the site does not have is an error")
  func brokenLink() async throws {
    let site = try await RenderedSite(
      Self.content("  - {id: a, title: A, class: services, page: /spent/, frequency: on-change}"))
    #expect(
      site.diagnostics.contains {
        $0.contains("content/publication-scheme.yaml") && $0.contains("the site has no page '/spent/'")
          && $0.contains("did you mean '/spend/'?")
      })
  }

  @Test("Without a scheme there is no page, and where a link leads to one it says that there is none yet")
  func absent() async throws {
    #expect(try await RenderedSite([:]).files[Self.address] == nil)
    let link = RenderedSite.configuration("footer: [{label: Scheme, to: /publication-scheme/}]")
    #expect(
      try await RenderedSite(["site.yaml": link])[Self.address].contains(
        "No publication scheme has been published yet."))
  }
}
