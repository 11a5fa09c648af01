import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Pages that say what is withheld")
struct WithheldPageTests {
  private static func item(_ what: String, _ ground: String, review: String = "2024-12-31", more: String = "") -> String
  {
    "{what: \(what), \(ground), reason: Reason of \(what), public-interest-test: Test of \(what), review: \(review)"
      + (more.isEmpty ? "}" : ", \(more)}")
  }

  private static let prices = item("Prices", "exemption: 43(2)", review: "2024-05-31")
  private static let plans = item("Plans", "exclusion: crime-and-justice", more: "covers: attachment")
  private static let report = item("A report", "exemption: 22", more: "expected: 2024-09")
  private static let names = item("Names", "exemption: 40(2)")

  private static let content: FileTree = [
    "decisions/a.md": RenderedSite.decision(
      "1/24", title: "Radios & masts", confidentiality: "part-confidential", keys: "withheld: [\(prices), \(names)]",
      summary: "Paid to [redacted s.40(2)], [redacted s.40(2)] and [redacted s.43(2)]."),
    "decisions/b.md": RenderedSite.decision(
      "2/24", title: "A secret draft", status: "draft", confidentiality: "part-confidential",
      keys: "withheld: [\(item("Drafted", "exemption: 43"))]"),
    "decisions/c.md": RenderedSite.decision(
      "3/24", title: "Not yet", published: "2024-06-02", confidentiality: "part-confidential",
      keys: "withheld: [\(item("Embargoed", "exemption: 43"))]"),
    "procurements/vans.md": "---\ntitle: Vans\nstatus: planned\nwithheld: [\(plans)]\n---\nVans.\n",
    "policies/gifts.md":
      "---\ntitle: Gifts\nstatus: adopted\nwithheld: [\(report)]\n---\nGifts of [redacted s.22].\n",
    "contracts/2024.csv": """
    ContractReference,ContractTitle,Description,StartDate,EndDate,ContractValue,SupplierName,WithheldReason,WithheldTest,WithheldReview
    C-1,Masts,Masts,2024-01-01,2026-12-31,,First Ltd,43(2): Rates that rivals could use,Weighed,2026-12-31
    C-2,Vans,Vans,2024-01-01,,,Second Ltd,not recorded: The file was lost,,
    """,
  ]

