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
        "7:15: error: 'minutes' is not one of decision, contract, procurement, foi [invalid-value]"
      ),
      (
        "{records: decision, organisation: council, pattern: '{number}'}",
        "7:39: error: no organisation is called 'council'; the organisations in site.yaml are pcc, force "
          + "[unknown-organisation]"
      ),
      (
        "{records: contract, pattern: 'C{number}', complete-from: C2}",
        "7:62: error: only decisions are counted, and this series is of another kind of record; take 'complete-from:' "
          + "out [invalid-value]"
      ),
      (
        "{records: decision, pattern: 'PCC {number:3}/{year}', complete-from: 2026/27}",
        "7:74: error: '2026/27' is not a year, such as 2026, or a reference of this series, such as 'PCC 001/2026' "
          + "[invalid-value]"
      ),
      (
        "{records: decision, pattern: '{number}', restarts: each-financial-year, complete-from: '3'}",
        "7:92: error: '3' is not a financial year, such as 2026/27, or a reference of this series, such as '1 of "
          + "2026/27' [invalid-value]"
      ),
      (
        "{records: decision, pattern: 'A{number}', complete-from: 2026}",
        "7:62: error: '2026' is not a reference of this series, such as 'A1' [invalid-value]"
      ),
      ("{records: decision}", "7:5: error: the key 'pattern' is missing; write 'pattern: …' here [missing-key]"),
    ])
  func faults(item: String, fault: String) async throws {
    #expect(try await content("  - " + item).diagnostics.lines == ["content/site.yaml:" + fault])
  }

  @Test(
    "A series says from where on it is complete: a year or a reference",
    arguments: [
      ("pattern: 'PCC {number:3}/{year}', complete-from: 2014", SeriesStart(year: 2014, number: 1)),
      ("pattern: 'PCC {number:3}/{year}', complete-from: PCC 005/2014", SeriesStart(year: 2014, number: 5)),
      ("pattern: '{financial-year}/{number}', complete-from: 2014/15", SeriesStart(year: 2014, number: 1)),
      ("pattern: '{number:3}', restarts: each-year, complete-from: 005 of 2014", SeriesStart(year: 2014, number: 5)),
      ("pattern: 'P{number}-{year}', restarts: never, complete-from: P7-2014", SeriesStart(year: nil, number: 7)),
    ])
  func start(item: String, start: SeriesStart) async throws {
    let content = try await content("  - {records: decision, \(item)}")
    #expect(content.diagnostics.lines == [])
    #expect(content.configuration?.references.map(\.completeFrom) == [start])
  }
}
