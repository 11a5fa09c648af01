import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("columns.yaml")
struct ColumnMappingTests {
  private let register = TableFixture.register

  @Test("Several headers may mean one column, and others be left out")
  func headers() async throws {
    let files: FileTree = [
      "spend/columns.yaml": """
      columns:
        SupplierName: [SUPPLIER, "* SUPPLIER FINAL"]
        Amount: [Total Invoice Amount, TOTAL]
      ignore: [Internal notes, Purpose]

      """,
      "spend/2015.csv": "PaymentDate,Supplier,total,Purpose\n2015-05-01,First Ltd,600,Cars\n",
      "spend/2016.csv":
        "PaymentDate,* supplier  final,Total Invoice Amount,Internal  Notes\n2016-05-01,Second Ltd,700,secret\n",
    ]
    let content = try await load(files)
    #expect(content.diagnostics.map(\.identifier) == [.missingColumn, .missingColumn])
    #expect(content.records.payments.names == ["First Ltd", "Second Ltd"])
    #expect(content.records.payments.all.map(\.amount) == [Money(pounds: 600), Money(pounds: 700)])
    #expect(content.records.payments.purposes == [])
    #expect(!dumped(content.records).contains("secret"))
  }

  @Test("The nearest mapping upwards must hold, and a draft anywhere above keep a file back")
  func folders() async throws {
    let content = try await load([
      "contracts/columns.yaml": "status: draft\ncolumns: {ContractTitle: [Name]}\n",
      "contracts/1.csv": register.without("ContractTitle").with(["Name": "Cars"]).text,
      "contracts/a/columns.yaml": "columns: {ContractTitle: [Called]}\n",
      "contracts/a/b/2.csv": register.without("ContractTitle").with(["Called": "Vans"]).text,
    ])
    #expect(content.diagnostics.lines == [])
    #expect(content.records.contracts.map(\.title) == ["Cars", "Vans"])
    #expect(content.records.contracts.map(\.isDraft) == [true, true])
  }

  @Test("What is wrong with a draft must be a warning")
  func draft() async throws {
    let content = try await load(register.with(["ContractValue": "x"]), columns: "status: draft\n")
    #expect(content.diagnostics.map(\.severity) == [.warning])
    let payments = try await load(
      TableFixture.payments.with(["Amount": "x"]).text + TableFixture.payments.rowLine, at: "spend/1.csv",
      columns: "status: draft\n")
    #expect(payments.diagnostics.map(\.severity) == [.warning])
    #expect(payments.records.payments.all.isEmpty)
  }

  @Test(
    "A mapping that cannot be understood, or a status that is none, must keep the folder back",
    arguments: ["status: [", "status: final\n", "status:\n"])
  func unreadable(columns: String) async throws {
    let content = try await load(register, columns: columns)
    #expect(content.records.contracts.map(\.isDraft) == [true])
  }