  @Test("Everything withheld is in one table by ground, of public records alone, with the ways to records and grounds")
  func page() async throws {
    let site = try await RenderedSite(Self.content)
    #expect(site.diagnostics.filter { $0.contains(" error: ") } == [])
    let html = try site["/withheld/"]
    let page = PublishedPage(html: html)
    #expect(
      page.rows == [
        "Record | What is withheld | Ground | Next review",
        "Gifts | A reportReason of A report | Section 22: intended for future publication | "
          + "31 December 2024To be published: September 2024",
        "Radios &amp; masts1/24 | NamesReason of Names | Section 40(2): personal information | 31 December 2024",
        "Radios &amp; masts1/24 | PricesReason of Prices | Section 43(2): commercial interests | 31 May 2024 Overdue",
        "MastsC-1 | Not stated in the register: ValueRates that rivals could use | "
          + "Section 43(2): commercial interests | 31 December 2026",
        "Vans | PlansReason of Plans | "
          + "Excluded by the Specified Information Order: prevention and detection of crime, and justice | "
          + "31 December 2024",
      ])
    for address in [
      "/decisions/2024/1-24-radios-masts/", "/contracts/c-1/", "/contracts/procurements/vans/", "/policies/gifts/",
      "/withheld/section-22/", "/withheld/section-40/", "/withheld/section-43/", "/withheld/crime-and-justice/",
    ] {
      #expect(page.links.contains(address), "\(address)")
    }
    // Where what is withheld on a ground stood on this page, links from elsewhere still arrive.
    for place in ["section-22", "section-40", "section-43", "crime-and-justice"] {
      #expect(html.contains("<li id=\"\(place)\">"), "\(place)")
    }
    #expect(page.repeatedIDs == [])
    for hidden in ["Drafted", "Embargoed", "secret draft", "Not yet", "The file was lost"] {
      #expect(site.addresses(saying: hidden).filter { $0.hasPrefix("/withheld/") } == [], "\(hidden)")
    }
  }

  @Test("Each ground has a page that says what it protects, and all that is said of each item")
  func ground() async throws {
    let html = try await RenderedSite(Self.content)["/withheld/section-43/"]
    #expect(
      html.matches(of: #/<h[123][^>]*>(.*?)</h[123]>/#).map { String($0.1) }.filter { $0 != "Contact" } == [
        "Section 43: commercial interests", "2 items", "Prices", "Not stated in the register: Value",
      ])
    for fact in [
      "Reason of Prices", "Test of Prices", "Rates that rivals could use", "A qualified exemption", "31 May 2024",
    ] {
      #expect(html.contains(fact), "\(fact)")
    }
    #expect(
      PublishedPage(html: html).links.isSuperset(of: [
        "/decisions/2024/1-24-radios-masts/", "/contracts/c-1/", "/withheld/",
      ]))
    #expect(!html.contains("Names"))
  }

  @Test("However much is withheld, no page is long and every item is on one")
  func pages() async throws {
    let withheld = (1...12).map { Self.item("Thing \($0)", "exemption: 43(2)") }.joined(separator: ", ")
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration("contracts: {table-page-size: 10}"),
      "decisions/a.md": RenderedSite.decision(
        "1/24", confidentiality: "part-confidential", keys: "withheld: [\(withheld)]"),
    ])
    for (address, things) in [
      ("/withheld/", 1...10), ("/withheld/page/2/", 11...12), ("/withheld/section-43/", 1...5),
      ("/withheld/section-43/page/2/", 6...10), ("/withheld/section-43/page/3/", 11...12),
    ] {
      let html = try site[address]
      #expect(
        html.matches(of: #/>Thing (\d+)</#).compactMap { Int($0.1) } == Array(things), "\(address)")
    }
    #expect(!(try site["/withheld/page/2/"].contains("page-figures")))
    #expect(try site["/withheld/withheld.csv"].split(separator: "\r\n").count == 13)
  }

  @Test("The page of everything withheld says how much it is, and how much is overdue")
  func figures() async throws {
    let page = PublishedPage(html: try await RenderedSite(Self.content)["/withheld/"])
    #expect(
      Array(page.facts.prefix(4)) == [
        "Withheld: 5 items", "From: 4 records", "Removed from texts: 4 passages",
        "Overdue for review or publication: 1 item",
      ])
  }

  @Test("What is withheld can be downloaded with its reasons")
  func data() async throws {
    let site = try await RenderedSite(Self.content)
    let lines = try site["/withheld/withheld.csv"].split(separator: "\r\n").map(String.init)
    #expect(
      lines.first
        == "RecordTitle,RecordReference,Withheld,Covers,Ground,Law,WithheldReason,PublicInterestTest,ReviewDate,ExpectedPublication,Overdue,RecordURL"
    )
    #expect(lines.count == 6)
    #expect(
      lines.contains(
        "Radios & masts,1/24,Prices,part,43(2),foi,Reason of Prices,Test of Prices,2024-05-31,,true,"
          + "https://records.example/decisions/2024/1-24-radios-masts/"))
    #expect(
      lines.contains(
        "Vans,,Plans,attachment,crime-and-justice,,Reason of Plans,Test of Plans,2024-12-31,,false,"
          + "https://records.example/contracts/procurements/vans/"))
    #expect(try site["/withheld/withheld.json"].contains("\"Ground\":\"22\""))
  }

  @Test("What a row of the register withholds is said like that of a record, and what it does not say is said too")
  func rows() async throws {
    let site = try await RenderedSite([
      "contracts/2024.csv": """
      ContractReference,ContractTitle,Description,StartDate,EndDate,ContractValue,SupplierName,WithheldReason,WithheldExemption,WithheldTest,WithheldReview
      C-1,Masts,Masts,2024-01-01,2026-12-31,,First Ltd,Rates of rivals,r.12(5)(e),It was weighed,2025-05-31
      C-2,Vans,Vans,2024-01-01,2026-12-31,,Second Ltd,Rates of vans,43(2),,
      """
    ])
    let rows = PublishedPage(html: try site["/withheld/"]).rows
    #expect(rows.contains { $0.hasPrefix("MastsC-1 | ") && $0.hasSuffix(" | 31 May 2025") })
    #expect(rows.contains { $0.hasPrefix("VansC-2 | ") && $0.hasSuffix(" | Not stated") })
    let regulation = try site["/withheld/regulation-12-5-e/"]
    #expect(regulation.contains("It was weighed") && !regulation.contains(">Not stated<"))
    let section = try site["/withheld/section-43/"]
    for fact in ["To be reviewed", "Public interest test"] {
      #expect(section.contains("<dt>\(fact)</dt><dd class=\"not-recorded\">Not stated</dd>"), "\(fact)")
    }
    let contract = try site["/contracts/c-1/"]
    #expect(contract.contains("It was weighed") && contract.contains("31 May 2025"))
    #expect(
      try site["/withheld/withheld.csv"].contains("EIR 12(5)(e),eir,Rates of rivals,It was weighed,2025-05-31,,false,"))
  }

  @Test("What a row of the register withholds is named: the facts that it leaves blank, or parts of its documents")
  func namesOfFacts() async throws {
    let site = try await RenderedSite([
      "contracts/2024.csv": """
      ContractReference,ContractTitle,Description,StartDate,EndDate,ContractValue,SupplierName,ContractDocumentURL,WithheldReason,WithheldTest,WithheldReview
      C-1,Masts,Masts,2024-01-01,2026-12-31,,,,43(2): Rates,Weighed,2026-12-31
      C-2,Vans,Vans,2024-01-01,2026-12-31,100,Second Ltd,https://example.org/vans.pdf,43(2): Rates,Weighed,2026-12-31
      """
    ])
    #expect(site.diagnostics.filter { $0.contains(" error: ") } == [])
    let rows = PublishedPage(html: try site["/withheld/"]).rows
    #expect(rows.contains { $0.hasPrefix("MastsC-1 | Not stated in the register: Supplier, ValueRates | ") })
    #expect(rows.contains { $0.hasPrefix("VansC-2 | Parts of the documents of the contractRates | ") })
    #expect(try site["/contracts/c-1/"].contains("Not stated in the register: Supplier, Value"))
    #expect(try site["/contracts/c-2/"].contains("Parts of the documents of the contract"))
  }

  @Test("Where nothing is withheld the page says so")
  func nothing() async throws {
    let html = try await RenderedSite(["decisions/a.md": RenderedSite.decision("1")])["/withheld/"]
    #expect(html.contains("Nothing is withheld from the records that are published here."))
    #expect(!html.contains("<table"))
  }

  @Test("Each record counts and explains its redactions")
  func redactions() async throws {
    let site = try await RenderedSite(Self.content)
    #expect(
      try site["/decisions/2024/1-24-radios-masts/"].contains(
        "3 passages are redacted: 2 under section 40(2) (personal information), 1 under section 43(2) (commercial "
          + "interests)."))
    #expect(
      try site["/policies/gifts/"].contains(
        "1 passage is redacted under section 22 (intended for future publication)."))
    #expect(!(try site["/contracts/procurements/vans/"].contains("redacted")))
  }

  @Test("A record lists what it withholds, whatever kind it is, and leads to everything withheld")
  func records() async throws {
    let site = try await RenderedSite(Self.content)
    let policy = try site["/policies/gifts/"]
    let facts = PublishedPage(html: policy).facts
    for fact in [
      "Withheld under: Section 22: intended for future publication", "How much: Part of the record",
      "To be published: September 2024", "To be reviewed: 31 December 2024",
    ] {
      #expect(facts.contains(fact), "\(fact) of \(facts)")
    }
    #expect(policy.contains("<dt>Reason</dt><dd>Reason of A report</dd>"))
    #expect(policy.contains("<dt>Public interest test</dt><dd>Test of A report</dd>"))
    #expect(PublishedPage(html: try site["/contracts/procurements/vans/"]).facts.contains("How much: A document"))
    for address in ["/policies/gifts/", "/contracts/procurements/vans/", "/decisions/2024/1-24-radios-masts/", "/"] {
      #expect(PublishedPage(html: try site[address]).links.contains("/withheld/"), "\(address)")
    }
    #expect(
      PublishedPage(html: try site["/decisions/2024/1-24-radios-masts/"]).facts.contains(
        "To be reviewed: 31 May 2024 Overdue"))
  }

  @Test("What is withheld under the Environmental Information Regulations stands beside the rest, with its law")
  func environmental() async throws {
    let site = try await RenderedSite([
      "foi/noise.md": """
      ---
      reference: FOI 9
      title: Noise
      status: closed
      regime: eir
      received: 2024-02-01
      answered: 2024-02-20
      published: 2024-02-21
      outcome: partly-released
      withheld: [\(Self.item("Rates", "exemption: EIR r.12(5)(e)"))]
      ---

      ## Request

      What does it cost?

      ## Response

      For one measurement [redacted reg 12(5)(e)].
      """
    ])
    #expect(site.diagnostics.filter { $0.contains("error") || $0.contains("contradiction") } == [])
    let page = PublishedPage(html: try site["/withheld/"])
    let ground =
      "Regulation 12(5)(e) of the Environmental Information Regulations: the confidentiality of commercial information"
    #expect(page.rows.contains("NoiseFOI 9 | RatesReason of Rates | \(ground) | 31 December 2024"))
    #expect(page.links.contains("/withheld/regulation-12-5-e/"))
    let own = try site["/withheld/regulation-12-5-e/"]
    #expect(own.contains("<h1>\(ground)</h1>"))
    #expect(own.contains("An exception for environmental information"))
    #expect(own.contains("Test of Rates"))
    let response = try site["/foi/2024/foi-9-noise/"]
    #expect(
      response.contains(
        "1 passage is redacted under regulation 12(5)(e) of the Environmental Information Regulations (the "
          + "confidentiality of commercial information)."))
    #expect(response.contains("data-exemption=\"EIR 12(5)(e)\""))
    #expect(
      try site["/withheld/withheld.csv"].contains("Noise,FOI 9,Rates,part,EIR 12(5)(e),eir,Reason of Rates,"))
  }

  @Test("A fact of a contract that is withheld is not called one that nobody knows")
  func contract() async throws {
    let site = try await RenderedSite(Self.content)
    let page = PublishedPage(html: try site["/contracts/c-1/"])
    #expect(page.facts.contains("Value: Withheld"))
    #expect(page.html.contains("Rates that rivals could use"))
    #expect(page.html.contains("Section 43(2): commercial interests"))
    let lost = PublishedPage(html: try site["/contracts/c-2/"])
    #expect(lost.facts.contains("Value: Not recorded"))
    #expect(lost.html.contains("The file was lost"))
    #expect(!lost.html.contains("/withheld/"))
  }
}
