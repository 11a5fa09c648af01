import TestSupport
import Testing

@Suite("Feeds and the calendar")
struct FeedTests {
  private static func site(
    asOf day: String = "2024-06-01", title: String = "Helpline", correction: String = ""
  ) async throws -> RenderedSite {
    let content: FileTree = [
      "decisions/a.md": RenderedSite.decision("1/24", title: "Fund", keys: "priorities: [victims]"),
      "decisions/b.md": RenderedSite.decision("2/24", title: "Lease"),
      "contracts/register.csv": """
      ContractReference,ContractTitle,Description,ContractValue,SupplierName,ProcessType,StartDate,EndDate,ReviewDate,Priorities,Published,Corrections
      C-1,\(title),Calls,1000,Anytown Trust,Open,2024-01-01,2025-03-31,2024-09-30,victims,2024-01-10,\(correction)
      """,
      "policies/gifts.md": """
      ---
      title: Gifts
      status: adopted
      adopted: 2024-02-01
      priorities: [victims]
      ---
      What may be taken.
      """,
      "procurements/vans.md": """
      ---
      title: Vans
      status: planned
      published: 2024-03-01
      planned-start: 2025-01
      priorities: [victims]
      ---
      Vans.
      """,
      "spend/2024.csv": """
      PaymentDate,SupplierName,Amount,Purpose
      2024-02-03,Anytown Trust,600.00,Calls
      2024-02-20,Anytown Trust,700.00,Calls
      2024-03-05,Anytown Trust,800.00,Calls
      """,
    ]
    return try await RenderedSite(content, asOf: day)
  }

  private static func entries(of feed: String) -> [String] {
    feed.matches(of: #/<title>(.*?)<\/title>\s*<id>tag:records.example,2012:(.*?)<\/id>[\s\S]*?<updated>(.*?)T/#)
      .map { "\($0.1) | \($0.2) | \($0.3)" }
  }

  @Test("A priority has a feed of all records that name it, the last change first")
  func priority() async throws {
    let site = try await Self.site()
    #expect(
      Self.entries(of: try site["/priorities/victims/feed.xml"]) == [
        "1/24: Fund | decision/1/24 | 2024-03-14", "Vans | procurement/vans | 2024-03-01",
        "Gifts | policy/gifts | 2024-02-01", "C-1: Helpline | contract/C-1 | 2024-01-10",
      ])
    #expect(site.diagnostics == [])
  }

  @Test("A supplier has a feed of its contracts and of what it was paid in each month")
  func supplier() async throws {
    let feed = try await Self.site()["/suppliers/anytown-trust/feed.xml"]
    #expect(
      Self.entries(of: feed) == [
        "Payments to Anytown Trust in March 2024 | supplier/anytown-trust/payments/2024-03 | 2024-03-05",
        "Payments to Anytown Trust in February 2024 | supplier/anytown-trust/payments/2024-02 | 2024-02-20",
        "C-1: Helpline | contract/C-1 | 2024-01-10",
      ])
    #expect(feed.contains("<summary>2 payments, £1,300</summary>"))
  }

  @Test("A record is the same entry in every feed, and each feed is named on its page")
  func sameEntry() async throws {
    let site = try await Self.site()
    for page in ["/contracts/", "/suppliers/anytown-trust/", "/priorities/victims/"] {
      #expect(try site[page + "feed.xml"].contains("<id>tag:records.example,2012:contract/C-1</id>"), "\(page)")
      let html = try site[page]
      #expect(
        html.contains("type=\"application/atom+xml\"") && html.contains("<a href=\"\(page)feed.xml\">"), "\(page)")
    }
    let follow = try site["/follow/"]
    for page in ["decisions", "contracts", "contracts/procurements", "policies", "corrections", "priorities/victims"] {
      #expect(follow.contains("<a href=\"/\(page)/feed.xml\">"), "\(page)")
    }
    #expect(follow.contains("contracts-plan.ics") && !follow.contains("/foi/feed.xml"))
  }

  @Test("A build on another day changes neither feeds nor what stood in the calendar")
  func anotherDay() async throws {
    let first = try await Self.site()
    let second = try await Self.site(asOf: "2024-06-20")
    for address in first.files.keys.filter({ $0.hasSuffix("feed.xml") }) {
      #expect(first.files[address] == second.files[address], "\(address)")
    }
    let calendar = "/contracts/plan/contracts-plan.ics"
    #expect(try first[calendar].contains("DTSTAMP:20240110T000000Z"))
    #expect(try first[calendar] == second[calendar])
  }

  @Test("A title that is corrected changes the address, and neither the entry's nor the event's identifier")
  func newTitle() async throws {
    let first = try await Self.site(title: "Helpline")
    let second = try await Self.site(title: "Support line", correction: "2024-05-30 Title mended")
    #expect(Self.entries(of: try first["/contracts/feed.xml"]) == ["C-1: Helpline | contract/C-1 | 2024-01-10"])
    #expect(Self.entries(of: try second["/contracts/feed.xml"]) == ["C-1: Support line | contract/C-1 | 2024-05-30"])
    let identifiers = try [first, second].map { site in
      try site["/contracts/plan/contracts-plan.ics"].split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    #expect(
      identifiers[0] == identifiers[1] && identifiers[0].contains("UID:tag:records.example\\,2012:contract/C-1/end"))
  }
}
