import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Reading a contracts register")
struct ContractReaderTests {
  @Test("A row without a title is no contract, and its reference is not free")
  func unreadableRow() async throws {
    let content = try await load(.register.with(["ContractTitle": ""]))
    #expect(content.records.contracts.isEmpty)
    #expect(content.records.unreadable.map(\.reference) == ["C-1"])
    #expect(content.diagnostics.errorCount == 1)
  }

  @Test("A ground that is none is an error, and one that the reason contradicts a warning")
  func groundsOfRows() async throws {
    let none = try await load(.register.with(["WithheldExemption": "s.25", "WithheldReason": "Rates"]))
    #expect(
      none.diagnostics.lines.contains {
        $0.contains(
          "column 'WithheldExemption': 's.25' is not a section of the Freedom of Information Act 2000 that holds an "
            + "exemption, such as 43(2), an exception of the Environmental Information Regulations 2004, such as "
            + "r.12(5)(e), or one of the Order's exclusions [invalid-value]")
      })
    let other = try await load(.register.with(["WithheldExemption": "43", "WithheldReason": "40(2): Names"]))
    #expect(
      other.diagnostics.lines.contains {
        $0.contains(
          "column 'WithheldReason': the reason does not begin with '43', which the row states as the exemption; take out "
            + "what stands in front of the colon, or correct 'WithheldExemption' [contradiction]")
      })
    #expect(other.records.contracts.first?.blankReason?.ground?.text == "43")
  }

  @Test(
    "A row that withholds something while all its facts can be read is an error",
    arguments: [
      (["WithheldReason": "43(2): Rates"], "WithheldReason"), (["WithheldExemption": "43(2)"], "WithheldExemption"),
      (["WithheldReason": "43(2): Rates", "MaximumEndDate": "", "Notices": ""], "WithheldReason"),
      (["WithheldReason": "43(2): Rates", "Framework": "", "FixedCost": "", "AnnualValue": ""], "WithheldReason"),
      (["WithheldReason": "43(2): Rates", "Description": "", "ReviewDate": ""], "WithheldReason"),
      (["WithheldReason": "43(2): Rates", "ContractDocumentURL": "", "TenderDocumentURL": ""], "WithheldReason"),
    ] as [(KeyValuePairs<String, String>, String)])
  func nothingWithheld(cells: KeyValuePairs<String, String>, column: String) async throws {
    #expect(
      try await load(.register.with(cells)).diagnostics.lines == [
        "content/contracts/2013.csv:2: error: row 2, column '\(column)': the row says that something is withheld, and its "
          + "supplier, value, first day and last day can all be read; clear the cell whose fact is withheld, such as "
          + "'ContractValue'; if words of a document are, publish the rest of it under 'ContractDocumentURL'; if nothing "
          + "is, clear the cells whose headers begin with 'Withheld' [contradiction]"
      ])
  }

  @Test(
    "A row may withhold what a blank cell would say or words of a published document, and may say what is not recorded",
    arguments: [
      ["WithheldReason": "43(2): Rates", "ContractValue": ""],
      ["WithheldReason": "43(2): Rates", "SupplierName": ""],
      ["WithheldReason": "43(2): Rates", "StartDate": ""], ["WithheldReason": "43(2): Rates", "EndDate": ""],
      ["WithheldReason": "43(2): Rates", "ContractDocumentURL": "https://example.org/contract.pdf"],
      ["WithheldReason": "not recorded: The minutes are lost"],
    ] as [KeyValuePairs<String, String>])
  func somethingWithheld(cells: KeyValuePairs<String, String>) async throws {
    #expect(try await load(.register.with(cells)).diagnostics.lines == [])
  }

  @Test("Every column must reach its field")
  func everyColumn() async throws {
    let table = TableFixture.register.with([
      "Buyer": "Office", "OrganisationalUnit": "Fleet", "ContractType": "framework agreement",
      "ServiceCategoryLabel": "Vehicles", "ProcurementCategory": "Services",
      "CPVCode": "50110000-9; 50112000", "CPVLabel": "Repair of vehicles", "LastExtensionDate": "2017-03-31",
      "MaximumEndDate": "2018-03-31", "ExtensionOptions": "1 year; 12 months", "BreakDate": "2014-03-31",
      "NoticePeriod": "6 months", "AnnualValue": "265800.00", "FixedCost": "Yes", "IrrecoverableVAT": "0",
      "CompaniesHouseRegistrationNumber": "sc123456", "CharityCommissionNumber": "1012345", "OtherSupplierID": "D-7",
      "SMESupplier": "TRUE", "VCSESupplier": "no", "AreaOfSupplier": "North", "AreaServedLabel": "The force area",
      "Framework": "RM 1", "CollaborationPartners": "Fire Service; Council",
      "ContractDocumentURL": "https://example.org/contract.pdf", "Notices": "Award notice https://example.org/notice",
      "SocialValueWeighting": "2.5%", "SocialValueCommitments": "economic: two apprentices; Social: a visit",
      "SocialValueDelivered": "economic: two apprentices began", "Priorities": "safer-streets; victims",
      "Decisions": "PCC 1/2013; PCC 2/2013", "Corrections": "2014-02-01 Value corrected from 1 to 2",
      "Published": "2013-05-01", "WithheldReason": "Rates are commercial", "WithheldExemption": "r.12(5)(e)",
      "WithheldTest": "Weighed", "WithheldReview": "2017-01-31", "WithheldExpected": "2018-05",
      "OpenContractingID": "ocds-1-2",
    ])
    let content = try await load(table)
    #expect(content.diagnostics.lines == [])
    let contract = try #require(content.records.contracts.first)
    #expect(contract.reference.value.text == "C-1")
    #expect(contract.title == "Vehicle repair")
    #expect(contract.description == "Repair of all vehicles")
    #expect(contract.buyer.value == "office")
    #expect(contract.unit == "Fleet")
    #expect(contract.kind == .framework)
    #expect(contract.category == "Vehicles")
    #expect(contract.nature == .services)
    #expect(contract.cpv.map(\.value.text) == ["50110000-9", "50112000"])
    #expect(contract.cpvLabel == "Repair of vehicles")
    #expect(contract.term.start == CalendarDate("2013-04-01"))
    #expect(contract.term.end == CalendarDate("2016-03-31"))
    #expect(contract.term.extendedEnd == CalendarDate("2017-03-31"))
    #expect(contract.term.maximumEnd == CalendarDate("2018-03-31"))
    #expect(contract.term.extensionOptions == [Term(months: 12), Term(months: 12)])
    #expect(contract.term.breakDate == CalendarDate("2014-03-31"))
    #expect(contract.term.noticePeriod == Term(months: 6))
    #expect(contract.term.review == CalendarDate("2015-09-30"))
    #expect(contract.value == Money(pounds: 797_400))
    #expect(contract.annualValue == Money(pounds: 265_800))
    #expect(contract.isFixedCost == true)
    #expect(contract.irrecoverableVAT == .zero)
    let supplier = try #require(contract.suppliers.first)
    #expect(supplier.name.value == "Anytown Motors Ltd")
    #expect(supplier.identifiers.map { "\($0.scheme) \($0.id)" } == ["GB-COH SC123456", "GB-CHC 1012345", "other D-7"])
    #expect(supplier.isSmallOrMedium == true)
    #expect(supplier.isVoluntary == false)
    #expect(contract.areaOfSupplier == "North")
    #expect(contract.areaServed == "The force area")
    #expect(contract.process == "Open tender")
    #expect(contract.framework == "RM 1")
    #expect(contract.collaborationPartners == ["Fire Service", "Council"])
    #expect(
      contract.notices == [
        ContractNotice(label: nil, kind: .contract, url: "https://example.org/contract.pdf"),
        ContractNotice(label: "Award notice", kind: nil, url: "https://example.org/notice"),
      ])
    #expect(contract.socialValueWeighting?.value == Percentage(hundredths: 250))
    #expect(
      contract.socialValue == [
        SocialValueCommitment(aim: .economic, promise: "two apprentices", delivered: "two apprentices began"),
        SocialValueCommitment(aim: .social, promise: "a visit", delivered: nil),
      ])
    #expect(contract.priorities.map(\.value) == ["safer-streets", "victims"])
    #expect(contract.decisions.map(\.value.text) == ["PCC 1/2013", "PCC 2/2013"])
    #expect(contract.corrections.map(\.change) == ["Value corrected from 1 to 2"])
    #expect(contract.published == CalendarDate("2013-05-01"))
    #expect(contract.blankReason?.text == "EIR 12(5)(e): Rates are commercial")
    #expect(contract.blankReason?.explanation == "Rates are commercial")
    #expect(contract.blankReason?.publicInterestTest == "Weighed")
    #expect(contract.blankReason?.review == CalendarDate("2017-01-31"))
    #expect(contract.blankReason?.expected == ExpectedPublication("2018-05"))
    #expect(contract.openContractingID == "ocds-1-2")
  }

  @Test(
    "A cell that cannot be understood must be reported with row, column, value and way out",
    arguments: [
      ("ContractValue", "£46.1M", money("£46.1M")), ("ContractValue", "12,5", money("12,5")),
      ("ContractValue", "1e9", money("1e9")), ("ContractValue", "797,400", money("797,400")),
      ("AnnualValue", "10.999", money("10.999")),
      (
        "ContractValue", "-3",
        "'-3.00' is less than nothing; enter what the contract is worth [invalid-value]"
      ),
      ("StartDate", "04/07/2013", day("04/07/2013")), ("EndDate", "2013-02-30", day("2013-02-30")),
      (
        "ReviewDate", "41459",
        "'41459' is not a day written as yyyy-MM-dd; a spreadsheet may have turned the day into a number; add 'excel-serial' under 'dates:' in columns.yaml [invalid-date]"
      ),
      (
        "StartDate", "0001-01-01",
        "0001-01-01 cannot be meant; correct it, or name what stands in the cell under 'no-value:' in columns.yaml if it means no day [invalid-date]"
      ),
      (
        "ContractType", "Framwork agreement",
        "'Framwork agreement' is not one of Single award contract, Multiple award contract, Framework agreement, Dynamic purchasing system, Grant agreement, Other; did you mean 'Framework agreement'? [invalid-value]"
      ),
      ("ProcurementCategory", "stuff", "'stuff' is not one of goods, services, works [invalid-value]"),
      (
        "CPVCode", "3300000",
        "'3300000' is not a CPV code such as 72222300-0; a code has eight digits, of which a spreadsheet takes a zero in front away [invalid-value]"
      ),
      (
        "FixedCost", "Y",
        "'Y' is not yes or no; write one of the two, or say under 'yes:' and 'no:' in columns.yaml what the file writes [invalid-value]"
      ),
      ("NoticePeriod", "6", "'6' is not a length of time such as 3 years or 18 months [invalid-value]"),
      (
        "ExtensionOptions", "1 year; soon",
        "'soon' is not a length of time such as 3 years or 18 months [invalid-value]"
      ),
      (
        "SocialValueWeighting", "140%", "'140%' is not a share from 0 to 100 such as 2.5 or 2.5% [invalid-value]"
      ),
      (
        "SocialValueCommitments", "jobs: two",
        "'jobs: two' is not an aim and words, as in economic: two apprenticeships [invalid-value]"
      ),
      (
        "SocialValueDelivered", "economic: two",
        "more was delivered than was promised; add what was promised to 'SocialValueCommitments' [contradiction]"
      ),
      (
        "Corrections", "corrected in May",
        "'corrected in May' is not a day and what was changed, as in 2014-02-01 Value corrected [invalid-value]"
      ),
      (
        "Notices", "https://example.org/notice",
        "'https://example.org/notice' is not words and an address, as in Award notice https://… [invalid-value]"
      ),
      (
        "TenderDocumentURL", "javascript:alert(1)",
        "'javascript:alert(1)' is neither an address that begins with https:// nor a file; write the whole address, or the name of a file beside this one [invalid-value]"
      ),
      (
        "ContractDocumentURL", "https://",
        "'https://' is neither an address that begins with https:// nor a file; write the whole address, or the name of a file beside this one [invalid-value]"
      ),
      (
        "ContractDocumentURL", "contract.pdf",
        "there is no file 'contract.pdf' beside this record; put the file into the record's folder [missing-attachment]"
      ),
      (
        "ContractDocumentURL", "../../secret.pdf",
        "'../../secret.pdf' lies outside the content folder; put the file beside the record and name it without '/' or '..' in front [outside-content]"
      ),
      (
        "CompaniesHouseRegistrationNumber", "1234567",
        "'1234567' is not a company number of eight characters such as 01234567 or SC123456; a spreadsheet takes zeros in front away; format the column as text and enter the number again [invalid-value]"
      ),
      (
        "CompaniesHouseRegistrationNumber", "012345678",
        "'012345678' is not a company number of eight characters such as 01234567 or SC123456; look the number up at Companies House [invalid-value]"
      ),
      (
        "CharityCommissionNumber", "1012345; 1012346",
        "there are more numbers than suppliers: 2, and 1; write the numbers in the order of the suppliers, with ';' between them [contradiction]"
      ),
      (
        "TerminationDate", "2015-01-01",
        nil
      ),
      ("ContractTitle", "#REF!", damage("#REF!")), ("StartDate", "########", damage("########")),
      ("ContractValue", "#VALUE!", damage("#VALUE!")), ("ReviewDate", "#N/A", damage("#N/A")),
    ] as [(String, String, String?)])
  func badCells(column: String, value: String, message: String?) async throws {
    let content = try await load(TableFixture.register.with([column: value]))
    let expected =
      message.map { "row 2, column '\(column)': " + $0 }
      ?? "row 2, column 'TerminationReason': the cell is blank, and the contract was ended early; write why in a few words [missing-cell]"
    #expect(content.diagnostics.lines == ["content/contracts/2013.csv:2: error: \(expected)"])
  }

  private static func money(_ value: String) -> String {
    "'\(value)' is not an amount of pounds such as 797400 or 797400.50; write it without signs and words, or say under 'money:' in columns.yaml how the file writes amounts [invalid-value]"
  }

  private static func day(_ value: String) -> String {
    "'\(value)' is not a day written as yyyy-MM-dd; write it like that, or add the form that the file has under 'dates:' in columns.yaml [invalid-date]"
  }

  private static func damage(_ value: String) -> String {
    "'\(value)' is what a spreadsheet shows in place of a value; mend the cell in the spreadsheet and export the file again [spreadsheet-damage]"
  }

  @Test(
    "What only looks wrong must be a warning, and the value must stay",
    arguments: [
      (
        "CPVCode", "72222300-1",
        "the check digit of '72222300-1' is usually 0; look the code up in the Common Procurement Vocabulary; a few codes break the rule [check-digit]"
      ),
      (
        "ContractReference", "1.23E+11",
        "'1.23E+11' is how a spreadsheet shortens a long number; format the column as text, enter the reference again and export the file again [spreadsheet-damage]"
      ),
      (
        "SupplierName", "Caf\u{C3}\u{A9} Anytown",
        "'\u{C3}\u{A9}' was probably 'é' once; export the file again as UTF-8, or correct the cell [mojibake]"
      ),
      (
        "ContractTitle", "Vehicles â€“ repair",
        "'â€“' was probably '–' once; export the file again as UTF-8, or correct the cell [mojibake]"
      ),
      (
        "SupplierName", "Smith &amp; Sons Ltd",
        "'&amp;' is HTML and will be shown as it stands; write the sign itself, or say 'html-entities: decode' in columns.yaml [html-entity]"
      ),
      (
        "ContractValue", "",
        "the cell is blank; fill it in, or say why it is blank under 'WithheldReason'; the page says that it is not recorded [missing-cell]"
      ),
    ])
  func suspiciousCells(column: String, value: String, message: String) async throws {
    let content = try await load(TableFixture.register.with([column: value]))
    #expect(
      content.diagnostics.lines == ["content/contracts/2013.csv:2: warning: row 2, column '\(column)': \(message)"])
    let contract = try #require(content.records.contracts.first)
    switch column {
    case "CPVCode": #expect(contract.cpv.map(\.value.text) == [value])
    case "ContractValue": #expect(contract.value == nil)
    default: #expect(dumped(contract).contains(value))
    }
  }

  @Test("Of a column that the file lacks, no cell must be called blank")
  func missingColumn() async throws {
    let content = try await load(TableFixture.register.without("ContractValue", "EndDate"))
    #expect(
      content.diagnostics.lines == [
        "content/contracts/2013.csv:1: warning: the file has no column 'EndDate', 'ContractValue'; export it too, or say under 'columns:' in columns.yaml what the file calls it [missing-column]"
      ])
  }

  @Test("A cell that is blank or misread must be told once")
  func onceOnly() async throws {
    let content = try await load(
      TableFixture.register.with([
        "ContractReference": "#N/A", "ContractTitle": "", "StartDate": "soon", "Published": "#REF!",
      ]))
    #expect(
      content.diagnostics.map(\.message) == [
        "row 2, column 'ContractReference': '#N/A' is what a spreadsheet shows in place of a value",
        "row 2, column 'ContractTitle': the cell is blank",
        "row 2, column 'StartDate': 'soon' is not a day written as yyyy-MM-dd",
        "row 2, column 'Published': '#REF!' is what a spreadsheet shows in place of a value",
      ])
  }

  @Test("A contract whose day of publication cannot be read must stay under embargo")
  func unreadableEmbargo() async throws {
    let content = try await load(TableFixture.register.with(["Published": "1 May"]))
    let last = try #require(CalendarDate("9999-12-30"))
    #expect(content.records.contracts.map { $0.isPublic(on: last) } == [false])
    #expect(content.diagnostics.hasErrors)
  }

  @Test("A formula in a name must stay as it is")
  func formula() async throws {
    let name = "=HYPERLINK(\"https://example.org\",\"Click\")"
    let content = try await load(TableFixture.register.with(["SupplierName": name]))
    #expect(content.diagnostics.lines == [])
    #expect(content.records.contracts.first?.suppliers.map(\.name.value) == [name])
  }

  @Test("The semicolon of an entity of HTML must not divide a list")
  func entityInList() async throws {
    let names = "Smith &amp; Sons Ltd; Anytown Motors; R&D; &pound; Shop"
    let content = try await load(TableFixture.register.with(["SupplierName": names]))
    #expect(
      content.records.contracts.first?.suppliers.map(\.name.value)
        == ["Smith &amp; Sons Ltd", "Anytown Motors", "R&D", "&pound; Shop"])
  }

  @Test("Numbers must belong to suppliers by their order, and sizes only to a supplier alone")
  func severalSuppliers() async throws {
    let content = try await load(
      TableFixture.register.with([
        "SupplierName": "First Ltd; Second Ltd; Third", "CompaniesHouseRegistrationNumber": "01234567;; IP12345R",
        "SMESupplier": "yes",
      ]))
    #expect(content.diagnostics.lines == [])
    let suppliers = content.records.contracts.first?.suppliers ?? []
    #expect(suppliers.map { $0.identifiers.map(\.id) } == [["01234567"], [], ["IP12345R"]])
    #expect(suppliers.map(\.isSmallOrMedium) == [nil, nil, nil])
  }

  @Test("A number without a supplier must not be passed over")
  func numberWithoutSupplier() async throws {
    let content = try await load(
      TableFixture.register.with([
        "SupplierName": "", "CompaniesHouseRegistrationNumber": "01234567", "WithheldReason": "National security",
      ]))
    #expect(
      content.diagnostics.lines == [
        "content/contracts/2013.csv:2: error: row 2, column 'CompaniesHouseRegistrationNumber': there are more numbers than suppliers: 1, and 0; write the numbers in the order of the suppliers, with ';' between them [contradiction]"
      ])
  }

  @Test("A buyer may be called by its short name or its name, and nobody else is guessed")
  func buyers() async throws {
    for (name, buyer) in [("office", "office"), ("OFFICE", "office"), ("", "office"), ("Offices", "Offices")] {
      let content = try await load(TableFixture.register.with(["OrganisationLabel": name]))
      #expect(content.records.contracts.map(\.buyer.value) == [buyer])
    }
    let both = TableFixture.register.with(["Buyer": "Force", "OrganisationLabel": "Office"])
    #expect(try await load(both).records.contracts.map(\.buyer.value) == ["Force"])
  }

  @Test("A document beside the register must be one of the contract's files, whatever its kind")
  func documents() async throws {
    let table = TableFixture.register.with([
      "ContractDocumentURL": "papers/contract.pdf", "PerformanceInformationURL": "papers/ratings.xlsx",
    ])
    let content = try await load(
      table, beside: ["contracts/papers/contract.pdf": "%PDF-1.7\n", "contracts/papers/ratings.xlsx": "PK\u{3}\u{4}"])
    #expect(content.diagnostics.lines == [])
    #expect(content.records.contracts.first?.documents.map(\.kind) == [.contract, .performance])
    #expect(content.records.contracts.first?.documents.map(\.format) == [.pdf, .xlsx])
  }

  @Test("Contracts of several files must become one register, in the order of the files")
  func severalFiles() async throws {
    let files = FileTree(
      Dictionary(
        uniqueKeysWithValues: (0..<60).map { number in
          let digits = number < 10 ? "0\(number)" : "\(number)"
          return (
            "contracts/\(digits)/register.csv", TableFixture.register.with(["ContractReference": "C-\(digits)"]).text
          )
        }))
    for workers in [1, 4] {
      let content = try await load(files, workers: workers)
      #expect(content.diagnostics.lines == [])
      #expect(
        content.records.contracts.map(\.reference.value.text)
          == content.records.contracts.map(\.reference.value.text).sorted())
      #expect(content.records.contracts.count == 60)
    }
  }

  @Test("Cells of the contracts schema that nothing is made of yet must be read over without a word")
  func acceptedColumns() async throws {
    let content = try await load(
      TableFixture.register.with([
        "OrganisationURI": "https://example.org", "ServiceCategoryURI": "x", "ProclassLabel": "y", "ProclassCode": "1",
        "VCSESupplierType": "charity", "AreaServedURI": "z",
      ]))
    #expect(content.diagnostics.lines == [])
  }
}

/// Everything that is stored in a value, as text.
func dumped(_ value: some Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}
