import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Pages on the numbers of decisions")
struct NumberPageTests {
  private static let series = """
    references:
      - {records: decision, pattern: 'MPCC {number:3}/{year}', complete-from: MPCC 002/2023}
    """

  private static func site(_ files: FileTree = [:], settings: String = series) async throws -> RenderedSite {
    var tree: FileTree = [
      "decisions/a.md": RenderedSite.decision("MPCC 002/2023", title: "Two & more", date: "2023-05-01"),
      "decisions/b.md": RenderedSite.decision(
        "MPCC 006/2023", title: "Six", date: "2023-04-01", confidentiality: "confidential",
        keys: "withheld: [{what: Terms, exemption: 43(2)}]", summary: "Secretly said."),
      "decisions/c.md": RenderedSite.decision("MPCC 001/2024", title: "One"),
      "decisions/numbers.yaml": """
      numbers:
        - {from: MPCC 003/2023, to: MPCC 004/2023, status: not-used, reason: A <meeting> was not held., date: 2023-06-07}
        - {reference: MPCC 006/2023, status: out-of-order, reason: Signed early.}
        - reference: MPCC 007/2023
          status: withheld
          reason: It names a victim.
          exemption: 31(1)
          public-interest-test: It was weighed.
          review: 2025-01-01

      """,
    ]
    for (path, text) in files.texts { tree[path] = text }
    return try await RenderedSite(tree, configuration: settings)
  }

