import TestSupport
import Testing

@testable import SiteGeneration

@Suite("The page of contracting processes")
struct OpenContractingPageTests {
  private func site(_ settings: String) async throws -> RenderedSite {
    var content = ContractFixture.content
    content["site.yaml"] = RenderedSite.configuration(settings)
    return try await RenderedSite(content)
  }

  @Test("It names the prefix and links to every package, and the page of open data links to it")
  func withPrefix() async throws {
    let site = try await site("open-contracting: {ocid-prefix: ocds-test01}")
    let page = try site["/data/ocds/"]
    #expect(page.contains("<code>ocds-test01</code>"))
    let packages = site.files.keys.filter { $0.hasPrefix("/data/ocds/re") }
    #expect(packages.count == 8)
    for package in packages { #expect(page.contains("href=\"\(package)\""), "\(package)") }
    #expect(page.contains("href=\"/data/ocds/index.json\""))
    #expect(try site["/data/ocds/releases-2023-24.json"].contains("\"ocid\":\"ocds-test01-contract-c-1-24\""))
    #expect(try site["/data/"].contains("href=\"/data/ocds/\""))
  }

  @Test("A page leads to the same addresses as the packages do")
  func addresses() async throws {
    let site = try await site("open-contracting: {ocid-prefix: ocds-test01}")
    let release = try site["/data/ocds/releases-2023-24.json"]
    for address in ["/contracts/c-1-24/", "/decisions/2024/1-24-cleaning/", "/contracts/c-1-24/contract.txt"] {
      #expect(site.files[address] != nil, "\(address)")
      #expect(release.contains("\"url\":\"https://records.example\(address)\""), "\(address)")
    }
  }

  @Test("Without a prefix nothing is published in the standard, and the page of open data says why")
  func withoutPrefix() async throws {
    let site = try await site("")
    #expect(site.files.keys.filter { $0.hasPrefix("/data/ocds") }.isEmpty)
    #expect(try site["/data/"].contains("has no registered prefix"))
  }
}
