import Foundation
import TestSupport
import Testing

@Suite("The filter of payments")
struct PaymentFilterTests {
  private static let header = "PaymentDate,SupplierName,Amount,Purpose,Category,ContractReference,Individual\n"

  private static let content: FileTree = [
    "site.yaml": RenderedSite.configuration("contracts: {table-page-size: 10}"),
    "contracts/register.csv": """
    ContractReference,ContractTitle,ContractValue,SupplierName,ProcessType,StartDate,EndDate,Published
    C-1,Calls,120000,Anytown Trust,Open,2023-01-01,2025-03-31,
    C-2,Kept back,5000,Anytown Trust,Open,2023-01-01,2025-03-31,2030-01-01
    """,
    "spend/2023.csv": header + (0..<12).map { "2023-05-03,Birch & Sons Ltd,\(600 + $0).05,Paper,Office,,\n" }.joined()
      + "2023-05-04,Anytown Trust,750000000.00,Grant,,C-1,\n"
      + "2023-06-30,Zebedee Quillfeather,501.00,Repair,Office,,yes\n"
      + "2024-03-31,Anytown Trust,-225.04,Calls,Services,C-2,\n",
    "spend/2024.csv": header + "2024-04-01,Anytown Trust,900.00,Calls,Services,C-9,\n"
      + "2024-12-01,Tomorrow Ltd,900.00,Calls,Services,,\n",
  ]

  @Test("The files hold every payment as the tables of the months show it, in their order")
  func payments() async throws {
    let site = try await RenderedSite(Self.content)
    let first = (0..<12).map { "3 May 2023|Birch & Sons Ltd|Paper|Office||\(60005 + $0 * 100)" }
    let rows = try FilteredYear(site["/search/payments/2023-24.json"]).rows
    #expect(
      rows.map(\.text) == first + [
        "4 May 2023|Anytown Trust|Grant||C-1|75000000000", "30 June 2023||Repair|Office||50100",
        "31 March 2024|Anytown Trust|Calls|Services||-22504",
      ])
    #expect(
      try FilteredYear(site["/search/payments/2024-25.json"]).rows.map(\.text)
        == ["1 April 2024|Anytown Trust|Calls|Services|C-9|90000"])
  }

  @Test("Every payment is found on the page that its file names, and its supplier and contract have pages")
  func pages() async throws {
    let site = try await RenderedSite(Self.content)
    let rows = try FilteredYear(site["/search/payments/2023-24.json"]).rows
    #expect(Set(rows.map(\.page)).count == 4)
    for row in rows {
      let amount = row.pence.magnitude
      let pounds = Int(amount / 100).formatted(.number.locale(Locale(identifier: "en_GB")))
      let money = amount % 100 == 0 ? "£\(pounds)" : "£\(pounds).\(amount % 100 < 10 ? "0" : "")\(amount % 100)"
      let page = try site[row.page]
      #expect(page.contains(">\(row.day)<") && page.contains(money), "\(row.text) on \(row.page)")
      for address in [row.supplierPage, row.contractPage].compactMap(\.self) { #expect(site.files[address] != nil) }
    }
    #expect(rows.contains { $0.contractPage == "/contracts/c-1/" })
  }

  @Test("What is withheld, kept back or still to come is in no file", arguments: ["Quillfeather", "C-2", "Tomorrow"])
  func withheld(words: String) async throws {
    let site = try await RenderedSite(Self.content)
    #expect(site.files.keys.contains { $0.hasPrefix("/search/payments/") })
    #expect(site.addresses(saying: words).filter { $0.hasPrefix("/search/") } == [])
  }

  @Test("The page of payments offers the years, newest first, and shows nothing of it without a script")
  func form() async throws {
    let site = try await RenderedSite(Self.content)
    let page = try site["/spend/"]
    let years = page.matches(of: /<option value="([^"]*)" data-years="([^"]*)"(?: data-payments="([^"]*)")?>/)
    #expect(
      years.map { "\($0.1), \($0.2), \($0.3 ?? "no file")" } == [
        "all, 2023 to 2025, no file", "2024-25, 2024 to 2025, /search/payments/2024-25.json",
        "2023-24, 2023 to 2024, /search/payments/2023-24.json",
      ])
    #expect(page.contains(#"<section class="payment-filter" aria-labelledby="page-filter" data-needs-script hidden>"#))
    #expect(page.contains(#"data-money="£{amount}""#) && page.contains(#"data-count-one="{count} payment""#))
    #expect(try site["/spend/2023-24/"].contains(#"<a href="/spend/?year=2023-24" data-needs-script>"#))
  }

  @Test("A reader's file of payments has the columns that the files of the years have, by the same names")
  func columns() async throws {
    let site = try await RenderedSite(Self.content)
    let header = try #require(site["/spend/2023-24/payments.csv"].split(whereSeparator: \.isNewline).first)
    let columns = try #require(site["/spend/"].firstMatch(of: /data-columns="([^"]*)"/)).1.split(separator: " ")
    #expect(columns.first == "PaymentDate" && columns.contains("Individual"))
    #expect(columns == header.split(separator: ",").filter { columns.contains($0) })
  }

  @Test("The rules for words are loaded before the script that needs them")
  func words() async throws {
    let site = try await RenderedSite(Self.content)
    for (page, script) in [("/spend/", "payments"), ("/search/", "search")] {
      let scripts = try site[page].matches(of: /<script src="\/assets\/([a-z]+)\./).map { String($0.1) }
      #expect(try #require(scripts.firstIndex(of: "words")) < #require(scripts.firstIndex(of: script)))
    }
  }

  @Test("The files have the same bytes whatever the number of processors, and no long run of digits")
  func bytes() async throws {
    let (one, other) = try await (RenderedSite(Self.content, workers: 1), RenderedSite(Self.content, workers: 4))
    let address = "/search/payments/2023-24.json"
    #expect(try one[address] == other[address])
    #expect(try one[address].firstMatch(of: /[0-9]{5}/) == nil)
  }
}