  @Test("A mapping under another name must not be passed over", arguments: ["Columns.yaml", "columns.yml"])
  func otherName(name: String) async throws {
    let content = try await load(register, beside: ["contracts/\(name)": "status: draft\n"])
    #expect(
      content.diagnostics.lines == [
        "content/contracts/\(name): error: the file is not read, because of its name; call it 'columns.yaml', in small letters [unused-file]"
      ])
  }

  @Test(
    "A mapping that contradicts itself must be refused",
    arguments: [
      (
        "columns: {StartDate: [Date], EndDate: [date]}",
        "1:40: error: 'date' is already given for 'StartDate'; a column of the file can be only one of ours [contradiction]"
      ),
      (
        "columns: {StartDate: [Date]}\nignore: [DATE]",
        "1:23: error: 'Date' is also named under 'ignore:'; take it out here or there [contradiction]"
      ),
      (
        "columns: {StartDay: [Date]}",
        "1:11: error: there is no column 'StartDay'; did you mean 'StartDate'? [unknown-column]"
      ),
      (
        "yes: [1]\nno: [0, 1]",
        "2:9: error: '1' cannot mean both yes and no; name it under one of the two, and give the words for the other one too [contradiction]"
      ),
      (
        "no: ['yes']",
        "1:6: error: 'yes' cannot mean both yes and no; name it under one of the two, and give the words for the other one too [contradiction]"
      ),
      (
        "dates: [yyyy-MM-dd, dd/MM/yyyy, MM-dd-yyyy]",
        "1:33: error: days before months and months before days cannot both be right; name only the form that the files of this folder have; move the others to a folder of their own [contradiction]"
      ),
      (
        "dates: [dd/MM]",
        "1:9: error: 'dd/MM' is not a form of days such as dd/MM/yyyy, or 'excel-serial' [invalid-value]"
      ),
      (
        "money: {thousands: '.'}",
        "1:20: error: '.' is not a comma, an apostrophe or the word 'space', in quotation marks [invalid-value]"
      ),
      (
        "defaults: {Priorities: [a, b]}",
        "1:28: error: a column has one value where the files lack it; put ';' between the items of a list [wrong-type]"
      ),
      (
        "no-value: {Enddate: [x]}",
        "1:12: error: there is no column 'Enddate'; did you mean 'EndDate'? [unknown-column]"
      ),
      (
        "defaults: {Color: red}",
        "1:12: error: there is no column 'Color'; Documentation/content.md lists the columns [unknown-column]"
      ),
      (
        "individuals: [REDACTED]",
        "1:1: error: there is no key 'individuals' here; the keys are columns, dates, defaults, encoding, html-entities, ignore, money, no, no-value, separator, status, yes [unknown-key]"
      ),
    ])
  func contradictions(columns: String, line: String) async throws {
    let content = try await load(register, columns: columns + "\n")
    #expect(content.diagnostics.lines == ["content/contracts/columns.yaml:\(line)"])
  }

  @Test("A header under 'ignore:' must never be published, even one of ours")
  func ignored() async throws {
    let content = try await load(register.with(["Decisions": "secret"]), columns: "ignore: [decisions, Description]\n")
    #expect(content.diagnostics.map(\.identifier) == [.missingColumn])
    #expect(content.records.contracts.first?.decisions.isEmpty == true)
    #expect(content.records.contracts.first?.description == nil)
  }

  @Test("Days must be read in the forms that are named, and in no other")
  func dates() async throws {
    let columns = "dates: [dd/MM/yyyy, 'yyyy-MM-dd HH:mm:ss', dd-MMM-yy, excel-serial]\n"
    let content = try await load(
      register.with(["StartDate": "03/04/2013", "EndDate": "2016-03-31 00:00:00", "ReviewDate": "41459"]),
      columns: columns)
    #expect(content.diagnostics.lines == [])
    #expect(content.records.contracts.first?.term.start == CalendarDate("2013-04-03"))
    #expect(content.records.contracts.first?.term.end == CalendarDate("2016-03-31"))
    #expect(content.records.contracts.first?.term.review == CalendarDate("2013-07-04"))
    let other = try await load(register, columns: "dates: [dd/MM/yyyy, excel-serial]\n")
    #expect(
      other.diagnostics.map(\.message).first
        == "row 2, column 'StartDate': '2013-04-01' is not a day written as dd/MM/yyyy, or as excel-serial")
  }

  @Test("What stands for nothing must count as blank, in its column or in all")
  func noValue() async throws {
    let columns = "no-value: {EndDate: [01/01/1, 31/12/9999], ContractValue: [0], '*': [N/A, '-', '#N/A']}\n"
    let content = try await load(
      register.with([
        "EndDate": "01/01/1", "ContractValue": "0", "ReviewDate": "#N/A", "SupplierName": "N/A", "AnnualValue": "0",
        "WithheldReason": "Not known",
      ]), columns: columns)
    #expect(content.diagnostics.lines == [])
    let contract = try #require(content.records.contracts.first)
    #expect(contract.term.end == nil && contract.term.review == nil)
    #expect(contract.value == nil && contract.suppliers.isEmpty)
    #expect(contract.annualValue == .zero)
  }

  @Test("A column that the files lack must take its default, and one that they have must not")
  func defaults() async throws {
    let columns = "defaults: {Buyer: force, ServiceCategoryLabel: Uncategorised, Description: none}\n"
    let content = try await load(register.with(["Description": ""]), columns: columns)
    #expect(content.diagnostics.lines == [])
    #expect(content.records.contracts.first?.buyer.value == "force")
    #expect(content.records.contracts.first?.category == "Uncategorised")
    #expect(content.records.contracts.first?.description == nil)
  }

  @Test("Words for yes and no, amounts and HTML must be read as the mapping says")
  func words() async throws {
    let columns = """
      yes: [Y, "1"]
      no: [N, "0"]
      money: {sign: £, thousands: ",", negative: parentheses}
      html-entities: decode

      """
    let content = try await load(
      register.with([
        "FixedCost": "y", "SMESupplier": "0", "ContractValue": "£1,797,400.5",
        "SupplierName": "Smith &amp; Sons&nbsp;Ltd",
        "VCSESupplier": "yes",
      ]), columns: columns)
    #expect(
      content.diagnostics.map(\.message) == ["row 2, column 'VCSESupplier': 'yes' is not yes or no"])
    let contract = try #require(content.records.contracts.first)
    #expect(contract.isFixedCost == true)
    #expect(contract.value == Money(pence: 179_740_050))
    #expect(contract.suppliers.map(\.name.value) == ["Smith & Sons Ltd"])
  }

  @Test("The separator must be the one that is named", arguments: [("semicolon", ";"), ("tab", "\t")])
  func separators(name: String, sign: String) async throws {
    let content = try await load(
      register.text.replacingOccurrences(of: ",", with: sign), at: register.path, columns: "separator: \(name)\n")
    #expect(content.diagnostics.lines == [])
    #expect(content.records.contracts.map(\.title) == ["Vehicle repair"])
  }
}
