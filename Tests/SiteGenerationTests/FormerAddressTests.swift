import TestSupport
import Testing

@Suite("Addresses that are no longer used")
struct FormerAddressTests {
  private static func site(_ items: String) async throws -> RenderedSite {
    try await RenderedSite([
      "decisions/a.md": RenderedSite.decision("1/24", title: "Fund"), "former-addresses.yaml": "addresses:\n\(items)\n",
    ])
  }

  @Test("An address that has moved sends readers on, and servers too")
  func moved() async throws {
    let site = try await Self.site("  - {address: /contracts/c1/, moved-to: /decisions/2024/1-24-fund/}")
    #expect(site.diagnostics == [])
    #expect(try site["/contracts/c1/"].contains("/decisions/2024/1-24-fund/"))
    #expect(try site["/_redirects"] == "/contracts/c1/ /decisions/2024/1-24-fund/ 301\n")
  }

  @Test("Where something was withdrawn, a page says when and why, and the list of corrections has it")
  func withdrawn() async throws {
    let site = try await Self.site(
      "  - {address: /suppliers/x/, title: X & Co, withdrawn: 2024-05-01, reason: Listed twice}")
    #expect(site.diagnostics == [])
    let page = try site["/suppliers/x/"]
    #expect(page.contains("X &amp; Co") && page.contains("1 May 2024") && page.contains("Listed twice"))
    #expect(!page.contains("Date of decision"))
    #expect(try site["/_withdrawn"] == "/suppliers/x/\n")
    #expect(try !site["/sitemap.xml"].contains("/suppliers/x/"))
    #expect(
      try site["/corrections/corrections.csv"].contains(
        "2024-05-01,withdrawn,address,,X & Co,The record was withdrawn."))
  }

  @Test("Without a title the page names the address and nothing else")
  func nameless() async throws {
    let site = try await Self.site("  - {address: /suppliers/x/, withdrawn: 2024-05-01, reason: A private person}")
    #expect(try site["/suppliers/x/"].contains("<h1>/suppliers/x/</h1>"))
  }

  @Test(
    "What cannot be is an error at its place",
    arguments: [
      (
        "{address: /a/, moved-to: /nowhere/}",
        "'/a/' leads on to '/nowhere/', and the site has no page there; name the address where it is now, or say"
      ),
      ("{address: /a/, moved-to: /decisions}", "'/a/' leads on to '/decisions', and the site has no page there; write"),
      ("{address: /a/, moved-to: /a/}", "'/a/' leads on to '/a/', and from there back to where it began"),
      ("{address: 'a?b', moved-to: /decisions/}", "'a?b' is not an address that this site can have"),
      (
        "{address: /a/, moved-to: 'https://a.example/'}",
        "'https://a.example/' is not an address that this site can have"
      ),
      ("{address: /decisions/, moved-to: /decisions/2024/}", "the address /decisions/ is already used by"),
      ("{address: /decisions/, withdrawn: 2024-05-01, reason: x}", "the address /decisions/ is already used by"),
    ])
  func faults(item: String, message: String) async throws {
    let diagnostics = try await Self.site("  - \(item)").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains(message) == true, "\(diagnostics)")
  }

  @Test("Old addresses may lead on to others, and not round in a circle")
  func circle() async throws {
    let ways = "  - {address: /a/, moved-to: /b/}\n  - {address: /b/, moved-to: /c/}\n"
    #expect(try await Self.site(ways + "  - {address: /c/, moved-to: /decisions/}").diagnostics == [])
    let circle = try await Self.site(ways + "  - {address: /c/, moved-to: /b/}").diagnostics
    #expect(circle.count == 2)
    #expect(circle.allSatisfy { $0.contains("and from there back to where it began; name the address of a page") })
  }

  @Test("A day that has still to come is a warning")
  func future() async throws {
    let diagnostics = try await Self.site("  - {address: /a/, withdrawn: 2024-06-02, reason: x}").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("withdrawn on 2024-06-02, which is still to come") == true)
  }
}
