import TestSupport
import Testing

@Suite("Of what day a page holds")
struct PageStandingTests {
  private static let asOf = "as of "

  private func sample(asOf day: String) async throws -> RenderedSite {
    try await RenderedSite(contentAt: Repository.root.appending("content"), asOf: day)
  }

  /// What a page says in print behind its address, or `nil` for a file that is no page of its own.
  private func standing(of page: String) -> String? {
    guard let start = page.range(of: "<p class=\"printed-address\">")?.upperBound,
      let end = page.range(of: "</p>", range: start..<page.endIndex)?.lowerBound,
      let address = page.range(of: "</span>; ", range: start..<end)
    else { return nil }
    return String(page[address.upperBound..<end])
  }

  @Test("Every page of the sample site says it, and the same content a day later changes only pages that name the day")
  func sampleSite() async throws {
    let first = try await sample(asOf: "2026-11-21").files
    let next = try await sample(asOf: "2026-11-22").files
    let pages = first.filter {
      ($0.key.hasSuffix("/") || $0.key.hasSuffix(".html")) && !$0.value.contains("http-equiv=\"refresh\"")
    }
    #expect(pages.count > 100)
    #expect(pages.filter { standing(of: $0.value) == nil }.keys.sorted() == [])
    let differing = pages.filter { next[$0.key] != $0.value }
    #expect(differing.filter { standing(of: $0.value)?.hasPrefix(Self.asOf) != true }.keys.sorted() == [])
    #expect(differing["/"] != nil)
    #expect(differing["/contracts/plan/"] != nil)
  }

  @Test("A correction of payments is newer than they are, on the page of their month, of their year and of all years")
  func correctedPayments() async throws {
    let site = try await RenderedSite([
      "spend/2024.csv": "PaymentDate,SupplierName,Amount,Purpose\n2024-04-09,Vans Ltd,600.00,Hire\n",
      "spend/corrections.yaml":
        "corrections:\n  - {month: 2024-04, date: 2024-05-20, change: Sum corrected, reason: Two figures had changed places}\n",
    ])
    for page in ["/spend/2024-25/2024-04/", "/spend/2024-25/", "/spend/"] {
      #expect(standing(of: try site[page])?.contains("20 May 2024") == true, "\(page)")
    }
  }

  @Test("A page that names no day of the site is the same a month later, and else names the day in one of the two")
  func aMonthLater() async throws {
    let first = try await sample(asOf: "2026-11-21").files
    let later = try await sample(asOf: "2026-12-21").files
    let silent = first.filter { path, text in
      guard let other = later[path], other != text, let standing = standing(of: text) else { return false }
      return !standing.hasPrefix(Self.asOf)
    }
    #expect(silent.keys.sorted() == [])
  }

  @Test("A record says when it changed, a list says of its newest, and what states no day says so")
  func words() async throws {
    let record = """
      ---
      reference: PCC 1/2024
      title: Cars
      date: 2024-03-01
      published: 2024-03-05
      status: approved
      confidentiality: open
      corrections: [{date: 2024-04-02, change: A figure was wrong}]
      ---
      """
    let site = try await RenderedSite([
      "decisions/1.md": record,
      "pages/about.md": "---\ntitle: About\nstatus: published\n---\n",
      "pages/help.md": "---\ntitle: Help\nstatus: published\npublished: 2024-02-03\n---\n",
    ])
    #expect(
      standing(of: try site["/decisions/2024/pcc-1-2024-cars/"]) == "record published or last changed on 2 April 2024")
    #expect(
      standing(of: try site["/decisions/2024/"]) == "the newest entry or change on this page is of 2 April 2024")
    #expect(standing(of: try site["/help/"]) == "record published or last changed on 3 February 2024")
    #expect(standing(of: try site["/about/"]) == "nothing on this page states the day of its publication")
    #expect(standing(of: try site["/"]) == "as of 1 June 2024")
  }
}
