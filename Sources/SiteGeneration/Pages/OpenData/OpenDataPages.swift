import OpenData
import Records
import StaticSite

/// The page that says what data there are.
struct OpenDataContext: TemplateContext {
  let table: String
  let furtherTable: String?
  let emptyDatasets: [LinkContext]
  let facts: DataFactsContext
  let packageHref: String
  let catalogueHref: String
  let openContractingHref: String?
  let databaseHref: String
  let tableColumnsHref: String

  static let variables = TemplateVariables<Self>(
    "Open data", "The page that says what data there are for programs.",
    [
      .html("table", "The datasets that people come for first as a table, each with its files.") { $0.table },
      .optionalHTML("further-table", "The other datasets, in the same way; absent when none of them has a row.") {
        $0.furtherTable
      },
      .list("empty-datasets", "The datasets without a row, each with its page.") { $0.emptyDatasets },
      .flag("has-empty-datasets", "Whether there are any.") { !$0.emptyDatasets.isEmpty },
      .group("facts", "What is to be known of all data.") { $0.facts },
      .text("package-href", "The address of `datapackage.json`, which describes all datasets to programs.") {
        $0.packageHref
      },
      .text("catalogue-href", "The address of `catalog.jsonld`, which describes all datasets to data portals.") {
        $0.catalogueHref
      },
      .optionalText(
        "open-contracting-href",
        "The address of the page of contracting processes; absent where the office has no prefix for them."
      ) { $0.openContractingHref },
      .text("database-href", "The address of the SQLite database, which holds all datasets.") { $0.databaseHref },
      .text("tables-href", "The address of the page about the columns of the files beside pages.") {
        $0.tableColumnsHref
      },
    ])
}

/// What is to be known of data before they are used.
struct DataFactsContext: TemplateContext {
  let edition: SiteEdition

  static let variables = TemplateVariables<Self>(
    "Facts of data", "What is to be known of data before they are used.",
    [
      .text("as-of", "The day as of which they are true, in words.") {
        $0.edition.words.date($0.edition.catalogue.asOf)
      },
      .text("as-of-iso", "The same day, as `2013-07-04`.") { $0.edition.catalogue.asOf.iso8601 },
      .text("publisher", "The office that publishes them.") { $0.edition.configuration.office.name },
      .group("data-licence", "Under which terms they may be used.") { context in
        context.edition.configuration.licence.map(LicenceContext.init)
      },
    ])
}

extension PageTemplate {
  static let openData = page("data") { OpenDataContext.description }
}

extension SiteEdition {
  /// The page of all data, a page of each dataset, and the files.
  func openDataPages() -> [SiteFile] {
    let data = Once { [self] in
      PublishedData(openData, title: dataPackageTitle, description: openDataDescription)
    }
    return [
      openDataPage(of: data), tableColumnsPage(), descriptor(of: data), dataCatalogue(of: data), database(of: data),
    ]
      + DatasetName.allCases.indices.flatMap { files(ofDatasetAt: $0, of: data) }
  }

  private func openDataPage(of data: Once<PublishedData>) -> SiteFile {
    page(addresses.openData, .openData, from: generated("open data")) { [self] in
      let data = data()
      var head = head(
        addresses.openData, title: words[.openDataTitle], description: openDataDescription,
        standing: .asOf, breadcrumbs: [homeBreadcrumb])
      head.structuredData = catalogDescription(of: data.package)
      head.dataCatalogue = addresses.dataCatalogue
      let filled = data.package.datasets.indices.filter { data.written(at: $0).rowCount > 0 }
      let empty = data.package.datasets.indices.filter { !filled.contains($0) }
      let isMain: (Int) -> Bool = { DatasetName.main.contains(data.package.datasets[$0].name) }
      let further = filled.filter { !isMain($0) }
      let content = OpenDataContext(
        table: table(named: "datasets", filled.filter(isMain), of: data).html,
        furtherTable: further.isEmpty ? nil : table(named: "further-datasets", further, of: data).html,
        emptyDatasets: empty.map { position in
          let dataset = data.package.datasets[position]
          return LinkContext(label: dataset.title, href: addresses.href(addresses.dataset(dataset.name)))
        },
        facts: DataFactsContext(edition: self),
        packageHref: addresses.href(addresses.dataPackage), catalogueHref: addresses.href(addresses.dataCatalogue),
        openContractingHref: configuration.openContractingPrefix.map { _ in
          addresses.href(addresses.openContracting)
        },
        databaseHref: addresses.href(addresses.database),
        tableColumnsHref: addresses.href(addresses.tableColumns))
      return (head, content)
    }
  }

  /// What the data are, in a sentence.
  var openDataDescription: String { words.phrase(.openDataDescription, ["site": configuration.office.name]) }

  /// What the data are called as a whole.
  var dataPackageTitle: String { words.phrase(.dataPackageTitle, ["site": configuration.office.name]) }

  private func database(of data: Once<PublishedData>) -> SiteFile {
    SiteFile(
      path: addresses.database, origin: generated("open data"),
      body: .streamed {
        switch data().database {
        case .success(let file): file.stream
        case .failure(let fault): .failing(fault.reason)
        }
      })
  }

  private func descriptor(of data: Once<PublishedData>) -> SiteFile {
    SiteFile(
      path: addresses.dataPackage, origin: generated("open data"),
      body: .rendered { [self] in
        let data = data()
        return data.package.descriptor(
          title: dataPackageTitle, description: openDataDescription, written: data.allWritten)
      })
  }

  private func dataCatalogue(of data: Once<PublishedData>) -> SiteFile {
    SiteFile(
      path: addresses.dataCatalogue, origin: generated("open data"),
      body: .rendered { [self] in
        let data = data()
        return DataCatalogue(
          edition: self, package: data.package, written: data.allWritten
        ).bytes
      })
  }

  /// Datasets by their positions, each with how many rows it has and its files in all forms.
  private func table(named name: String, _ positions: [Int], of data: PublishedData) -> DataTable {
    DataTable(
      name: name, caption: words[.datasetsCaption],
      columns: [DataTable.Column(.dataset, words), DataTable.Column(.files, words)],
      rows: positions.map { position in
        let dataset = data.package.datasets[position]
        let written = data.written(at: position)
        let name = DataTable.Cell(dataset.title, href: addresses.href(addresses.dataset(dataset.name)))
        let links = DataForm.allCases.map { link(to: dataset, $0, written) }.joined(separator: "<br>")
        let rows = words.count(written.rowCount, WordKey.dataRowCount).escapedForHTML
        return [
          name.noting("\(dataset.description.escapedForHTML) \(rows)."), DataTable.Cell(html: links, .empty),
        ]
      })
  }

  /// A link to a file, which says how large that is.
  private func link(to dataset: Dataset, _ form: DataForm, _ written: WrittenDataset) -> String {
    let label = "\(words[.dataForm(form)]), \(words.size(written[form]?.size ?? 0))"
    let href = addresses.href(addresses.file(of: dataset, form))
    return "<a class=\"unbroken\" href=\"\(href.escapedForHTML)\" download>\(label.escapedForHTML)</a>"
  }
}

extension DatasetName {
  /// Those that people come for first.
  fileprivate static let main: Set<DatasetName> = [
    .decisions, .contracts, .suppliers, .payments, .procurements, .policies, .requests, .documents, .withheld,
    .corrections,
  ]
}

extension DataForm {
  /// What it is called on the web.
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    case .jsonLines: "application/jsonl"
    }
  }
}
