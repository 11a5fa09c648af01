import TestSupport
import Testing

@Suite("Parts of the site without records")
struct EmptySectionTests {
  private static let notices = [
    "/contracts/": "No contracts have been published yet.",
    "/contracts/plan/": "No planned procurements and no contracts have been published yet.",
    "/contracts/procurements/": "No procurements have been published yet.",
    "/contracts/performance/": "No figures on procurement have been published yet.",
    "/contracts/social-value/": "No contracts, and so no promises of social value, have been published yet.",
    "/suppliers/": "No suppliers have been published yet.",
    "/spend/": "No payments have been published yet.",
    "/policies/": "No policies have been published yet.",
    "/priorities/": "No priorities have been published yet.",
  ]

  /// The settings of an office without priorities, and with a link at the head of the page to each address.
  private func settings(leadingTo addresses: some Sequence<String>, in key: String = "navigation") -> FileTree {
    let links = addresses.sorted().map { "{label: There, to: '\($0)'}" }.joined(separator: ", ")
    let text = RenderedSite.configuration("\(key): [\(links)]")
    return ["site.yaml": text.split(separator: "\n").filter { !$0.hasPrefix("priorities:") }.joined(separator: "\n")]
  }

  @Test("One to which the navigation leads has a page that says so")
  func linked() async throws {
    let site = try await RenderedSite(settings(leadingTo: Self.notices.keys))
    #expect(site.diagnostics == [])
    for (address, notice) in Self.notices {
      let page = try site[address]
      #expect(page.contains("<p class=\"nothing-here\">\(notice)</p>"))
      #expect(try site["/sitemap.xml"].contains("https://records.example\(address)<"))
    }
    #expect(try site["/contracts/plan/"].contains("<h1>Contracts plan</h1>"))
    #expect(try site["/contracts/plan/"].contains("<a href=\"/contracts/\">Contracts register</a>"))
    #expect(try site.deadLinks() == [])
  }

  @Test("One to which nothing leads has no page")
  func unlinked() async throws {
    let site = try await RenderedSite(settings(leadingTo: ["/decisions/"]))
    #expect(site.files.keys.filter { Self.notices[$0] != nil } == [])
  }

  @Test("A link at the foot of the page does the same, and the part above gets its page too")
  func footer() async throws {
    let site = try await RenderedSite(settings(leadingTo: ["/contracts/plan/#page-timeline"], in: "footer"))
    #expect(site.diagnostics == [])
    #expect(site.files.keys.filter { Self.notices[$0] != nil }.sorted() == ["/contracts/", "/contracts/plan/"])
    #expect(try site.deadLinks() == [])
  }

  @Test("An address that an office has given to something else is left to it")
  func taken() async throws {
    var content = settings(leadingTo: ["/spend/", "/policies/"])
    content["pages/spend.md"] = "---\ntitle: Where our payments are\nstatus: published\n---\nElsewhere.\n"
    content["pages/rules.md"] = "---\ntitle: Rules\nstatus: published\nredirect-from: [/policies/]\n---\nThese.\n"
    let site = try await RenderedSite(content)
    #expect(site.diagnostics == [])
    #expect(try site["/spend/"].contains("<h1>Where our payments are</h1>"))
    #expect(try site["/policies/"].contains("url=/rules/"))
  }

  @Test(
    "Whichever kind of record there is alone, no link of any page leads nowhere",
    arguments: ["contracts/register.csv", "procurements/cleaning-2026.md", "spend/2024.csv"])
  func single(kind: String) async throws {
    var content = FileTree()
    for path in ["site.yaml", "contracts/contract.txt", kind] { content[path] = ContractFixture.content[path] }
    #expect(try await RenderedSite(content).deadLinks() == [])
  }
}

extension RenderedSite {
  /// The links within the site that lead to nothing, with the pages on which they stand.
  fileprivate func deadLinks() throws -> [String] {
    files.filter { $0.key.hasSuffix("/") }.flatMap { page, text in
      text.matches(of: /href="(\/[^"#?]*)/).map { String($0.output.1) }.filter { files[$0] == nil }
        .map { "\(page): \($0)" }
    }.sorted()
  }
}
