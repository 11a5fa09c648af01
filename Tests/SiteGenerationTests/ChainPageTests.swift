import TestSupport
import Testing

@Suite("What happened before and after, on pages")
struct ChainPageTests {
  /// The entries of the list, as lines; what a screen reader is told of the present one is kept.
  private func entries(_ page: String) -> [String] {
    guard let chain = page.firstMatch(of: #/<section class="chain".*?<ol>(.*?)</ol>/#.dotMatchesNewlines()) else {
      return []
    }
    return chain.1.matches(of: #/<li( aria-current="true")?>(.*?)</li>/#.dotMatchesNewlines()).map { entry in
      let words = entry.2.replacing(#/<[^>]*>/#, with: " ").split(whereSeparator: \.isWhitespace)
      return (entry.1 == nil ? "" : "* ") + words.joined(separator: " ")
    }
  }

  @Test("A contract's page shows its decision, its payments as one entry, its extension and what is to replace it")
  func contract() async throws {
    let page = try await ContractFixture.site()["/contracts/c-1-24/"]
    #expect(
      entries(page) == [
        "* 1 April 2023 to 31 March 2025 Contract this page Custody cleaning C 1/24 Live",
        "12 July 2023 to 12 May 2024 Published payments under the contract £34,000 in 3 payments",
        "11 March 2024 Decision Cleaning 1/24 Approved",
        "1 April 2025 to 31 March 2026 Extension of the contract",
        "No date recorded Procurement Cleaning from 2026 Planned",
      ])
    #expect(page.contains("<time datetime=\"2023-07-12\">12 July 2023</time>"))
    #expect(PublishedPage(html: page).repeatedIDs == [])
  }

  @Test("The decision's page shows the same, with links")
  func decision() async throws {
    let page = try await ContractFixture.site()["/decisions/2024/1-24-cleaning/"]
    #expect(entries(page).filter { $0.hasPrefix("*") } == ["* 11 March 2024 Decision this page Cleaning 1/24 Approved"])
    #expect(page.contains("<a href=\"/contracts/c-1-24/\">Custody cleaning</a>"))
    #expect(page.contains("<a href=\"/contracts/c-1-24/#page-payments\">Custody cleaning</a>"))
    #expect(page.contains("<a href=\"#page-chain\">What happened before and after</a>"))
  }

  @Test("Two decisions that follow each other say both on both pages")
  func cycle() async throws {
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/24", title: "One", date: "2024-01-01", keys: "follows: [2/24]"),
      "decisions/b.md": RenderedSite.decision("2/24", title: "Two", date: "2024-02-01", keys: "follows: [1/24]"),
    ])
    #expect(
      entries(try site["/decisions/2024/1-24-one/"]) == [
        "* 1 January 2024 Decision this page One 1/24 Approved",
        "1 February 2024 Decision Two This decision follows it. It follows this decision. 2/24 Approved",
      ])
  }

  @Test("The page of a confidential decision shows what others say of it, and not what it says of others")
  func confidential() async throws {
    let withheld =
      "withheld: [{what: Price, covers: whole-record, exemption: 43(2), reason: Rivals, "
      + "public-interest-test: Weighed, review: 2029-12-31}]"
    let site = try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/24", title: "Behind it", date: "2024-01-01"),
      "decisions/b.md": RenderedSite.decision(
        "2/24", title: "Shut", date: "2024-02-01", confidentiality: "confidential",
        keys: "follows: [1/24]\n\(withheld)"),
      "decisions/c.md": RenderedSite.decision("3/24", title: "Open", keys: "follows: [2/24]"),
      "decisions/d.md": RenderedSite.decision("4/24", title: "Unready", status: "draft", keys: "follows: [3/24]"),
    ])
    #expect(entries(try site["/decisions/2024/1-24-behind-it/"]) == [])
    #expect(
      entries(try site["/decisions/2024/2-24-shut/"]) == [
        "* 1 February 2024 Decision this page Shut 2/24 Approved",
        "11 March 2024 Decision Open It follows this decision. 3/24 Approved",
      ])
    #expect(entries(try site["/decisions/2024/3-24-open/"]).count == 2)
    #expect(site.addresses(saying: "Unready") == [])
  }
}
