import Records
import StaticSite

/// The page that says what the columns of the files beside pages mean.
struct TableColumnsContext: TemplateContext {
  let table: String
  let openDataHref: String

  static let variables = TemplateVariables<Self>(
    "Table columns", "The page that says what the columns mean that stand in files beside pages and in no dataset.",
    [
      .html("table", "The columns as a table.") { $0.table },
      .text("data-href", "The address of the page of all data.") { $0.openDataHref },
    ])
}

extension PageTemplate {
  static let tableColumns = page("table-columns") { TableColumnsContext.description }
}

extension SiteEdition {
  func tableColumnsPage() -> SiteFile {
    page(addresses.tableColumns, .tableColumns, from: generated("open data")) { [self] in
      let openData = addresses.href(addresses.openData)
      let head = head(
        addresses.tableColumns, title: words[.tableColumnsTitle],
        description: words.phrase(.tableColumnsDescription, ["site": configuration.office.name]),
        standing: .records(newest: nil),
        breadcrumbs: [homeBreadcrumb, LinkContext(label: words[.openDataTitle], href: openData)])
      let table = DataTable(
        name: "columns", caption: words[.tableColumnsCaption],
        columns: [.columnName, .meaning].map { DataTable.Column($0, words) },
        rows: tableColumns.map { name, meaning in
          [DataTable.Cell(html: "<code>\(name.escapedForHTML)</code>", .text(name)), DataTable.Cell(meaning)]
        })
      return (head, TableColumnsContext(table: table.html, openDataHref: openData))
    }
  }

  /// What the columns mean that stand in files beside pages and in no dataset.
  var tableColumns: [(name: String, meaning: String)] {
    DataColumn.namesBesideDatasets.map { ($0, words[.columnMeaning($0)]) }
  }
}
