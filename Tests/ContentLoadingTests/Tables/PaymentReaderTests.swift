import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Reading payments")
struct PaymentReaderTests {
  private let table = TableFixture.payments

  @Test("Every column must reach its field, and words be kept once")
  func everyColumn() async throws {
    let full = table.with([
      "Category": "Fleet", "Buyer": "Office", "ContractReference": "C-1", "TransactionReference": "T-1",
    ])
    let second = full.with(["Amount": "-75.50", "PaymentDate": "2016-06-01", "TransactionReference": "T-2"])
    let content = try await load([table.path: full.text + second.rowLine, "spend/2017.csv": full.text])
    #expect(content.diagnostics.lines == [])
    let payments = content.records.payments
    #expect(payments.names == ["Anytown Motors Ltd"])
    #expect(payments.purposes == ["Repair of vehicles"])
    #expect(payments.categories == ["Fleet"])
    #expect(payments.buyers == ["office"])
    #expect(payments.contracts.map(\.text) == ["C-1"])
    #expect(payments.files.map(\.path) == ["spend/2016.csv", "spend/2017.csv"])
    #expect(payments.all.map(\.amount.pence) == [125_050, -7_550, 125_050])
    #expect(payments.all.map(\.date.iso8601) == ["2016-05-03", "2016-06-01", "2016-05-03"])
    #expect(payments.all.map(\.transaction) == ["T-1", "T-2", "T-1"])
    #expect(payments.all.map(\.file) == [0, 0, 1])
    #expect(payments.all.map(\.row) == [2, 3, 2])
    for payment in payments.all {
      #expect(payment.recipient == 0 && payment.purpose == 0 && payment.category == 0 && payment.buyer == 0)
      #expect(payment.contract == 0)
    }
  }

  @Test("Words of several files must keep their meaning when they are put together")
  func merging() async throws {
    let files: FileTree = [
      "spend/1.csv": table.with(["SupplierName": "First", "Purpose": "A", "Category": "X"]).text,
      "spend/2.csv": table.with(["SupplierName": "Second", "Purpose": "", "Category": "Y"]).text
        + table.with(["SupplierName": "First", "Purpose": "A", "Category": ""]).rowLine,
    ]
    let payments = try await load(files).records.payments
    func word(_ position: Int32?, _ words: [String]) -> String? { position.map { words[Int($0)] } }
    #expect(payments.all.map { word($0.recipient, payments.names) } == ["First", "Second", "First"])
    #expect(payments.all.map { word($0.purpose, payments.purposes) } == ["A", nil, "A"])
    #expect(payments.all.map { word($0.category, payments.categories) } == ["X", "Y", nil])
  }

  @Test(
    "The name of a person must not be kept, whichever way the file says that it is one",
    arguments: [
      ("yes", "Zebedee Quillfeather"), ("TRUE", "Zebedee Quillfeather"), ("perhaps", "Zebedee Quillfeather"),
      ("", "zebedee  QUILLFEATHER"), ("no", "Zebedee Quillfeather"),
    ])
  func individuals(answer: String, name: String) async throws {
    let content = try await load(
      table.with(["Individual": answer, "SupplierName": name]), columns: "individuals: [Zebedee Quillfeather]\n")
    #expect(content.records.payments.all.map(\.recipient) == [nil])
    #expect(!dumped(content.records).lowercased().contains("zebedee"))
    #expect(
      content.diagnostics.map(\.message)
        == (answer == "perhaps" ? ["row 2, column 'Individual': 'perhaps' is not yes or no"] : []))
  }

  @Test(
    "A name that begins as a person's does must be a warning unless somebody says whose it is",
    arguments: ["Mrs A Person", "DR. Example", "Miss Example"])
  func possibleIndividual(name: String) async throws {
    let content = try await load(table.with(["SupplierName": name]))
    #expect(
      content.diagnostics.lines == [
        "content/spend/2016.csv:2: warning: row 2, column 'SupplierName': '\(name)' looks like the name of a person, and will be published; say yes under 'Individual' if it is one; the name is then left out [possible-individual]"
      ])
    #expect(try await load(table.with(["SupplierName": name, "Individual": "yes"])).diagnostics.lines == [])
    #expect(try await load(table.with(["SupplierName": "Drummond Ltd"])).diagnostics.lines == [])
  }

  @Test(
    "A cell that every payment needs must not be blank",
    arguments: ["PaymentDate", "SupplierName", "Amount"])
  func blanks(column: String) async throws {
    let content = try await load(table.with([column: " "]))
    #expect(
      content.diagnostics.lines == [
        "content/spend/2016.csv:2: error: row 2, column '\(column)': the cell is blank; fill it in, or delete the row [missing-cell]"
      ])
    #expect(content.records.payments.all.isEmpty)
  }

  @Test("Whatever is wrong with a row must be told at once")
  func severalFaults() async throws {
    let content = try await load(
      table.with(["PaymentDate": "May", "SupplierName": "", "Amount": "12,5", "TransactionReference": "5.1E+12"]))
    #expect(
      content.diagnostics.sorted().map(\.message) == [
        "row 2, column 'PaymentDate': 'May' is not a day written as yyyy-MM-dd",
        "row 2, column 'Amount': '12,5' is not an amount of pounds such as 797400 or 797400.50",
        "row 2, column 'SupplierName': the cell is blank",
        "row 2, column 'TransactionReference': '5.1E+12' is how a spreadsheet shortens a long number",
      ])
  }
}
