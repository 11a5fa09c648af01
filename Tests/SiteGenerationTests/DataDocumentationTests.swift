import Foundation
import OpenData
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Documentation/data.md")
struct DataDocumentationTests {
  private static let path = "Documentation/data.md"
  private static let marker = "<!-- The rest of this page is written from the code. -->\n"

  @Test("It describes exactly the datasets and columns that there are")
  func datasetsAreDocumented() async throws {
    let page = try Repository.text(of: Self.path)
    let end = try #require(page.range(of: Self.marker)).upperBound
    let expected = page[..<end] + "\n" + Self.reference(of: try await RenderedSite([:]))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try expected.write(
        toFile: Repository.root.pushing("Documentation/data.md").string, atomically: true, encoding: .utf8)
      Issue.record("\(Self.path) was written anew; run the tests again without RECORD_SNAPSHOTS")
    }
    #expect(page == expected)
  }

  @Test("The letters by which it names columns of a spreadsheet are theirs")
  func letters() async throws {
    let data = try await RenderedSite([:]).data
    let page = try Repository.text(of: Self.path)
    let files = page.matches(of: #/In `([a-z-]+)\.csv`[^:]*: (.*)/#)
    #expect(files.count == 4)
    for file in files {
      let dataset = try #require(DatasetName(rawValue: String(file.1)).flatMap { data[$0] })
      let columns = file.2.matches(of: #/column ([A-Z]) is `(\w+)`/#)
      #expect(!columns.isEmpty)
      for column in columns {
        let index = try #require(dataset.fields.firstIndex { $0.name.rawValue == column.2 }, "\(column.2)")
        #expect(String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index))) == column.1, "\(column.2)")
      }
    }
  }

  @Test("Every column of every file that stands beside a page is described, and stands in some file")
  func tablesAreDocumented() async throws {
    let page = try Repository.text(of: Self.path)
    let described = Set(page.matches(of: /\| `(\w+)` \|/).map { String($0.1) })
    let site = try await RenderedSite(contentAt: Repository.root.appending("content"), asOf: DataAgreementTests.day)
    #expect(site.tables.count > 200)
    var missing: Set<String> = []
    var seen: Set<String> = []
    for text in site.tables.values {
      let headers = text.prefix { !$0.isNewline }.split(separator: ",").map(String.init)
      seen.formUnion(headers)
      missing.formUnion(headers.filter { !described.contains($0) })
    }
    #expect(missing.sorted() == [])
    #expect(site.tableColumns.map(\.name).filter { !seen.contains($0) } == [])
  }

  @Test("The columns of the register that the datasets name otherwise are those that the page tells of")
  func registerColumns() async throws {
    let page = try Repository.text(of: Self.path)
    let table = try #require(page.components(separatedBy: "### The file of the register\n").dropFirst().first)
    let told = Set(
      table.prefix(upTo: table.range(of: "\n#")?.lowerBound ?? table.endIndex).matches(of: /\n\| `(\w+)` \|/)
        .map { String($0.1) })
    let contracts = try #require(try await RenderedSite([:]).data[.contracts])
    let known = Set(contracts.fields.map(\.name.rawValue))
    #expect(told == Set(ContractField.allCases.map(\.rawValue)).subtracting(known))
  }

  private static func reference(of site: RenderedSite) -> String {
    let columns = site.tableColumns.map { "| `\($0.name)` | \($0.meaning) |\n" }.joined()
    return reference(of: site.data)
      + "\n## Columns beside pages\n\nThe columns of the files beside pages that no dataset has; the site has them at "
      + "`/data/tables/`.\n\n| column | meaning |\n| --- | --- |\n" + columns
  }

  private static func reference(of data: DataPackage) -> String {
    let sections = data.datasets.map { dataset in
      let key = dataset.primaryKey.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      return "### \(dataset.name.rawValue)\n\n\(dataset.title). \(dataset.description)\n\n"
        + (key.isEmpty ? "" : "Primary key: \(key).\n\n")
        + "| column | holds | meaning |\n| --- | --- | --- |\n" + dataset.fields.map { row($0, of: dataset) }.joined()
    }
    return "## The datasets\n\n" + sections.joined(separator: "\n")
  }

  private static func row(_ field: Field, of dataset: Dataset) -> String {
    var meaning = field.meaning
    if field.isRequired, !dataset.primaryKey.contains(field.name) { meaning += " Never empty." }
    if !field.values.isEmpty {
      meaning += " One of " + field.values.map { "`\($0)`" }.joined(separator: ", ") + "."
    }
    for key in dataset.foreignKeys where key.field == field.name {
      meaning += " `\(key.target.rawValue)` in [\(key.dataset.rawValue)](#\(key.dataset.rawValue))."
    }
    return "| `\(field.name.rawValue)` | \(field.type.rawValue) | \(meaning) |\n"
  }
}
