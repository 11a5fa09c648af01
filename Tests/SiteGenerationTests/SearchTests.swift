import TestSupport
import Testing

@Suite("The search")
struct SearchTests {
  private static let content: FileTree = [
    "decisions/a.md": RenderedSite.decision(
      "MPCC 005/2024", title: "Helpline for victims", keys: "priorities: [victims]", summary: "It was **agreed**."),
    "decisions/b.md": RenderedSite.decision("MPCC 006/2024", title: "Lease", date: "2023-01-05"),
    "contracts/register.csv": """
    ContractReference,ContractTitle,ContractValue,SupplierName,ProcessType,StartDate,EndDate
    C-1,Calls,120000,Anytown Trust,Open,2024-01-01,2025-03-31
    C-2,Paper,,Birch and Sons Ltd,Open,2023-01-01,2025-03-31
    """,
    "pages/how-we-decide.md": "---\ntitle: How we decide\nstatus: published\n---\nWe meet.\n",
  ]

  @Test("Every kind of record and page can be found, from the oldest to the newest")
  func kinds() async throws {
    let site = try await RenderedSite(Self.content)
    let index = try site["/search/index.json"]
    let counts = index.matches(of: /"name":"([a-z]+)","label":"[^"]+","count":([0-9]+)/).map { "\($0.1) \($0.2)" }
    #expect(Array(counts.prefix(3)) == ["decision 2", "contract 2", "supplier 2"])
    #expect(counts.count == 4 && counts[3].hasPrefix("page "))
    #expect(try site["/search/records/decision/0.json"].contains("Lease"))
    #expect(try site["/search/records/contract/1.json"].contains(#""title":"Calls","reference":"C-1""#))
    #expect(site.diagnostics.filter { $0.contains("error") } == [])
  }

  @Test("A file about a record says what its page says, in plain text")
  func record() async throws {
    let record = try await RenderedSite(Self.content)["/search/records/decision/1.json"]
    for fact in [
      #""address":"/decisions/2024/mpcc-005-2024-helpline-for-victims/""#, #""reference":"MPCC 005/2024""#,
      #""date":"11 March 2024""#, #""notes":"Approved""#, "It was agreed.",
    ] { #expect(record.contains(fact), "\(fact) in \(record)") }
  }

  @Test("Lists, years and grounds that the site has can be found, and no others")
  func overviews() async throws {
    let site = try await ContractFixture.site()
    let pages = site.files.keys.filter { $0.hasPrefix("/search/records/page/") }
    let addresses = try pages.map { page in
      try #require(try site[page].firstMatch(of: #/"address":"([^"]+)"/#).map { String($0.1) })
    }
    for address in [
      "/decisions/", "/contracts/", "/contracts/plan/", "/spend/", "/spend/2024-25/", "/withheld/section-43/",
      "/follow/",
    ] {
      #expect(addresses.contains(address))
    }
    #expect(!addresses.contains("/withheld/section-40/") && !addresses.contains("/policies/"))
    for address in addresses { #expect(site.files.keys.contains(address)) }
    #expect(Set(addresses).count == addresses.count)
  }

  @Test("A supplier and its contracts are found by its number in an official register")
  func companyNumbers() async throws {
    let site = try await ContractFixture.site()
    let records = site.files.keys.filter { $0.hasPrefix("/search/records/") }
    let found = try records.filter { try site[$0].contains("01234567") }
    #expect(found.contains { $0.contains("/contract/") } && found.contains { $0.contains("/supplier/") })
  }

  @Test("Contracts can be chosen by supplier and by how much they are worth")
  func contracts() async throws {
    let site = try await RenderedSite(Self.content)
    let facet = { (name: String) in
      try site[#require(site.files.keys.first { $0.hasPrefix("/search/") && $0.hasSuffix("/\(name).json") })]
    }
    #expect(try facet("supplier").contains(#""values":["Anytown Trust","Birch and Sons Ltd"]"#))
    #expect(try facet("worth").contains(#""values":["£100,000 to £1 million"]"#))
    #expect(try facet("year").contains(#""values":["2024","2023"]"#))
  }

  @Test("The page leads to the lists where there is no script, and every page leads to it")
  func page() async throws {
    let site = try await RenderedSite(Self.content)
    let page = try site["/search/"]
    for list in ["/decisions/", "/contracts/", "/suppliers/"] { #expect(page.contains("<li><a href=\"\(list)\">")) }
    #expect(try site["/"].contains(#"<form class="site-search" role="search" action="/search/" method="get">"#))
  }

  @Test("The decision log and the register have a search of their own, their parts have none")
  func lists() async throws {
    let site = try await RenderedSite(Self.content)
    #expect(try site["/decisions/"].contains(#"data-kind="decision" data-facets="year status priority buyer""#))
    #expect(try site["/contracts/"].contains(#"data-kind="contract""#))
    #expect(try !site["/decisions/2024/"].contains("data-kind"))
    // Two fields above one table would look alike and find different things.
    #expect(try !site["/contracts/"].contains("table-tools\""))
    #expect(try site["/contracts/status/live/"].contains("table-tools\""))
  }

  @Test("The index has the same bytes whatever the number of processors")
  func determinism() async throws {
    let (one, two) = try await (
      RenderedSite(Self.content, workers: 1).files, RenderedSite(Self.content, workers: 4).files
    )
    #expect(one.filter { $0.key.hasPrefix("/search/") } == two.filter { $0.key.hasPrefix("/search/") })
  }
}
