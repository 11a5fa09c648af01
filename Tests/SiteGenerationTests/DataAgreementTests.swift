import Foundation
import OpenData
import Records
import TestSupport
import Testing

@testable import SiteGeneration

/// The sample site, of which figures are read twice: from its pages as a person reads them, and from its data files.
@Suite("Pages and data of the sample site agree")
struct DataAgreementTests {
  static let day = "2026-11-21"

  private func site() async throws -> RenderedSite {
    try await RenderedSite(contentAt: Repository.root.appending("content"), asOf: Self.day)
  }

  @Test("On the number of decisions")
  func decisions() async throws {
    let site = try await site()
    let rows = try site.rows("decisions")
    #expect(!rows.isEmpty)
    #expect(try site["/decisions/"].contains(">\(rows.count) decisions<"))
  }

  @Test("On the median days from decision to publication, year by year")
  func timeliness() async throws {
    let site = try await site()
    let page = try PublishedPage(html: site["/decisions/timeliness/"])
    let decisions = try site.rows("decisions")
    let years = Set(decisions.compactMap { ($0["DecisionDate"] as? String)?.prefix(4) })
    #expect(years.count > 1)
    for year in years {
      let ofYear = decisions.filter { ($0["DecisionDate"] as? String)?.prefix(4) == year }
      let days = ofYear.compactMap { $0["DaysToPublication"] as? Int }.sorted()
      let halves = days[(days.count - 1) / 2] + days[days.count / 2]
      let median = halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2).5"
      #expect(
        page.rows.contains { $0.hasPrefix("\(year) | \(ofYear.count) | \(days.count) | \(median) day") },
        "\(year): \(median) among \(page.rows)")
    }
  }

  @Test("On the value of each contract and of all of them")
  func contracts() async throws {
    let site = try await site()
    let values = try PublishedPage(html: site["/contracts/"]).rows.dropFirst().map { row in
      Self.pence(shown: row.split(separator: "|", omittingEmptySubsequences: false).last ?? "")
    }
    let data = try site.rows("contracts").map { Self.pence($0["ContractValue"]) }
    #expect(values == data)
    #expect(data.reduce(0, +) > 0)
  }

  @Test("On what each supplier was paid in each year")
  func supplierYears() async throws {
    let site = try await site()
    var totals: [String: [String: (pence: Int, count: Int)]] = [:]
    for payment in try site.rows("payments") {
      guard let name = payment["SupplierName"] as? String, let year = payment["FinancialYear"] as? String else {
        continue
      }
      totals[name, default: [:]][year, default: (0, 0)].pence += Self.pence(payment["Amount"])
      totals[name, default: [:]][year, default: (0, 0)].count += 1
    }
    let suppliers = try site.rows("suppliers").filter { !($0["Paid"] is NSNull) }
    #expect(suppliers.count == totals.count && suppliers.count > 10)
    for supplier in suppliers {
      let name = try #require(supplier["SupplierName"] as? String)
      let url = try #require(supplier["URL"] as? String)
      let page = try PublishedPage(html: site[Self.path(url)])
      for (year, total) in totals[name] ?? [:] {
        let label = "\(year.prefix(4)) to \(year.prefix(2))\(year.suffix(2))"
        let row = try #require(page.rows.first { $0.hasPrefix("\(label) | \(total.count) |") }, "\(name), \(label)")
        #expect(Self.pence(shown: row.split(separator: "|").last ?? "") == total.pence, "\(name), \(label)")
      }
      #expect(Self.pence(supplier["Paid"]) == totals[name]?.values.reduce(0) { $0 + $1.pence }, "\(name)")
    }
  }

  @Test("On what was paid in each month")
  func months() async throws {
    let site = try await site()
    let byYear = Dictionary(grouping: try site.rows("payments")) { $0["FinancialYear"] as? String ?? "" }
    #expect(byYear.count > 1)
    for (year, payments) in byYear {
      let page = try PublishedPage(html: site["/spend/\(year)/"])
      for (_, ofMonth) in Dictionary(grouping: payments, by: { $0["Month"] as? String ?? "" }) {
        let pence = ofMonth.reduce(0) { $0 + Self.pence($1["Amount"]) }
        #expect(
          page.rows.contains { row in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return cells.count == 3 && cells[1] == "\(ofMonth.count)" && Self.pence(shown: cells[2]) == pence
          }, "\(year): \(pence)")
      }
    }
  }

  @Test("On the figures of the home page")
  func home() async throws {
    let site = try await site()
    let home = try site["/"]
    let newest = try #require(try site.rows("payments").compactMap { $0["FinancialYear"] as? String }.max())
    let payments = try site.rows("payments").filter { $0["FinancialYear"] as? String == newest }
    let tenths = (payments.reduce(0) { $0 + Self.pence($1["Amount"]) } / 1_000_000 + 5) / 10
    #expect(home.contains("<a href=\"/spend/\(newest)/\">£\(tenths / 10).\(tenths % 10) million"))
    #expect(home.contains("\(payments.count) payments published here"))
    let contracts = try site.rows("contracts")
    let current = contracts.filter { !["expired", "terminated"].contains($0["ContractStatus"] as? String) }
    #expect(home.contains(">\(current.count) contracts running or about to begin<"))
    let day = try #require(CalendarDate(Self.day))
    let last = day.adding(Term(months: 6)).iso8601
    let ending = current.compactMap { $0["CurrentEndDate"] as? String }.filter { $0 >= Self.day && $0 <= last }
    #expect(home.contains(">\(ending.count) contracts ending, or ending unless extended, by 21 May 2027<"))
  }

  @Test("On the contracts that end within six months and can still be extended")
  func endingContracts() async throws {
    let site = try await site()
    let day = try #require(CalendarDate(Self.day))
    let end = day.adding(Term(months: 6)).iso8601
    let ending = try site.rows("contracts").filter { contract in
      guard let date = contract["CurrentEndDate"] as? String, contract["ContractStatus"] as? String != "terminated"
      else {
        return false
      }
      return date >= Self.day && date <= end
    }
    let onPage = try PublishedPage(html: site["/contracts/status/ending-soon/"]).rows.dropFirst()
      .compactMap { row in row.split(separator: "|").dropFirst().first?.trimmingCharacters(in: .whitespaces) }
    #expect(Set(ending.compactMap { $0["ContractReference"] as? String }) == Set(onPage))
    let extendable = ending.filter { $0["CanBeExtended"] as? Bool == true }
    #expect(!extendable.isEmpty && extendable.count < ending.count)
    for contract in ending {
      let page = try site[Self.path(try #require(contract["URL"] as? String))]
      let last = try #require(contract["LastPossibleEndDate"] as? String)
      if contract["CanBeExtended"] as? Bool == true { #expect(page.contains("datetime=\"\(last)\"")) }
    }
  }

  @Test("On the decisions of which something is withheld under section 43")
  func withheld() async throws {
    let site = try await site()
    let rows = try site.rows("withheld").filter { $0["Section"] as? String == "43" }
    let page = try site["/withheld/section-43/"]
    #expect(page.contains(">\(rows.count) items<"))
    let decisions = Set(
      rows.filter { $0["RecordKind"] as? String == "decision" }.compactMap { $0["RecordURL"] as? String })
    #expect(decisions.count > 1)
    let links = PublishedPage(html: page).links.filter { $0.wholeMatch(of: #/\/decisions\/\d{4}\/[^/]+\//#) != nil }
    #expect(Set(decisions.map(Self.path)) == links)
  }

  @Test("On every record: each row leads to a page or a file of the site")
  func addresses() async throws {
    let site = try await site()
    var count = 0
    for dataset in site.data.datasets {
      let columns = dataset.fields.filter { $0.type == .url }.map(\.name.rawValue)
      for row in try site.rows(dataset.name.rawValue) {
        for column in columns {
          guard let url = row[column] as? String, url.hasPrefix("https://public-record.example/") else { continue }
          count += 1
          #expect(site.files[Self.path(url)] != nil, "\(dataset.name), \(column): \(url)")
        }
      }
    }
    #expect(count > 1_000)
  }

  @Test("The page of data says how many rows each file has, and names those without a row apart")
  func rowCounts() async throws {
    let site = try await site()
    let page = try PublishedPage(html: site["/data/"])
    for dataset in site.data.datasets {
      let count = try site.rows(dataset.name.rawValue).count
      let shown = count >= 1000 ? "\(count / 1000),\(String(count).suffix(3))" : "\(count)"
      let rows = count == 1 ? "1 row" : "\(shown) rows"
      let isListed = page.rows.contains { $0.hasPrefix(dataset.title) && $0.contains("\(rows). | CSV") }
      #expect(isListed == (count > 0), "\(dataset.name)")
      #expect(page.links.contains("/data/\(dataset.name.rawValue)/"), "\(dataset.name)")
      #expect(page.links.contains("/data/\(dataset.name.rawValue).csv") == (count > 0), "\(dataset.name)")
    }
    let decisions = try #require(page.rows.firstIndex { $0.hasPrefix("Decisions") })
    let organisations = try #require(page.rows.firstIndex { $0.hasPrefix("Organisations") })
    #expect(decisions < organisations)
  }

  /// An amount as JSON has it, in pence; nothing where there is none.
  private static func pence(_ value: Any?) -> Int { (value as? Double).map { Int(($0 * 100).rounded()) } ?? 0 }

  /// An amount as a page shows it, in pence; nothing where there is none.
  static func pence(shown text: some StringProtocol) -> Int {
    let digits = String(text).replacing("−", with: "-").filter { $0.isNumber || $0 == "." || $0 == "-" }
    return Int(((Double(digits) ?? 0) * 100).rounded())
  }

  static func path(_ url: String) -> String { url.replacing("https://public-record.example", with: "") }
}

extension RenderedSite {
  /// The rows of a dataset as its file has them.
  fileprivate func rows(_ dataset: String) throws -> [[String: Any]] {
    try self["/data/\(dataset).jsonl"].split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}
