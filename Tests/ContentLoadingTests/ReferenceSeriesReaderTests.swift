import Diagnostics
import Records
import TestSupport
import Testing

@testable import ContentLoading

@Suite("The settings of the site say how records are numbered")
struct ReferenceSeriesReaderTests {
  private func content(_ references: String) async throws -> LoadedContent {
    try await load([
      "site.yaml": """
      office: {name: PCC}
      base-url: https://example.org
      language: en
      default-organisation: pcc
      organisations: [{id: pcc, name: PCC}, {id: force, name: Force}]
      references:
      \(references)

      """
    ])
  }

  @Test("A record gets its reference from its organisation's series, else from the one that belongs to none")
  func series() async throws {
    let content = try await content(
      """
        - {records: decision, pattern: 'PCC {number:3}/{year}'}
        - {records: decision, pattern: 'OLD {number}/{year}'}
        - {records: decision, organisation: force, pattern: 'DEL {number}', restarts: each-financial-year}
        - {records: contract, organisation: force, pattern: 'F-{number}'}
      """)
    #expect(content.diagnostics.lines == [])
    let site = try #require(content.configuration)
    #expect(site.series(of: .decision, for: "pcc")?.pattern.text == "PCC {number:3}/{year}")
    #expect(site.series(of: .decision, for: "force")?.pattern.restart == .eachFinancialYear)
    #expect(site.series(of: .contract, for: "pcc") == nil)
    #expect(site.series(of: .procurement, for: "force") == nil)
  }

  @Test(
    "What is no pattern is an error that says why, where it stands",
    arguments: [
      (
        "{records: decision, pattern: 'PCC {nr}'}",
        "7:34: error: the pattern 'PCC {nr}' has '{nr}', which means nothing; between braces write number, number:3, "
          + "year, year:2, financial-year or financial-year-end [invalid-value]"
      ),
      (
        "{records: minutes, pattern: '{number}'}",
        "7:15: error: 'minutes' is not one of decision, contract, procurement [invalid-value]"
      ),
      (
        "{records: decision, organisation: council, pattern: '{number}'}",
        "7:39: error: no organisation is called 'council'; the organisations in site.yaml are pcc, force "
          + "[unknown-organisation]"
      ),
      ("{records: decision}", "7:5: error: the key 'pattern' is missing; write 'pattern: …' here [missing-key]"),
    ])
  func faults(item: String, fault: String) async throws {
    #expect(try await content("  - " + item).diagnostics.lines == ["content/site.yaml:" + fault])
  }
}
