import ContentLoading
import Diagnostics
import TestSupport
import Testing

@Suite("A cell of a table cannot be redacted")
struct TableRedactionTests {
  private func marks(_ content: LoadedContent) -> [String] {
    content.diagnostics.filter { $0.identifier == .malformedRedaction }.map { String(describing: $0.severity) }
  }

  @Test("A mark in a register is an error, well formed or not, with its row, column and way out")
  func register() async throws {
    let table = TableFixture.register.with([
      "Description": "Upkeep of [redacted] and [REDACTED s40 for John.", "SupplierName": "[redacted s.43(2)]",
    ])
    let wayOut =
      "there is a redaction mark in the cell, or what looks like one; a cell cannot be redacted: leave it blank and say "
      + "why in 'WithheldReason' [malformed-redaction]"
    #expect(
      Set(try await load(table).diagnostics.lines) == [
        "content/contracts/2013.csv:2: error: row 2, column 'Description': " + wayOut,
        "content/contracts/2013.csv:2: error: row 2, column 'SupplierName': " + wayOut,
      ])
  }

  @Test(
    "So is one that Markdown would hide, and one in a cell that cannot be blank",
    arguments: [
      ("Description", "`[redacted s.40(2)]`"), ("Description", "<!-- [redacted] -->"),
      ("Description", "Paid to REDACTED"), ("ContractTitle", "Lease with (redacted)"),
      ("Notices", "Award to [redacted] https://www.example.org/award"), ("Buyer", "███"),
    ])
  func hidden(column: String, cell: String) async throws {
    let content = try await load(TableFixture.register.with([column: cell]))
    #expect(marks(content) == ["error"])
  }

  @Test("A column that nobody publishes, and words that speak of a redacted document, are left alone")
  func unpublished() async throws {
    let table = TableFixture.register.with([
      "ContactName": "[redacted s.40(2)]", "Notices": "Contract (redacted) https://www.example.org/contract",
      "Description": "A redacted copy can be had [on request]",
    ])
    #expect(marks(try await load(table)) == [])
  }

  @Test("What columns.yaml puts into a column that the file lacks is looked at too")
  func defaults() async throws {
    let content = try await load(TableFixture.register, columns: "defaults: {Framework: '[redacted]'}\n")
    #expect(marks(content) == ["error"])
  }

  @Test(
    "A mark in a file of payments is an error",
    arguments: [("Purpose", "Rent of [redacted s.40(2)]"), ("Category", "[redacted"), ("SupplierName", "[Redacted]")])
  func payments(column: String, cell: String) async throws {
    let content = try await load(TableFixture.payments.with([column: cell]))
    #expect(marks(content) == ["error"])
    #expect(content.diagnostics.lines.allSatisfy { $0.contains("spend/2016.csv:2: error: row 2, column '\(column)'") })
  }

  @Test("Words in place of a private person's name go no further than the row, so that they may be a mark")
  func individuals() async throws {
    let table = TableFixture.payments.with(["SupplierName": "[REDACTED s.40(2)]"])
    let named = try await load(table, columns: "individuals: ['[REDACTED s.40(2)]']\n")
    #expect(named.diagnostics.lines == [])
    #expect(try await load(table.with(["Individual": "yes"])).diagnostics.lines == [])
  }

  @Test("What stands for nothing by columns.yaml is not published, and so no fault")
  func noValue() async throws {
    let table = TableFixture.payments.with(["Purpose": "[redacted]"])
    #expect(try await load(table, columns: "no-value: {Purpose: ['[redacted]']}\n").diagnostics.lines == [])
  }

  @Test("A remark that something was taken out is a warning")
  func remark() async throws {
    #expect(marks(try await load(TableFixture.register.with(["Description": "Lease [withheld]"]))) == ["warning"])
  }

  @Test(
    "The files that state facts beside the records can hold no marks either",
    arguments: [
      ("suppliers.yaml", "suppliers: [{name: 'First [redacted s.40(2)]'}]\n"),
      ("performance/2016-17.yaml", "financial-year: 2016/17\nnote: Without [redacted\n"),
      (
        "decisions/numbers.yaml",
        "numbers: [{reference: PCC 1/2016, status: not-used, reason: 'By [redacted s.40(2)]'}]\n"
      ),
      (
        "publication-scheme.yaml",
        "items: [{id: a, title: 'A [redacted]', class: what-we-spend, page: /spend/, frequency: yearly}]\n"
      ),
    ])
  func stated(path: String, text: String) async throws {
    let faults = try await load([path: text]).diagnostics.filter { $0.identifier == .malformedRedaction }
    #expect(
      faults.map(\.suggestion) == [
        "nothing can be redacted in this file: take the mark out, and write only what may be read"
      ])
    #expect(faults.map(\.severity) == [.error])
  }

  @Test(
    "A remark that something was taken out is an error in them, and nothing advises to write a mark",
    arguments: [
      ("decisions/numbers.yaml", "numbers: [{reference: PCC 1/2016, status: not-used, reason: 'By [name removed]'}]\n"),
      (
        "publication-scheme.yaml",
        "items: [{id: a, title: 'A [name removed]', class: what-we-spend, page: /spend/, frequency: yearly}]\n"
      ),
    ])
  func remarks(path: String, text: String) async throws {
    let faults = try await load([path: text]).diagnostics.filter { $0.identifier == .malformedRedaction }
    #expect(faults.map(\.message) == ["it looks as if something was taken out here"])
    #expect(faults.map(\.severity) == [.error])
    #expect(
      faults.map(\.suggestion) == [
        "nothing can be redacted in this file: write only what may be read, or say in words that something is left out"
      ])
  }

  @Test("So it is in site.yaml, but for what is allowed there to stand elsewhere")
  func settings() async throws {
    func site(_ keys: String) async throws -> [String] {
      let text = """
        office: {name: Office}
        base-url: https://example.org
        language: en
        organisations: [{id: office, name: Office}]
        default-organisation: office
        \(keys)

        """
      return marks(try await load(["site.yaml": text]))
    }
    #expect(try await site("copyright: The [redacted s.40(2)]") == ["error"])
    #expect(try await site("copyright: The [name removed]") == ["error"])
    #expect(try await site("leak-check: {allowed: ['REDACTED s.40(2) 7']}") == [])
  }

  @Test("A page of the office's own cannot withhold, and the message says what to do instead of how to write a mark")
  func pages() async throws {
    let front = "---\ntitle: About\nstatus: published\n---\n"
    let wayOut =
      "a page cannot withhold anything: move the passage to a record that says under 'withheld:' what it is and why, or "
      + "say in words that something is left out, and make sure that nothing is left which must not be read "
      + "[malformed-redaction]"
    #expect(
      try await load(["pages/about.md": front + "Write to [redacted s.40(2)].\n"]).diagnostics.lines == [
        "content/pages/about.md:5:10: error: there is a redaction mark in a page, which says nowhere why; " + wayOut
      ])
    #expect(
      try await load(["pages/about.md": front + "Write to [redacted].\n"]).diagnostics.lines == [
        "content/pages/about.md:5:10: error: this redaction mark does not name its exemption as a mark must; " + wayOut
      ])
    let remark = try await load(["pages/about.md": front + "Written by [redacted s.40(2)] and [name removed].\n"])
    #expect(
      remark.diagnostics.lines == [
        "content/pages/about.md:5:12: error: there is a redaction mark in a page, which says nowhere why; " + wayOut,
        "content/pages/about.md:5:35: error: '[name removed]' looks as if something was taken out here, and does not say "
          + "under which section; " + wayOut,
      ])
    let draft = front.replacing("published", with: "draft") + "Write to [redacted s.40(2)].\n"
    #expect(marks(try await load(["pages/about.md": draft])) == ["warning"])
  }
}
