import Diagnostics
import Records
import TestSupport
import Testing

@testable import ContentLoading

@Suite("What a table keeps back")
struct KeptBackTests {
  private let register = """
    ContractReference,ContractTitle,Description,StartDate,EndDate,ReviewDate,ContractValue,SupplierName,ProcessType,ContractDocumentURL,Published
    """

  private func load(_ row: String, _ columns: String = "status: published\n", file: String = "a.csv") async throws
    -> LoadedContent
  {
    try await ContentLoadingTests.load([
      "contracts/\(file)": register + "\n" + row + "\n", "contracts/columns.yaml": columns,
      "spend/s.csv": "PaymentDate,SupplierName,Amount,Purpose\n2026-05-01,Vans Ltd,600,Vans\n",
    ])
  }

  @Test("A register or a list of payments is never published as a document", arguments: ["a.csv", "../spend/s.csv"])
  func tables(document: String) async throws {
    let content = try await load("C1,Vans,Vans,2026-01-01,2027-01-01,2026-06-01,1000,Vans Ltd,Quotation,\(document),")
    #expect(content.records.contracts.flatMap(\.documents).isEmpty)
    #expect(
      content.diagnostics.lines == [
        "content/contracts/a.csv:2: error: row 2, column 'ContractDocumentURL': '\(document)' is read as a register or "
          + "as payments, and holds what is not published; link to the files beside the tables of the site, or put a "
          + "copy into another folder [link-to-unpublished]"
      ])
  }

  @Test("A day of publication that has yet to be settled, or that a short row has lost, keeps the contract back")
  func embargo() async throws {
    let day = try #require(CalendarDate("2030-01-01"))
    let rows = [
      "C1,Vans,Vans,2026-01-01,2027-01-01,2026-06-01,1000,Vans Ltd,Quotation,,TBC", "C1,Vans,Vans,2026-01-01",
    ]
    for row in rows {
      let content = try await load(row, "no-value: {'*': [TBC]}\n")
      #expect(content.records.contracts.map { $0.isPublic(on: day) } == [false])
      #expect(content.diagnostics.hasErrors)
    }
  }

  @Test("The columns that keep something back cannot be ignored", arguments: ["Published", "individual"])
  func ignoring(header: String) async throws {
    let row = "C1,Vans,Vans,2026-01-01,2027-01-01,2026-06-01,1000,Vans Ltd,Quotation,,2030-01-01"
    let faults = try await load(row, "ignore: [\(header)]\n").diagnostics.lines
    #expect(
      faults.contains(
        "content/contracts/columns.yaml:1:10: error: '\(header)' says what may not be published, and cannot be ignored; "
          + "take it out of 'ignore:' [contradiction]"))
  }

  @Test("A link to a register of a folder that is a draft does not publish it")
  func links() async throws {
    let row = "C1,Vans,Vans,2026-01-01,2027-01-01,2026-06-01,1000,Vans Ltd,Quotation,,"
    let content = try await ContentLoadingTests.load([
      "contracts/late/a.csv": register + "\n" + row + "\n", "contracts/late/columns.yaml": "status: draft\n",
      "contracts/link.csv": "-> late/a.csv",
    ])
    let day = try #require(CalendarDate("2030-01-01"))
    #expect(content.records.contracts.map { $0.isPublic(on: day) } == [false, false])
  }
}
