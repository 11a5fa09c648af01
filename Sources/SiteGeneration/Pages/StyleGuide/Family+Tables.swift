import OpenData
import Records

extension StyleGuideFamily {
  /// Facts of many records, to be compared.
  static let tables = StyleGuideFamily(
    name: "Tables",
    components: [
      StyleGuideComponent(
        name: "Table",
        purpose:
          "It compares records by the same facts. On a phone each row of a wide one is a card, with what names it first.",
        limits: "The facts of one record are a summary list.",
        source: .template("data-table"),
        classes: [
          "data-table", "table-scroll", "stacking", "number", "prose-cell", "unbroken", "cell-note", "cell-list",
          "sort-button", "table-tools", "data-table-empty", "data-files",
        ],
        states: { guide in
          [
            guide.table("Narrow, with a total", guide.totals),
            guide.table("Wide, with links, notes and tags", guide.register),
            guide.table("Wide, with sentences", guide.measures),
            guide.table("Sorted in place", guide.register(with: .sorting, name: "sorted")),
            guide.table(
              "Sorted and narrowed down in place", guide.register(with: .sortingAndNarrowing, name: "narrowed")),
            guide.table("Empty", guide.empty),
          ]
        })
    ])
}

extension StyleGuide {
  fileprivate func table(_ name: String, _ table: DataTable) -> StyleGuideComponent.State {
    state(name, "data-table", DataTableContext(table: table, csv: Self.nowhere, json: Self.nowhere))
  }

  /// Two columns, and a row that adds them up.
  fileprivate var totals: DataTable {
    let amounts = [Money(pounds: 81_250), Money(pence: 1_250_075), Money(pounds: -450)]
    var table = DataTable(
      name: "example-totals", caption: "Payments by month",
      columns: [DataTable.Column(.month, words), DataTable.Column(.total, words, isNumeric: true)],
      rows: zip(1..., amounts).map { number, amount in
        [DataTable.Cell("Month \(number)"), edition.cell(amount)]
      })
    table.total = [
      DataTable.Cell("All months"), edition.cell(Money(pence: amounts.reduce(0) { $0 + $1.pence })),
    ]
    return table
  }

  /// Columns of sentences, which have a line of their own on a phone.
  fileprivate var measures: DataTable {
    let targets = """
      <ul class="cell-list"><li>Half of it by the end of the example year: met<br>\
      <span class="cell-note">The first step</span></li><li>All of it</li></ul>
      """
    return DataTable(
      name: "example-measures", caption: "Measures",
      columns: [
        DataTable.Column(.measure, words), DataTable.Column(.figure, words, isNumeric: true),
        DataTable.Column(.target, words), DataTable.Column(.basis, words),
      ],
      rows: [
        [
          DataTable.Cell("Example measure A"), DataTable.Cell("40%"), DataTable.Cell(html: targets, .empty),
          DataTable.Cell("Worked out from example records"),
        ],
        ["Example measure B", "12", "", "Stated by the example office"].map { DataTable.Cell($0) },
      ])
  }

  /// More columns than a phone has room for.
  fileprivate var register: DataTable {
    DataTable(
      name: "example-register", caption: "Contracts",
      columns: [
        DataTable.Column(.contractTitle, words), DataTable.Column(.contractReference, words),
        DataTable.Column(.suppliers, words), DataTable.Column(.contractStatus, words),
        DataTable.Column(.currentEndDate, words), DataTable.Column(.contractValue, words, isNumeric: true),
      ],
      rows: [row(1, .live, note: "extended once"), row(2, .endingSoon), row(3, .terminated)])
  }

  /// The same, with what a reader may do with its rows in place.
  fileprivate func register(with tools: DataTable.Tools, name: String) -> DataTable {
    let table = register
    return DataTable(
      name: name, caption: "Contracts that can be \(name)", columns: table.columns, rows: table.rows, tools: tools)
  }

  /// A table that has nothing to show yet.
  fileprivate var empty: DataTable {
    let table = register
    return DataTable(name: "example-empty", caption: "Contracts that are to come.", columns: table.columns, rows: [])
  }

  private func row(_ number: Int, _ status: ContractStatus, note: String? = nil) -> [DataTable.Cell] {
    let name = words[.contractStatus(status)]
    return [
      DataTable.Cell("A contract as an example, number \(number)", href: Self.nowhere),
      DataTable.Cell(reference: "EX-00\(number)"), DataTable.Cell("Example supplier \(["A", "B", "C"][number - 1])"),
      DataTable.Cell(
        html: "<span class=\"status-tag status-\(status.rawValue)\">\(name.escapedForHTML)</span>", .text(name)),
      edition.cell(day(90 * number)).noting(note), edition.cell(Money(pounds: Int64(45_000 * number))),
    ]
  }
}
