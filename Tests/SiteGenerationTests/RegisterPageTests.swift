import TestSupport
import Testing

@testable import SiteGeneration

@Suite("The contracts register and its files")
struct RegisterPageTests {
  @Test("The register lists every public contract, newest start first, with what has become of it")
  func table() async throws {
    let site = try await ContractFixture.site()
    let page = PublishedPage(html: try site["/contracts/"])
    #expect(
      page.rows == [
        "Contract | Reference | Supplier | Status | Start | Ends | Value",
        "Radio masts | C 2/24 | =HYPERLINK(&quot;https://evil.example&quot;); Mast &lt;b&gt; Ltd | Planned | 1 September 2024 | 31 August 2027 | £1,250,000",
        "Custody cleaning | C 1/24 | Bright &amp; Sons Ltd | Live | 1 April 2023 | 31 March 2026 | £797,400",
        "Old phones | C 4/24 | Mast &lt;b&gt; Ltd | Ended early | 1 January 2020 | 30 June 2021 | £20,000",
        "Driver training | performance |  | Live |  |  | ",
      ])
  }

  @Test("The files say of a contract that was ended early when it did, and when it was first to end")
  func endedEarly() async throws {
    let site = try await ContractFixture.site()
    let file = try site["/contracts/contracts.json"]
    #expect(file.contains(#""EndDate":"2022-12-31""#))
    #expect(file.contains(#""CurrentEndDate":"2021-06-30""#))
    #expect(file.contains(#""TerminationDate":"2021-06-30""#))
    #expect(try site["/data/contracts.json"].contains(#""CurrentEndDate":"2021-06-30""#))
  }

  @Test(
    "The register can be narrowed down without a script, and each part has its own file",
    arguments: [
      ("status/live", "Live", ["C 1/24", "performance"]), ("status/terminated", "Ended early", ["C 4/24"]),
      ("category/ict", "ICT", ["C 2/24", "C 4/24"]), ("buyer/force", "Midshire Police", ["C 2/24"]),
      ("priority/local-policing", "Local policing", ["C 1/24"]),
    ])
  func parts(path: String, label: String, references: [String]) async throws {
    let site = try await ContractFixture.site()
    let page = PublishedPage(html: try site["/contracts/\(path)/"])
    #expect(page.rows.dropFirst().map { $0.split(separator: " | ")[1] } == references.map { $0[...] })
    #expect(page.html.contains("<a href=\"/contracts/\(path)/\" aria-current=\"page\">\(label)</a>"))
    let file = try site["/contracts/\(path)/contracts.csv"]
    #expect(file.split(separator: "\r\n").count == references.count + 1)
    #expect(try site["/contracts/"].contains("<a href=\"/contracts/\(path)/\">\(label)</a>"))
  }

  @Test("A long register takes several pages, and its file is whole")
  func pagination() async throws {
    let rows = (1...21).map { "C\($0),Contract \($0)\n" }.joined()
    let site = try await RenderedSite([
      "site.yaml": RenderedSite.configuration("contracts: {table-page-size: 10}"),
      "contracts/a.csv": "ContractReference,ContractTitle\n" + rows,
    ])
    #expect(PublishedPage(html: try site["/contracts/page/3/"]).rows.count == 2)
    #expect(site.files["/contracts/page/4/"] == nil)
    #expect(try site["/contracts/page/3/"].contains("<a href=\"/contracts/contracts.csv\" download>"))
    #expect(try site["/contracts/contracts.csv"].split(separator: "\r\n").count == 22)
  }

  @Test("A name that a spreadsheet would run is intact on pages and in JSON, and guarded in comma-separated values")
  func formula() async throws {
    let site = try await ContractFixture.site()
    #expect(try site["/contracts/c-2-24/"].contains(">=HYPERLINK(&quot;https://evil.example&quot;)</a>"))
    #expect(
      try site["/contracts/contracts.csv"].contains("\"'=HYPERLINK(\"\"https://evil.example\"\"); Mast <b> Ltd\""))
    #expect(
      try site["/contracts/contracts.json"].contains(
        #""SupplierName":["=HYPERLINK(\"https://evil.example\")","Mast \u003cb\u003e Ltd"]"#))
  }

  @Test("The file of the register can be read as a register again, and gives the same pages")
  func roundTrip() async throws {
    let first = try await ContractFixture.site()
    var content = ContractFixture.content
    // The guard before a formula is part of the cell; taking it out is for whoever reads the file.
    content["contracts/register.csv"] = try first["/contracts/contracts.csv"].replacing("\"'=", with: "\"=")
    content["contracts/columns.yaml"] = "ignore: [ContractStatus, CurrentEndDate, URL]\n"
    content["contracts/contract.txt"] = nil
    let second = try await RenderedSite(content)
    #expect(second.diagnostics.filter { $0.contains("error") } == [])
    for address in ["/contracts/", "/contracts/c-2-24/", "/contracts/c-4-24/", "/contracts/contract-performance/"] {
      #expect(second.files[address] == first.files[address], "\(address)")
    }
    let (before, after) = (try first["/contracts/c-1-24/"], try second["/contracts/c-1-24/"])
    #expect(PublishedPage(html: after).facts == PublishedPage(html: before).facts)
    #expect(PublishedPage(html: after).rows == PublishedPage(html: before).rows)
    #expect(try second["/contracts/contracts.csv"] == first["/contracts/contracts.csv"])
  }

  @Test("An office without contracts has no register, and its home page does not speak of one")
  func none() async throws {
    let site = try await RenderedSite(["decisions/a.md": RenderedSite.decision("1/24")])
    #expect(site.files.keys.filter { $0.hasPrefix("/contracts/") } == [])
    #expect(try !site["/"].contains("home-contracts"))
  }
}