  @Test("A page for each series and year has every number: the decision, the note, or that there is neither")
  func sequence() async throws {
    let site = try await Self.site()
    let page = PublishedPage(html: try site["/decisions/numbers/mpcc-2023/"])
    #expect(
      page.rows == [
        "Number | Status | Decision, or why there is none | Date",
        "MPCC 002/2023 | Approved | Two &amp; more | 1 May 2023",
        "MPCC 003/2023 to MPCC 004/2023 | Not used | A &lt;meeting&gt; was not held. | 7 June 2023",
        "MPCC 005/2023 | No record and no explanation |  | ",
        "MPCC 006/2023 | Approved | Six Out of order: Signed early. | 1 April 2023",
        "MPCC 007/2023 | Withheld | It names a victim. Section 31(1): law enforcement. It was weighed. | ",
      ])
    #expect(
      page.html.contains("6 numbers: 2 decisions, 2 not used, 1 withheld, 1 without a record or an explanation"))
    #expect(page.html.contains("Every number from MPCC 002/2023 on is listed."))
    #expect(page.links.contains("/decisions/2023/mpcc-002-2023-two-more/"))
    #expect(site.addresses(saying: "Secretly") == [])
  }

  @Test("A number without a record is found, with what the office says of it")
  func search() async throws {
    let site = try await Self.site()
    let records = site.files.keys.filter { $0.hasPrefix("/search/records/number/") }
    let found = try records.map { try site[$0] }
    let unused = try #require(found.first { $0.contains("MPCC 003/2023") })
    #expect(unused.contains(#""title":"MPCC 003/2023 to MPCC 004/2023: Not used""#))
    #expect(unused.contains(#"A \u003cmeeting\u003e was not held."#))
    #expect(unused.contains(#""address":"/decisions/numbers/mpcc-2023/""#))
    #expect(found.count == 3)
  }

  @Test("A decision of which only the number is published stands on the page of everything withheld")
  func withheld() async throws {
    let page = PublishedPage(html: try await Self.site()["/withheld/"])
    #expect(
      page.rows.contains(
        "Decisions MPCC 002/2023 to MPCC 007/2023 | MPCC 007/2023It names a victim. | Section 31(1): law enforcement | "
          + "1 January 2025"
      ),
      "\(page.rows)")
  }

  @Test("The rows can be downloaded, each with the last number of a stretch and the address of the record")
  func file() async throws {
    let rows = try await Self.site()["/decisions/numbers/mpcc-2023/numbers.csv"].split(separator: "\r\n")
    #expect(
      rows.prefix(4) == [
        "Number,LastNumber,NumberStatus,Title,DecisionDate,DecisionURL,Note",
        "MPCC 002/2023,,approved,Two & more,2023-05-01,"
          + "https://records.example/decisions/2023/mpcc-002-2023-two-more/,",
        "MPCC 003/2023,MPCC 004/2023,not-used,,2023-06-07,,A <meeting> was not held.",
        "MPCC 005/2023,,unexplained,,,,",
      ])
  }

  @Test("The overview has a row for each, and the log and its years lead to them")
  func overview() async throws {
    let site = try await Self.site()
    let page = PublishedPage(html: try site["/decisions/numbers/"])
    #expect(
      page.rows.dropFirst() == [
        "MPCC 001/2024 | 2024 | 1 | 1 | 0 | 0 | 0 | 0 | 0",
        "MPCC 002/2023 to MPCC 007/2023 | 2023 | 6 | 2 | 2 | 0 | 1 | 0 | 1",
      ])
    #expect(page.links.isSuperset(of: ["/decisions/numbers/mpcc-2023/", "/decisions/numbers/mpcc-2024/"]))
    #expect(PublishedPage(html: try site["/decisions/"]).links.contains("/decisions/numbers/"))
    let year = PublishedPage(html: try site["/decisions/2023/"])
    #expect(year.links.contains("/decisions/numbers/mpcc-2023/"))
    #expect(!year.links.contains("/decisions/numbers/mpcc-2024/"))
    #expect(year.html.contains("6 numbers: 2 decisions"))
  }

  @Test("Public decisions of no series stand in a section of their own, each with the reason, and in a file")
  func outside() async throws {
    let site = try await Self.site([
      "decisions/other.md": RenderedSite.decision("DEL/7", title: "Seven & up", date: "2023-06-01"),
      "decisions/draft.md": RenderedSite.decision("DEL/8", title: "Xanadu", status: "draft"),
    ])
    let page = PublishedPage(html: try site["/decisions/numbers/"])
    #expect(page.html.contains("<h2 id=\"page-outside\">References outside the series</h2>"))
    #expect(
      page.rows.suffix(1) == [
        "Seven &amp; up | DEL/7 | 1 June 2023 | The reference belongs to no series that the office has declared."
      ])
    #expect(page.links.contains("/decisions/2023/del-7-seven-up/"))
    #expect(site.addresses(saying: "Xanadu") == [])
    #expect(
      try site["/decisions/numbers/outside-series.csv"]
        == "DecisionReference,Title,DecisionDate,URL,OutsideReason\r\nDEL/7,Seven & up,2023-06-01,"
        + "https://records.example/decisions/2023/del-7-seven-up/,"
        + "The reference belongs to no series that the office has declared.\r\n")
    #expect(!(try await Self.site()["/decisions/numbers/"].contains("page-outside")))
  }

  @Test("A draft or an embargoed record changes no byte of these pages, wherever its number stands")
  func hidden() async throws {
    let hidden: FileTree = [
      "decisions/x.md": RenderedSite.decision("MPCC 005/2023", title: "Xanadu", status: "draft"),
      "decisions/y.md": RenderedSite.decision("MPCC 009/2023", title: "Xanadu", published: "2099-01-01"),
      "decisions/z.md": RenderedSite.decision("MPCC 004/2023", title: "Xanadu", status: "draft"),
      "decisions/w.md": RenderedSite.decision("MPCC 001/2025", title: "Xanadu", date: nil, status: "draft"),
    ]
    let (with, without) = (try await Self.site(hidden), try await Self.site())
    #expect(with.addresses(saying: "Xanadu") == [])
    #expect(with.files == without.files)
    #expect(with.diagnostics.contains { $0.contains("later numbers are public, and 'MPCC 005/2023' is a draft") })
  }

  @Test("Years before the site is complete say so, and no gap of theirs is listed")
  func incomplete() async throws {
    let site = try await Self.site([
      "decisions/old.md": RenderedSite.decision("MPCC 009/2022", title: "Nine", date: "2022-05-01")
    ])
    let page = PublishedPage(html: try site["/decisions/numbers/mpcc-2022/"])
    #expect(page.rows.count == 2)
    #expect(page.html.contains("The office does not say that its records of this time are all on this site."))
  }

  @Test("References that do not name their year have pages of their own, and titles that name it")
  func unnamedYears() async throws {
    let site = try await RenderedSite(
      [
        "decisions/a.md": RenderedSite.decision("001", title: "Old", date: "2023-05-01"),
        "decisions/b.md": RenderedSite.decision("001", title: "New", date: "2024-01-01"),
        "decisions/c.md": RenderedSite.decision(
          "002", title: "Last", summary: "After [that](<decision:001 of 2023>)."),
      ], configuration: "references: [{records: decision, pattern: '{number:3}', restarts: each-year}]")
    #expect(site.diagnostics == [])
    #expect(try site["/decisions/numbers/2023/"].contains("<h1>Decisions 001 of 2023</h1>"))
    #expect(try site["/decisions/numbers/2024/"].contains("<h1>Decisions 001 to 002 of 2024</h1>"))
    #expect(
      PublishedPage(html: try site["/decisions/2024/002-last/"]).links.contains("/decisions/2023/001-old/"))
    let feed = try site["/decisions/feed.xml"]
    #expect(feed.contains("decision/001%20of%202023<") && feed.contains("decision/001%20of%202024<"))
  }

  @Test("A link that several years could be meant by is an error in the text too")
  func ambiguousLink() async throws {
    let site = try await RenderedSite(
      [
        "decisions/a.md": RenderedSite.decision("001", title: "Old", date: "2023-05-01"),
        "decisions/b.md": RenderedSite.decision("001", title: "New", summary: "As in [that](decision:001)."),
      ], configuration: "references: [{records: decision, pattern: '{number:3}', restarts: each-year}]")
    #expect(site.diagnostics.count == 1)
    #expect(
      site.diagnostics.first?.hasSuffix(
        "error: more than one decision has the reference '001'; write '001 of 2023' or '001 of 2024' "
          + "[ambiguous-reference]") == true)
  }

  @Test("Two series with the same words and year have an address each")
  func sameWords() async throws {
    let site = try await RenderedSite(
      [
        "decisions/a.md": RenderedSite.decision("1-2024"), "decisions/b.md": RenderedSite.decision("1/2024"),
      ],
      configuration:
        "references: [{records: decision, pattern: '{number}-{year}'}, {records: decision, pattern: '{number}/{year}'}]"
    )
    #expect(try site["/decisions/numbers/2024/"].contains("<h1>Decisions 1-2024</h1>"))
    #expect(try site["/decisions/numbers/2024-2/"].contains("<h1>Decisions 1/2024</h1>"))
  }

  @Test("An office that states no series has no such pages")
  func noSeries() async throws {
    let site = try await Self.site(settings: "")
    #expect(!site.files.keys.contains { $0.hasPrefix("/decisions/numbers/") })
    #expect(!(try site["/decisions/"].contains("/decisions/numbers/")))
  }
}

extension RenderedSite {
  /// A site of a small office with further settings.
  init(_ content: FileTree, configuration settings: String) async throws {
    var tree = content
    tree["site.yaml"] = Self.configuration(settings)
    try await self.init(tree)
  }
}
