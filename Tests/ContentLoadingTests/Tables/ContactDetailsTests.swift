import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@testable import ContentLoading

/// The contracts schema has columns for people to contact. Their names, addresses and numbers are nobody's business.
@Suite("People to contact")
struct ContactDetailsTests {
  private static let secret = "Zebedee Quillfeather"

  @Test(
    "Columns of people must be recognised, and nothing of them kept",
    arguments: [
      "ContactName", "ContactEmail", "ContactTelephone", "ContactAddress", "ContactURL", "contactname",
      "Contact Officer", "CONTACT", "contract manager e-mail", "Phone", "Mobile no.", "Supplier address",
      "SupplierPostcode", "Post Code", "Tel", "Fax", "email_address",
    ])
  func columns(header: String) async throws {
    for table in [TableFixture.register, .payments] {
      let content = try await load(table.with([header: Self.secret]))
      #expect(content.diagnostics.lines == [])
      #expect(content.records.contracts.count + content.records.payments.all.count == 1)
      #expect(!dumped(content.records).contains("Zebedee"))
    }
  }

  @Test("Mapping a column of people to one that is published must be refused, and nothing of it kept")
  func mapping() async throws {
    let content = try await load(
      TableFixture.register.without("Description").with(["Contact Officer": Self.secret]),
      columns: "columns: {Description: [Contact Officer]}\n")
    #expect(
      content.diagnostics.lines == [
        "content/contracts/2013.csv:1: warning: the file has no column 'Description'; export it too, or say under 'columns:' in columns.yaml what the file calls it [missing-column]",
        "content/contracts/columns.yaml:1:25: error: 'Contact Officer' promises the name, address or number of a person, and none is ever published; take it out; if the column holds something else, give it another header [contradiction]",
      ])
    #expect(!dumped(content).contains("Zebedee"))
  }

  @Test("A column mapped to one of people must not be kept, whatever its header")
  func mappingToPeople() async throws {
    let content = try await load(
      TableFixture.register.with(["Responsible": Self.secret]),
      columns: "columns: {ContactName: [Responsible]}\ndefaults: {ContactEmail: \(Self.secret)}\n")
    #expect(content.diagnostics.lines == [])
    #expect(!dumped(content.records).contains("Zebedee"))
  }

  @Test("Nothing of a row that cannot be understood may be told of people")
  func messages() async throws {
    let good = TableFixture.register.with(["ContactName": Self.secret])
    let ragged = good.rowLine.replacingOccurrences(of: "\n", with: "," + Self.secret + "\n")
    let stray = good.rowLine.replacingOccurrences(of: "Zebedee", with: "Zebedee \"Z\"")
    let damaged = good.rowLine.replacingOccurrences(of: Self.secret, with: "Zebedee \u{B}")
    let unnamed = good.headerLine.replacingOccurrences(of: "\n", with: ",\n") + ragged
    for text in [good.headerLine + ragged, good.headerLine + stray, good.headerLine + damaged, unnamed] {
      let content = try await load(text, at: good.path)
      #expect(!content.diagnostics.isEmpty)
      #expect(!dumped(content.diagnostics).contains("Zebedee"))
    }
  }

  @Test("No column that is published may be taken for one of people, nor an address of the web")
  func publishedColumns() {
    let headers =
      ContractColumn.allCases.filter { $0.use != .personal }.map(\.header) + PaymentColumn.allCases.map(\.header)
    #expect(headers.filter(\.promisesContactDetails) == [])
    for header in ["Web address", "Address (URL)", "Contract Ref", "Contracting authority", "Mailing"] {
      #expect(!header.promisesContactDetails, "\(header)")
    }
  }
}
