import OpenData
import Records
import StaticSite

/// A table with the files in which it can be downloaded.
struct DataTableContext: TemplateContext {
  let table: DataTable
  /// The address of the file of comma-separated values.
  let csv: String
  /// The address of the JSON file.
  let json: String

  static let variables = TemplateVariables<Self>(
    "Data table", "A table with the files in which it can be downloaded; `data-table.mustache` shows it.",
    [
      .html("table", "The table.") { $0.table.html },
      .text("caption", "What it shows, for the name of the region that holds it.") { $0.table.caption },
      .text("csv", "The address of the file of comma-separated values.") { $0.csv },
      .text("json", "The address of the JSON file.") { $0.json },
      .flag("sortable", "Whether a reader may sort it in place.") { $0.table.tools != .none },
      .flag("narrowable", "Whether a reader may also narrow it down to the rows that say something.") {
        $0.table.tools == .sortingAndNarrowing
      },
      .flag("has-rows", "Whether there is anything in it.") { !$0.table.rows.isEmpty },
    ])
}

extension SiteEdition {
  /// A table on the page at an address, whose data files lie beside that page.
  ///
  /// - Parameter file: the rows for programs, where they are more than those of the table.
  func context(of table: DataTable, on page: SitePath, file: DataFile? = nil) -> DataTableContext {
    let name = file?.name ?? table.name
    return DataTableContext(
      table: table, csv: addresses.href(addresses.data(named: name, "csv", of: page)),
      json: addresses.href(addresses.data(named: name, "json", of: page)))
  }

  /// The files in which rows can be downloaded, beside a page. They are written when the site is.
  func files(of data: @escaping @Sendable () -> DataFile, named name: String, on page: SitePath) -> [SiteFile] {
    let origin = generated("data of \(page.text)")
    return [
      SiteFile(
        path: addresses.data(named: name, "csv", of: page), origin: origin, body: .rendered { data().csv }),
      SiteFile(
        path: addresses.data(named: name, "json", of: page), origin: origin,
        body: .rendered { [self] in data().json(facts(ofDataOn: page)) }),
    ]
  }

  private func facts(ofDataOn page: SitePath) -> KeyValuePairs<String, JSONText?> {
    [
      "as-of": JSONText(catalogue.asOf.iso8601), "source": JSONText(addresses.absolute(page)),
      "publisher": JSONText(configuration.office.name), "licence": configuration.licence.map { JSONText($0.url) },
      "note": configuration.demonstration.map { JSONText($0) },
    ]
  }
}
