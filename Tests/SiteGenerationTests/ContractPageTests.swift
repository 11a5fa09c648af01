import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Pages of contracts")
struct ContractPageTests {
  @Test("A contract's page shows every fact of its row, and not whom to contact")
  func facts() async throws {
    let site = try await ContractFixture.site()
    let page = PublishedPage(html: try site["/contracts/c-1-24/"])
    #expect(
      page.facts == [
        "Buyer: Commissioner", "Supplier: Bright &amp; Sons Ltd Company number 01234567", "Value: £797,400",
        "Value in a year: £398,700.50", "Fixed price: Yes", "Start: 1 April 2023", "End first agreed: 31 March 2025",
        "Extended to: 31 March 2026", "Options to extend: 1 year; 1 year", "Notice needed: 6 months",
        "Kind of contract: Single award contract", "Unit: Estates", "Category: Facilities", "What is bought: Services",
        "CPV code: 90910000-9", "Route to market: Open procedure", "Bought together with: Northshire Police",
        "Area of the supplier: North West", "Social value weighting: 2.5%", "Priorities: Local policing",
        "To be replaced by: Cleaning from 2026",
        "Permanent address: https://records.example/contracts/c-1-24/",
      ])
    for text in [
      "<h1>Custody cleaning</h1>", "<span class=\"status-tag status-live\">Live</span>",
      "<p class=\"lead\">Cleaning, day &amp; night</p>", "<p>Value corrected</p>",
      "href=\"https://find-and-update.company-information.service.gov.uk/company/01234567\"",
      "<p><strong>Economic:</strong> two apprenticeships</p>", "</span> one began in 2023</p>",
      "<p class=\"not-recorded\">Nothing recorded as delivered yet</p>",
      "<a href=\"https://tenders.example/1\">Invitation to tender</a>",
      "<a href=\"https://notices.example/1\">Award notice</a>", "<a href=\"/decisions/2024/1-24-cleaning/\">",
      "‘Custody cleaning’, C 1/24, 1 April 2023 (last changed 1 February 2024), https://records.example/contracts/c-1-24/",
      "\"temporalCoverage\":\"2023-04-01/2026-03-31\"",
    ] {
      #expect(page.html.contains(text), "\(text)")
    }
    #expect(site.addresses(saying: "anadu") == [])
  }

  @Test("The days of a contract are a table in their order, and say the same as its picture")
  func days() async throws {
    let page = PublishedPage(html: try await ContractFixture.site()["/contracts/c-1-24/"])
    let days = [
      "Start | 1 April 2023", "Last day to give notice to leave early | 31 July 2024", "Review | 30 September 2024",
      "Can be left | 31 January 2025", "End first agreed | 31 March 2025",
      "Last day to give notice before the end | 30 September 2025",
      "Extended to | 31 March 2026", "Latest possible end | 31 March 2027",
    ]
    #expect(Array(page.rows.prefix(9)) == ["What happens | Date"] + days)
    let picture = days.map { $0.replacing(" | ", with: ": ") }.joined(separator: "; ")
    #expect(page.html.contains("<desc id=\"term-summary\">\(picture)</desc>"))
  }

  @Test("A contract that was ended early shows neither options nor notice after that day")
  func terminated() async throws {
    let page = PublishedPage(html: try await ContractFixture.site()["/contracts/c-4-24/"])
    #expect(page.facts.contains("Ended early on: 30 June 2021"))
    #expect(page.facts.contains("Why it ended early: The supplier closed"))
    #expect(
      page.rows == [
        "What happens | Date", "Start | 1 January 2020", "Ended early on | 30 June 2021",
        "End first agreed | 31 December 2022",
      ])
    #expect(!page.html.contains("timeline-option"))
    #expect(page.html.contains("\"temporalCoverage\":\"2020-01-01/2021-06-30\""))
    #expect(page.html.contains(">1 January 2020 to 30 June 2021<"))
  }

  @Test("What is not recorded is said to be so, with the office's reason")
  func missing() async throws {
    let page = PublishedPage(html: try await ContractFixture.site()["/contracts/contract-performance/"])
    #expect(
      page.facts == [
        "Buyer: Commissioner", "Supplier: Not recorded", "Value: Not recorded", "Start: Not recorded",
        "End first agreed: Not recorded", "Route to market: Not recorded", "Social value weighting: Not recorded",
        "Permanent address: https://records.example/contracts/contract-performance/",
      ])
    #expect(page.html.contains("<strong>Why facts are missing:</strong> Not agreed</p>"))
    #expect(page.html.contains("The register names no decision about this contract."))
    #expect(page.rows == [])
  }

  @Test("What was paid under a contract is added up by financial year, credit notes taken off")
  func payments() async throws {
    let site = try await ContractFixture.site()
    let page = try site["/contracts/c-1-24/"]
    #expect(page.contains("<li><a href=\"/spend/2024-25/\">2024 to 2025</a>: £33,000, 2 payments</li>"))
    #expect(page.contains("<li><a href=\"/spend/2023-24/\">2023 to 2024</a>: £1,000, 1 payment</li>"))
  }

  @Test("A document that is named for two purposes is published once and listed for both")
  func documents() async throws {
    let site = try await ContractFixture.site()
    #expect(try site["/contracts/c-1-24/contract.txt"] == "copy of contract.txt")
    let page = try site["/contracts/c-1-24/"]
    #expect(page.contains("<a href=\"/contracts/c-1-24/contract.txt\">Contract</a>"))
    #expect(page.contains("<a href=\"/contracts/c-1-24/contract.txt\">How the contract performs</a>"))
    #expect(site.diagnostics.filter { $0.contains("error") } == [])
  }

  @Test("Decisions, procurements, priorities and the home page lead to the contracts, and those to them")
  func bothWays() async throws {
    let site = try await ContractFixture.site()
    let link = "<a href=\"/contracts/c-1-24/\">Custody cleaning</a>"
    let procurement = "<a href=\"/contracts/procurements/cleaning-2026/\">Cleaning from 2026</a>"
    #expect(try site["/decisions/2024/1-24-cleaning/"].contains(link))
    #expect(try site["/decisions/2024/1-24-cleaning/"].contains(procurement))
    #expect(try site["/priorities/local-policing/"].contains(link))
    #expect(try !site["/priorities/victims/"].contains("page-contracts"))
    #expect(try site["/contracts/c-1-24/"].contains("<a href=\"/priorities/local-policing/\">Local policing</a>"))
    let home = PublishedPage(html: try site["/"])
    #expect(
      home.links.isSuperset(of: [
        "/contracts/", "/contracts/plan/", "/contracts/social-value/", "/contracts/performance/", "/suppliers/",
        "/spend/",
      ]))
  }

  @Test("The current quarter of the plan and the next are open, and every later one says how much is in it")
  func quarters() async throws {
    let html = try await ContractFixture.site()["/contracts/plan/"]
    let quarters = html.components(separatedBy: "<section class=\"plan-quarter\"").dropFirst()
    let open = quarters.map { $0.contains("<details open>") }
    let closed = quarters.map { $0.contains("<details>") }
    #expect(quarters.count > 2 && open.contains(true) && closed.contains(true))
    #expect(!open.dropFirst(2).contains(true) && !closed.prefix(2).contains(true))
    for quarter in quarters where quarter.contains("<table") {
      let rows = quarter.components(separatedBy: "<th scope=\"row\"").count - 1
      #expect(quarter.contains("<summary>\(rows) event\(rows == 1 ? "" : "s")</summary>"))
    }
  }

  @Test("The years of payments stand in the picture in the order of the table, the newest first")
  func yearsOfPayments() async throws {
    let html = try await ContractFixture.site()["/spend/"]
    let bars = html.matches(of: #/class="chart-label"[^>]*>([^<]+)</#).map { String($0.1) }
    #expect(bars.count > 1 && bars == bars.sorted(by: >))
    let rows = html.matches(of: #/<a href="\/spend\/[0-9-]+\/">([^<]+)<\/a>/#).map { String($0.1) }
    #expect(rows == bars)
  }

  @Test("The days on which records changed are in the sitemap, and old addresses lead to the new ones")
  func sitemapAndRedirects() async throws {
    let site = try await ContractFixture.site()
    let sitemap = try site["/sitemap.xml"]
    #expect(
      sitemap.contains("<loc>https://records.example/contracts/c-1-24/</loc><lastmod>2024-02-01</lastmod>"))
    #expect(
      sitemap.contains(
        "<loc>https://records.example/contracts/procurements/cleaning-2026/</loc><lastmod>2024-03-01</lastmod>"))
    #expect(try site["/old/cleaning/"].contains("/contracts/procurements/cleaning-2026/"))
  }

  @Test("Two contracts that come out at one address are an error at the second row")
  func oneAddress() async throws {
    let site = try await RenderedSite([
      "contracts/a.csv": "ContractReference,ContractTitle\nC/1,One\nC 1,Two\n"
    ])
    #expect(
      site.diagnostics.contains(
        "content/contracts/a.csv:3: error: the address /contracts/c-1/ is already used by content/contracts/a.csv:2; change the title, the reference, the file's name or the redirect of one of the two; of a contract, the reference in its row [duplicate-address]"
      ), "\(site.diagnostics)")
  }

  @Test("A contract under embargo, its supplier and its category are nowhere")
  func embargo() async throws {
    let site = try await ContractFixture.site()
    for word in ["Embargoed", "C 5/24", "c-5-24", "Hidden Ltd", "Secret"] {
      #expect(site.addresses(saying: word) == [], "\(word)")
    }
  }

  @Test("Every link within the site leads somewhere, and no page has one id twice")
  func soundness() async throws {
    let site = try await ContractFixture.site()
    for (address, html) in site.files where html.hasPrefix("<!DOCTYPE html>") {
      let page = PublishedPage(html: html)
      #expect(page.repeatedIDs == [], "\(address)")
      #expect(page.links.filter { site.files[$0] == nil } == [], "\(address)")
    }
  }
}
