import OpenData
import Records
import StaticSite

/// The page of a dataset: what it holds, its files and its columns.
struct DatasetContext: TemplateContext {
  let name: String
  let description: String
  let rows: String
  let table: String
  let files: [DataFileContext]
  let facts: DataFactsContext

  static let variables = TemplateVariables<Self>(
    "Dataset", "The page of a dataset: what it holds, its files and its columns.",
    [
      .text("name", "Its name, as its files and tables have it.") { $0.name },
      .text("dataset-description", "What it holds.") { $0.description },
      .text("rows", "How many rows it has, in words.") { $0.rows },
      .list("files", "The files in which it can be downloaded.") { $0.files },
      .html("table", "Its columns as a table.") { $0.table },
      .group("facts", "What is to be known of the data.") { $0.facts },
    ])
}

/// A file of a dataset.
struct DataFileContext: TemplateContext {
  let label: String
  let href: String
  let size: String
  let digest: String

  static let variables = TemplateVariables<Self>(
    "File of a dataset", "A file in which a dataset can be downloaded.",
    [
      .text("label", "Its form, such as CSV.") { $0.label },
      .text("href", "Its address.") { $0.href },
      .text("size", "How large it is, in words.") { $0.size },
      .text("digest", "The SHA-256 digest of its bytes, in hexadecimal digits.") { $0.digest },
    ])
}

extension PageTemplate {
  static let dataset = page("dataset") { DatasetContext.description }
}

extension SiteEdition {
  /// The page of a dataset, and its files.
  func files(ofDatasetAt position: Int, of data: Once<PublishedData>) -> [SiteFile] {
    let name = DatasetName.allCases[position]
    let page = page(addresses.dataset(name), .dataset, from: generated("open data")) { [self] in
      let data = data()
      let dataset = data.package.datasets[position]
      return (head(of: dataset, data.written(at: position), data), context(of: dataset, data.written(at: position)))
    }
    let files = DataForm.allCases.map { form in
      SiteFile(
        path: addresses.path("data/\(name.rawValue).\(form.rawValue)"), origin: generated("open data"),
        body: .streamed { data().written(at: position).stream(form) })
    }
    return [page] + files
  }

  private func head(of dataset: Dataset, _ written: WrittenDataset, _ data: PublishedData) -> PageHead {
    var head = head(
      addresses.dataset(dataset.name), title: words.phrase(.datasetPageTitle, ["title": dataset.title]),
      description: dataset.description, standing: .asOf,
      breadcrumbs: [
        homeBreadcrumb, LinkContext(label: words[.openDataTitle], href: addresses.href(addresses.openData)),
      ])
    head.structuredData = description(of: dataset, written)
    return head
  }

  private func context(of dataset: Dataset, _ written: WrittenDataset) -> DatasetContext {
    DatasetContext(
      name: dataset.name.rawValue, description: dataset.description,
      rows: words.count(written.rowCount, WordKey.dataRowCount), table: columnTable(of: dataset).html,
      files: DataForm.allCases.compactMap { form in
        written[form].map { file in
          DataFileContext(
            label: words[.dataForm(form)], href: addresses.href(addresses.file(of: dataset, form)),
            size: words.size(file.size), digest: file.digest.hexadecimal)
        }
      }, facts: DataFactsContext(edition: self))
  }

  private func columnTable(of dataset: Dataset) -> DataTable {
    DataTable(
      name: "columns", caption: words.phrase(.datasetColumnsCaption, ["name": dataset.name.rawValue]),
      columns: [.columnName, .columnType, .meaning].map { DataTable.Column($0, words) },
      rows: dataset.fields.map { field in
        let notes = notes(on: field, of: dataset)
        return [
          DataTable.Cell(html: "<code>\(field.name.rawValue.escapedForHTML)</code>", .text(field.name.rawValue)),
          DataTable.Cell(words[.fieldType(field.type)], .text(field.type.rawValue)),
          DataTable.Cell(field.meaning).noting(notes.isEmpty ? nil : notes.joined(separator: " ")),
        ]
      })
  }

  /// What holds for a column in this dataset, as HTML.
  private func notes(on field: Field, of dataset: Dataset) -> [String] {
    var notes: [String] = []
    if dataset.primaryKey.contains(field.name) {
      notes.append(words[dataset.primaryKey.count == 1 ? .keyColumn : .partOfKey].escapedForHTML)
    } else if field.isRequired {
      notes.append(words[.neverEmpty].escapedForHTML)
    }
    if !field.values.isEmpty {
      let values = field.values.map { "<code>\($0.escapedForHTML)</code>" }.joined(separator: ", ")
      notes.append(words.html(.oneOf, ["values": values]))
    }
    for key in dataset.foreignKeys where key.field == field.name {
      let href = addresses.href(addresses.dataset(key.dataset)).escapedForHTML
      notes.append(
        words.html(
          .foundIn,
          [
            "column": "<code>\(key.target.rawValue)</code>",
            "dataset": "<a href=\"\(href)\">\(key.dataset.rawValue)</a>",
          ]
        ))
    }
    return notes
  }
}