/// A file of payments, read as a browser reads it.
private struct FilteredYear {
  struct Row {
    let page: String
    let day: String
    let text: String
    let pence: Int
    let supplierPage: String?
    let contractPage: String?
  }

  let rows: [Row]

  private struct File: Decodable {
    let pages: [Page]
    let days: [Day]
    let suppliers: [Supplier]
    let purposes: [String]
    let categories: [String]
    let contracts: [Contract]
    let columns: [String: String]
  }

  private struct Page: Decodable {
    let href: String
    let count: Int
  }

  private struct Day: Decodable {
    let date: String
    let text: String
  }

  private struct Supplier: Decodable {
    let name: String
    let href: String
  }

  private struct Contract: Decodable {
    let reference: String
    let href: String?
  }

  init(_ text: String) throws {
    let file = try JSONDecoder().decode(File.self, from: Data(text.utf8))
    let columns = file.columns.mapValues(Self.numbers)
    func value<Value>(_ values: [Value], _ name: String, _ row: Int) throws -> Value? {
      let number = try #require(columns[name])[row]
      return number == 0 ? nil : values[number - 1]
    }
    let pages = file.pages.flatMap { Array(repeating: $0.href, count: $0.count) }
    rows = try pages.enumerated().map { row, page in
      let supplier = try value(file.suppliers, "supplier", row)
      let contract = try value(file.contracts, "contract", row)
      let day = file.days[try #require(columns["day"])[row]].text
      let amount = try #require(columns["amount"])[row]
      let pence = amount % 2 == 0 ? amount / 2 : -(amount + 1) / 2
      let parts = [
        day, supplier?.name, try value(file.purposes, "purpose", row), try value(file.categories, "category", row),
        contract?.reference, String(pence),
      ]
      return Row(
        page: page, day: day, text: parts.map { $0 ?? "" }.joined(separator: "|"), pence: pence,
        supplierPage: supplier?.href, contractPage: contract?.href)
    }
    #expect(columns.values.allSatisfy { $0.count == rows.count })
  }

  private static let digits = Dictionary(
    uniqueKeysWithValues: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!$()*+,-./:;".enumerated().map {
      ($1, $0)
    })

  private static func numbers(in text: String) -> [Int] {
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for digit in text.compactMap({ digits[$0] }) {
      number |= (digit & 31) << shift
      shift += 5
      guard digit < 32 else { continue }
      numbers.append(number)
      (number, shift) = (0, 0)
    }
    return numbers
  }
}
