import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Files of comma-separated values")
struct TableFileTests {
  private let table = TableFixture.register

  @Test("A row with too many cells must be an error, and one with too few a warning")
  func ragged() async throws {
    let text =
      table.headerLine + "C-1,Cars,all \"cars\",2013-04-01,2016-03-31,2015-09-30,1,Anytown Motors,Open,,\n"
      + "C-2,Vans,Vans,2013-04-01,2016-03-31,2015-09-30,1,000,Anytown Motors,Open\n"
      + "C-3,Bikes,Bikes,2013-04-01,2016-03-31,2015-09-30,1,Anytown Motors\n"
    let content = try await load(text, at: table.path)
    #expect(
      content.diagnostics.lines.filter { $0.contains("broken-row") } == [
        "content/contracts/2013.csv:2: warning: row 2, column 'Description': a quotation mark stands within the cell; check that the row is whole; the cell is kept as it stands [broken-row]",
        "content/contracts/2013.csv:3: error: row 3: it has 10 cells, and there are 9 headers; look for a comma in a cell that has no quotation marks round it [broken-row]",
        "content/contracts/2013.csv:4: warning: row 4: it has 8 cells, and there are 9 headers; check the row; the cells that are missing count as blank [broken-row]",
      ])
  }

  @Test("Blank cells beyond the headers, blank rows and stray empty columns must be passed over")
  func blanks() async throws {
    let row = String(table.rowLine.dropLast())
    let headers = String(table.headerLine.dropLast())
    let text = "\n,,,\n\(headers),,\n\n,,,,,,,,\n\(row),,,,\n \n"
    let content = try await load(text, at: table.path)
    #expect(content.diagnostics.lines == [])
    #expect(content.records.contracts.map(\.source.number) == [6])
  }

  @Test("A value in a column without a header must not be lost")
  func unnamedColumn() async throws {
    let text = "\(table.headerLine.dropLast()),,\n\(table.rowLine.dropLast()),,secret\n"
    #expect(
      try await load(text, at: table.path).diagnostics.lines == [
        "content/contracts/2013.csv:2: error: row 2, column 'K': the cell has a value, and its column has no header; give the column a header, or clear it [unknown-column]"
      ])
  }

  @Test("Row and line must be told apart after a line break in a cell")
  func lineBreaks() async throws {
    let text =
      table.with(["Description": "One\nTwo"]).text
      + table.with(["ContractReference": "C-2", "ContractValue": "x"]).rowLine
    let content = try await load(text, at: table.path)
    #expect(content.diagnostics.map(\.location.line) == [4])
    #expect(content.diagnostics.first?.message.hasPrefix("row 3, column 'ContractValue'") == true)
    #expect(content.records.contracts.first?.description == "One Two")
  }

  @Test("A header that nobody knows must be an error with the nearest column")
  func unknownHeader() async throws {
    let content = try await load(table.without("ContractValue").with(["Contract Value": "1", "Colour": "red"]))
    #expect(
      content.diagnostics.lines == [
        "content/contracts/2013.csv:1: error: row 1: there is no column 'Colour'; say under 'columns:' in columns.yaml which column it is, or name it under 'ignore:' in columns.yaml if it is not to be published [unknown-column]",
        "content/contracts/2013.csv:1: error: row 1: there is no column 'Contract Value'; if it means 'ContractValue', write 'ContractValue: [Contract Value]' under 'columns:' in columns.yaml, or name it under 'ignore:' in columns.yaml if it is not to be published [unknown-column]",
        "content/contracts/2013.csv:1: warning: the file has no column 'ContractValue'; export it too, or say under 'columns:' in columns.yaml what the file calls it [missing-column]",
      ])
  }

  @Test("Letter case and spaces of a header must not matter, and two of one meaning are an error")
  func sameHeader() async throws {
    let content = try await load(
      table.without("ContractTitle").with([" contracttitle ": "Cars", "CONTRACTTITLE": "Vans"]))
    #expect(
      content.diagnostics.lines == [
        "content/contracts/2013.csv:1: error: row 1: 'contracttitle' and 'CONTRACTTITLE' are both 'ContractTitle'; name one of the two under 'ignore:' in columns.yaml [duplicate-key]"
      ])
  }

  @Test("Without a column that every row needs, no row may be read")
  func requiredColumn() async throws {
    let register = try await load(table.without("ContractReference"))
    #expect(
      register.diagnostics.lines == [
        "content/contracts/2013.csv:1: error: the file has no column 'ContractReference'; export it too, or say under 'columns:' in columns.yaml what the file calls it [missing-column]"
      ])
    #expect(register.records.contracts.isEmpty)
    let payments = try await load(TableFixture.payments.without("Amount", "Purpose"))
    #expect(
      payments.diagnostics.lines == [
        "content/spend/2016.csv:1: error: the file has no column 'Amount'; export it too, or say under 'columns:' in columns.yaml what the file calls it [missing-column]",
        "content/spend/2016.csv:1: warning: the file has no column 'Purpose'; export it too, or say under 'columns:' in columns.yaml what the file calls it [missing-column]",
      ])
  }

  @Test(
    "A first row without a known header must be refused with the reason",
    arguments: [
      (
        "Contracts of 2013\nContractReference,ContractTitle\n",
        "the first row has to hold the headers; delete what stands above them"
      ),
      (
        "ContractReference;ContractTitle\n1;2\n",
        "the cells seem to be separated by a semicolon; say 'separator: semicolon' in columns.yaml"
      ),
      (
        "ContractReference\tContractTitle\n1\t2\n",
        "the cells seem to be separated by a tab; say 'separator: tab' in columns.yaml"
      ),
    ])
  func noKnownHeader(text: String, wayOut: String) async throws {
    let content = try await load(text, at: table.path)
    #expect(
      content.diagnostics.lines
        == ["content/contracts/2013.csv:1: error: row 1: none of these headers is known; \(wayOut) [missing-column]"])
  }

  @Test("A workbook in place of a file must be an error, and the mark of an open one no matter")
  func workbook() async throws {
    let content = try await load([
      "contracts/2013.xlsx": "PK\u{3}\u{4}", "spend/2016.ODS": "PK\u{3}\u{4}", "contracts/~$2013.xlsx": "x",
    ])
    #expect(
      content.diagnostics.lines == [
        "content/contracts/2013.xlsx: error: this is a workbook and no file of comma-separated values; open it in the spreadsheet program and save it as 'CSV UTF-8' [not-csv]",
        "content/spend/2016.ODS: error: this is a workbook and no file of comma-separated values; open it in the spreadsheet program and save it as 'CSV UTF-8' [not-csv]",
      ])
  }

  @Test("A row beyond the limit must end the reading, and what was wrong before it must still be told")
  func longRow() async throws {
    let long = table.with(["ContractReference": "C-2", "Description": String(repeating: "x", count: 5 << 20)])
    let content = try await load(
      table.with(["ContractValue": "x"]).text + long.rowLine + table.with(["ContractReference": "C-3"]).rowLine,
      at: table.path)
    #expect(content.diagnostics.map(\.identifier) == [.invalidValue, .brokenRow])
    #expect(
      content.diagnostics.lines.last
        == "content/contracts/2013.csv:3: error: row 3: it is longer than 4 MB; nothing from here on was read; look for a quotation mark that is never closed [broken-row]"
    )
    #expect(content.records.contracts.map(\.reference.value.text) == ["C-1"])
  }

  @Test("A file must be read in the encoding that is named, and UTF-16 be recognised")
  func encodings() async throws {
    let bytes = Array(table.with(["SupplierName": "Caf? Ltd"]).text.utf8).map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 }
    #expect(try await faults(ofRegister: bytes, columns: "encoding: windows-1252\n") == [])
    let units = table.text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let utf16: [UInt8] = [0xFF, 0xFE] + units
    #expect(try await faults(ofRegister: utf16) == [])
    #expect(try await faults(ofRegister: units, columns: "encoding: utf-16\n") == [])
  }

  @Test("Like faults of a column must be cut short, those of another column and file told by themselves")
  func manyFaults() async throws {
    let row = table.with(["ContractValue": "x", "StartDate": "y"]).rowLine
    let text = table.headerLine + String(repeating: row, count: 1000)
    let content = try await load(["contracts/1.csv": text, "contracts/2.csv": text])
    let lines = content.diagnostics.lines
    #expect(lines.count == 4 * 21)
    #expect(
      lines.filter { $0.contains("more faults") }.sorted()
        == ["1", "2"].flatMap { file in
          [
            "content/contracts/\(file).csv:22: error: row 22, column 'ContractValue': 'x' is not an amount of pounds such as 797400 or 797400.50; write it without signs and words, or say under 'money:' in columns.yaml how the file writes amounts; 979 more faults like this follow in the file [invalid-value]",
            "content/contracts/\(file).csv:22: error: row 22, column 'StartDate': 'y' is not a day written as yyyy-MM-dd; write it like that, or add the form that the file has under 'dates:' in columns.yaml; 979 more faults like this follow in the file [invalid-date]",
          ]
        })
    #expect(content.records.contracts.count == 2000)
  }
}
