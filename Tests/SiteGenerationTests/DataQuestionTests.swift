import Database
import Foundation
import GRDB
import OpenData
import TestSupport
import Testing

@testable import SiteGeneration

/// The queries of Documentation/data.md, asked in the database of the sample site.
@Suite("The questions of the documentation have the answers of the pages")
struct DataQuestionTests {
  private let site: RenderedSite
  private let folder: TemporaryFolder
  private let database: DatabaseQueue

  init() async throws {
    site = try await RenderedSite(contentAt: Repository.root.appending("content"), asOf: DataAgreementTests.day)
    folder = try TemporaryFolder()
    let path = folder.path.appending("public-record.sqlite").string
    let bytes = try DatabaseFile(of: site.data, title: "Data", description: "All.").stream.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    database = try DatabaseQueue(path: path)
  }

  /// What the query below a heading gives.
  private func answer(to question: String) throws -> [Row] {
    let page = try Repository.text(of: "Documentation/data.md")
    let section = try #require(page.range(of: "### \(question)\n")).upperBound
    let start = try #require(page.range(of: "```sql\n", range: section..<page.endIndex)).upperBound
    let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
    let rows = try database.read { try Row.fetchAll($0, sql: String(page[start..<end])) }
    #expect(!rows.isEmpty)
    return rows
  }

  @Test("What each supplier was paid in each year")
  func supplierYears() throws {
    let addresses = try database.read { database in
      try Row.fetchAll(database, sql: "SELECT SupplierName, URL FROM suppliers").reduce(into: [String: String]()) {
        $0[$1["SupplierName"]] = $1["URL"]
      }
    }
    let rows = try answer(to: "What was each supplier paid in each year?")
    #expect(rows.count > 20)
    for row in rows {
      let (year, name, payments): (String, String, Int) = (row["FinancialYear"], row["SupplierName"], row["Payments"])
      let page = try PublishedPage(html: site[DataAgreementTests.path(try #require(addresses[name]))])
      let label = "\(year.prefix(4)) to \(year.prefix(2))\(year.suffix(2)) | \(payments) |"
      let shown = try #require(page.rows.first { $0.hasPrefix(label) }, "\(name), \(label)")
      let total: Double = row["Total"]
      #expect(
        DataAgreementTests.pence(shown: shown.split(separator: "|").last ?? "") == Int((total * 100).rounded()),
        "\(name), \(label)")
    }
  }

  @Test("The view of what suppliers were paid says the same")
  func view() throws {
    let sql = "SELECT FinancialYear, SupplierName, Paid, Payments FROM supplier_spend_by_year"
    let rows = try database.read { try Row.fetchAll($0, sql: sql) }
    let answer = try answer(to: "What was each supplier paid in each year?")
    #expect(Set(rows.map { Array($0.databaseValues) }) == Set(answer.map { Array($0.databaseValues) }))
  }

  @Test("The contracts that end within six months and can still be extended")
  func endingContracts() throws {
    let rows = try answer(to: "Which contracts end within six months and can still be extended?")
    let onPage = try PublishedPage(html: site["/contracts/status/ending-soon/"]).rows.dropFirst()
      .compactMap { row in row.split(separator: "|").dropFirst().first?.trimmingCharacters(in: .whitespaces) }
    for row in rows {
      let (reference, last, url): (String, String, String) =
        (row["ContractReference"], row["LastPossibleEndDate"], row["URL"])
      #expect(onPage.contains(reference))
      #expect(try site[DataAgreementTests.path(url)].contains("datetime=\"\(last)\""))
    }
    #expect(rows.count < onPage.count)
  }

  @Test("The decisions of which something is withheld under section 43")
  func withheld() throws {
    let rows = try answer(to: "Which decisions are withheld, in whole or in part, under section 43?")
    let links = try PublishedPage(html: site["/withheld/section-43/"]).links
      .filter { $0.wholeMatch(of: #/\/decisions\/\d{4}\/[^/]+\//#) != nil }
    #expect(Set(rows.map { DataAgreementTests.path($0["RecordURL"]) }) == links)
  }

  @Test("The median days from decision to publication, year by year")
  func timeliness() throws {
    let page = try PublishedPage(html: site["/decisions/timeliness/"])
    for row in try answer(to: "How many days pass from a decision to its publication?") {
      let (year, median): (String, Double) = (row["Year"], row["MedianDays"])
      let shown = median == median.rounded() ? "\(Int(median))" : "\(median)"
      let found = page.rows.contains { row in
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return cells.count > 3 && cells[0] == year && cells[3].hasPrefix("\(shown) day")
      }
      #expect(found, "\(year): \(shown)")
    }
  }
}
