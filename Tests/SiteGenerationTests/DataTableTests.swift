import ContentLoading
import Foundation
import OpenData
import Records
import StaticSite
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Tables and their files")
struct DataTableTests {
  private let words: Words
  private let templates: TemplateLibrary
  private let date: CalendarDate

  init() async throws {
    let content = try TemporaryFolder(["site.yaml": RenderedSite.configuration()])
    let loaded = await ContentLoader(folder: content.path, displayPath: "content", workers: 1).load()
    let configuration = try #require(loaded.configuration)
    var diagnostics = loaded.diagnostics
    date = try #require(CalendarDate("2013-07-04"))
    let design = try #require(
      SiteDesign(
        folder: Repository.templates, displayPath: "templates", configuration: configuration, asOf: date,
        diagnostics: &diagnostics))
    words = design.words
    templates = design.templates
  }

  private func table(tools: DataTable.Tools = .none) -> DataTable {
    DataTable(
      name: "contracts", caption: "Contracts & \"more\"",
      columns: [
        DataTable.Column(.supplierName, words), DataTable.Column(.startDate, words),
        DataTable.Column(.contractValue, words, isNumeric: true), DataTable.Column(.smallOrMedium, words),
      ],
      rows: [
        [
          DataTable.Cell("=HYPERLINK(\"x\")", href: "/suppliers/?a=1&b=2"),
          DataTable.Cell(html: "<time datetime=\"2013-07-04\">4 July 2013</time>", .date(date)),
          DataTable.Cell("£1,246.50", .number("1246.50")), DataTable.Cell("Yes", .boolean(true)),
        ],
        [
          DataTable.Cell("<b>Vans</b>, Ltd"), DataTable.Cell(nil), DataTable.Cell("−£5", .number("-5.00")),
          DataTable.Cell("Small; local", .list(["small", "local"])),
        ],
      ], total: [DataTable.Cell("Total"), DataTable.Cell(nil), DataTable.Cell("£1,241.50"), DataTable.Cell(nil)],
      tools: tools)
  }

  @Test("A table has a caption, headings of columns and of rows, and everything in it is escaped")
  func html() {
    let table = DataTable(
      name: "contracts", caption: "Contracts & \"more\"",
      columns: [DataTable.Column(.supplierName, words), DataTable.Column(.contractValue, words, isNumeric: true)],
      rows: [
        [DataTable.Cell("A", href: "/suppliers/?a=1&b=2"), DataTable.Cell("£1,246.50", .number("1246.50"))],
        [DataTable.Cell("<b>Vans</b>, Ltd"), DataTable.Cell(nil)],
      ], total: [DataTable.Cell("Total"), DataTable.Cell("£1,246.50")])
    #expect(
      table.html == """
        <table id="page-table-contracts"><caption>Contracts &amp; &quot;more&quot;</caption>
        <thead><tr><th scope="col">Supplier</th><th scope="col" class="number">Value</th></tr></thead>
        <tbody>
        <tr><th scope="row"><a href="/suppliers/?a=1&amp;b=2">A</a></th><td class="number">£1,246.50</td></tr>
        <tr><th scope="row">&lt;b&gt;Vans&lt;/b&gt;, Ltd</th><td class="number"></td></tr>
        </tbody>
        <tfoot>
        <tr><th scope="row">Total</th><td class="number">£1,246.50</td></tr>
        </tfoot>
        </table>
        """)
  }

  @Test("A table that is too wide for a phone says in every cell what it is, because a phone shows its rows as lists")
  func stacking() {
    let html = table().html
    #expect(
      html.hasPrefix(
        """
        <table id="page-table-contracts" class="stacking" role="table"><caption>Contracts &amp; &quot;more&quot;</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Supplier</th>
        """))
    #expect(
      html.contains(
        """
        <tbody role="rowgroup">
        <tr role="row"><th scope="row" role="rowheader" data-label="Supplier"><a href="/suppliers/?a=1&amp;b=2">\
        =HYPERLINK(&quot;x&quot;)</a></th><td role="cell" data-label="Start"><time datetime="2013-07-04">4 July 2013\
        </time></td><td role="cell" data-label="Value" class="number">£1,246.50</td>\
        <td role="cell" data-label="Small or medium-sized">Yes</td></tr>
        """))
    #expect(html.contains("<tfoot role=\"rowgroup\">\n<tr role=\"row\"><th scope=\"row\" role=\"rowheader\""))
  }

  @Test("Three columns of words are too many for a phone, and three of which one is numbers are not")
  func columnsOnPhone() {
    func table(_ columns: DataTable.Column...) -> DataTable {
      DataTable(name: "a", caption: "A", columns: columns, rows: [])
    }
    let (supplier, start) = (DataTable.Column(.supplierName, words), DataTable.Column(.startDate, words))
    #expect(table(supplier, start, DataTable.Column(.area, words)).html.contains("stacking"))
    #expect(!table(supplier, start, DataTable.Column(.amount, words, isNumeric: true)).html.contains("stacking"))
  }

  @Test("Sentences say that they are, because a phone gives them a line of their own")
  func sentences() {
    let columns = [.measure, .target, .basis, .figure].map { DataTable.Column($0, words) }
    let cells = ["Share", "Half of it by 2030", "Worked out", "40%"].map { DataTable.Cell($0) }
    let wide = DataTable(name: "wide", caption: "Wide", columns: columns, rows: [cells]).html
    #expect(wide.contains("<td role=\"cell\" data-label=\"Target\" class=\"prose-cell\">Half of it by 2030</td>"))
    #expect(wide.contains("<td role=\"cell\" data-label=\"Figure\">40%</td>"))
    let narrow = DataTable(
      name: "narrow", caption: "Narrow", columns: Array(columns.prefix(2)), rows: [Array(cells.prefix(2))])
    #expect(!narrow.html.contains("prose-cell"))
  }

  @Test("No reference is broken into two lines, also where several are named")
  func references() {
    #expect(DataTable.Cell(reference: "A 1 & 2").html == "<span class=\"unbroken\">A 1 &amp; 2</span>")
    #expect(
      DataTable.Cell(reference: "A 1", href: "/a/").html == "<a href=\"/a/\"><span class=\"unbroken\">A 1</span></a>")
    #expect(DataTable.Cell(reference: nil).html.isEmpty)
    #expect(words.html(.numberRange, ["first": "<i>1</i>", "last": "<i>2</i>"]) == "<i>1</i> to <i>2</i>")
  }

  @Test("A table that can be sorted says of numbers and days what they are sorted by")
  func sortable() {
    let html = table(tools: .sorting).html
    #expect(html.hasPrefix("<table id=\"page-table-contracts\" class=\"stacking\" role=\"table\" data-sortable>"))
    #expect(html.contains(" data-value=\"2013-07-04\"><time"))
    #expect(html.contains(" class=\"number\" data-value=\"-5.00\">−£5</td>"))
  }

  @Test("The file of comma-separated values has plain values, and what a spreadsheet would run is guarded")
  func csv() {
    #expect(
      String(decoding: table().file.csv, as: UTF8.self)
        == [
          "SupplierName,StartDate,ContractValue,SMESupplier", "\"'=HYPERLINK(\"\"x\"\")\",2013-07-04,1246.50,true",
          "\"<b>Vans</b>, Ltd\",,-5.00,small; local", "",
        ].joined(separator: "\r\n"))
  }

  @Test("The JSON file says what it is, names its columns, and has numbers as numbers and nothing as null")
  func json() throws {
    let bytes = table().file.json(["as-of": JSONText("2024-06-01"), "licence": nil])
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"title":"Contracts \\u0026 \\"more\\"","as-of":"2024-06-01",\
        "columns":["SupplierName","StartDate","ContractValue","SMESupplier"],"rows":[
        {"SupplierName":"=HYPERLINK(\\"x\\")","StartDate":"2013-07-04","ContractValue":1246.50,"SMESupplier":true},
        {"SupplierName":"\\u003cb\\u003eVans\\u003c/b\\u003e, Ltd","StartDate":null,"ContractValue":-5.00,\
        "SMESupplier":["small","local"]}
        ]}

        """)
    let file = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let rows = try #require(file["rows"] as? [[String: Any]])
    #expect(rows.map { $0["SupplierName"] as? String } == ["=HYPERLINK(\"x\")", "<b>Vans</b>, Ltd"])
  }

  private func rendered(_ table: DataTable) -> String {
    let template = PageTemplate.bare("data-table") { DataTableContext.description }
    return templates.text(
      template, DataTableContext(table: table, csv: "/contracts/contracts.csv", json: "/contracts/contracts.json"))
  }

  @Test("A table scrolls within a region that has a name and that the keyboard reaches, and its files stand below")
  func partial() {
    let html = rendered(table())
    #expect(
      html.hasPrefix(
        """
        <div class="data-table">
        <div class="table-scroll" role="region" tabindex="0" aria-label="Contracts &amp; &quot;more&quot;">
        <table id="page-table-contracts" class="stacking" role="table">
        """))
    #expect(
      html.hasSuffix(
        """
        </div>
        <p class="data-files">Download this table: <a href="/contracts/contracts.csv" download>CSV</a> \
        <a href="/contracts/contracts.json" download>JSON</a></p>
        </div>

        """))
  }

  @Test("Only a table that can be sorted brings the script and the words for it, and none of them is shown without it")
  func script() throws {
    #expect(!rendered(table()).contains("<script"))
    let html = rendered(table(tools: .sortingAndNarrowing))
    let script = try #require(html.firstMatch(of: /<script src="\/assets\/table\.[0-9a-f]{16}\.js" defer><\/script>/))
    let start = try #require(html.range(of: "<template")).lowerBound
    let end = try #require(html.range(of: "</template>\n")).upperBound
    #expect(end == script.range.lowerBound)
    for word in ["Show only rows that say:", "Rows shown:", "The buttons in the headings"] {
      #expect(try #require(html.range(of: word)).lowerBound > start)
    }
  }

  @Test("A table that can only be sorted has no field to narrow it down")
  func sorting() {
    let html = rendered(table(tools: .sorting))
    #expect(html.contains("The buttons in the headings"))
    #expect(!html.contains("<input"))
  }

  @Test("A table without rows says that there is nothing, instead of showing headings of nothing")
  func empty() {
    let table = DataTable(
      name: "contracts", caption: "Contracts", columns: [DataTable.Column(.supplierName, words)], rows: [])
    #expect(
      rendered(table) == """
        <div class="data-table">
        <p class="data-table-empty"><strong>Contracts</strong> There is nothing to show here.</p>
        </div>

        """)
  }
}
