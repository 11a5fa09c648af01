import OpenData
import Records
import StaticSite

/// What was corrected or withdrawn after publication: all of it, or that of a year.
struct CorrectionLogContext: TemplateContext {
  let edition: SiteEdition
  let count: String
  let table: DataTableContext?
  let pagination: PaginationContext?
  let years: [FilterOptionContext]
  /// Whether this is the list of all years.
  let isWhole: Bool

  static let variables = TemplateVariables<Self>(
    "Corrections", "What was corrected or withdrawn after publication: all of it, or that of a year.",
    [
      .text("count", "How many changes there are, in words.") { $0.count },
      .group("table", "The changes, newest first; absent when there are none.") { $0.table },
      .flag("has-changes", "Whether there are any.") { $0.table != nil },
      .group("pagination", "The pages of the list; absent when it has one.") { $0.pagination },
      .list("years", "The years with changes, and all of them together.") { $0.years },
      .flag("has-years", "Whether there are several.") { $0.years.count > 2 },
      .group("published-records", "The files with every record and its fingerprint; absent without a ledger.") {
        $0.isWhole ? $0.edition.publishedRecordLinks : nil
      },
    ])
}

/// The addresses of the files that list every published record.
struct PublishedRecordsContext: TemplateContext {
  let csv: String
  let json: String

  static let variables = TemplateVariables<Self>(
    "Files of published records", "The files that list every published record with its fingerprint.",
    [
      .text("csv", "The address of the file of comma-separated values.") { $0.csv },
      .text("json", "The address of the JSON file.") { $0.json },
    ])
}

extension PageTemplate {
  static let correctionLog = page("correction-log") { CorrectionLogContext.description }
}

/// The changes of all years, or of one.
private struct ChangeList {
  /// `nil` for all.
  let year: Int?
  let path: SitePath
  let title: String
  let changes: [ShownChange]
}

extension SiteEdition {
  /// The list of all corrections and withdrawals, a list for each year where there are several, and their files.
  func correctionPages() -> [SiteFile] {
    let changes = shownChanges()
    let byYear = Dictionary(grouping: changes) { $0.change.date.year }
    let years = byYear.keys.sorted(by: >)
    let whole = ChangeList(year: nil, path: addresses.corrections, title: words[.correctionsTitle], changes: changes)
    let lists =
      years.count < 2
      ? []
      : years.map { year in
        ChangeList(
          year: year, path: addresses.corrections(in: year),
          title: words.phrase(.correctionsInYear, ["year": String(year)]), changes: byYear[year] ?? [])
      }
    let counts = [(nil, changes.count)] + lists.map { ($0.year, $0.changes.count) }
    return ([whole] + lists).flatMap { pages(of: $0, years: counts) } + publishedRecordFiles() + [
      file(of: correctionFeed)
    ]
  }

  private func pages(of list: ChangeList, years: [(year: Int?, count: Int)]) -> [SiteFile] {
    let pages = tablePages(of: list.changes.count, at: list.path).map { part in
      page(part.path, .correctionLog, from: generated("corrections")) { [self] in
        var head = head(
          part.path, title: list.title,
          description: words.phrase(.correctionsDescription, ["site": configuration.office.name]),
          standing: .records(newest: list.changes[part.rows].map(\.change.date).max()),
          breadcrumbs: list.year == nil ? [homeBreadcrumb] : correctionBreadcrumbs, pagination: part.pagination,
          type: "CollectionPage")
        head.feed = correctionFeed
        let table = list.changes.isEmpty ? nil : table(of: list.changes[part.rows], caption: list.title)
        let content = CorrectionLogContext(
          edition: self, count: words.count(list.changes.count, WordKey.changeCount),
          table: table.map { context(of: $0, on: list.path) }, pagination: part.pagination,
          years: years.map { option($0, current: list.year) }, isWhole: list.year == nil)
        return (head, content)
      }
    }
    guard !list.changes.isEmpty else { return pages }
    return pages + files(of: { [self] in file(of: list.changes, title: list.title) }, named: tableName, on: list.path)
  }

  private var tableName: String { "corrections" }

  /// The way from the home page to the corrections.
  var correctionBreadcrumbs: [LinkContext] {
    [homeBreadcrumb, LinkContext(label: words[.correctionsTitle], href: addresses.href(addresses.corrections))]
  }

  private func option(_ counted: (year: Int?, count: Int), current: Int?) -> FilterOptionContext {
    let path = counted.year.map(addresses.corrections(in:)) ?? addresses.corrections
    return FilterOptionContext(
      label: counted.year.map { String($0) } ?? words[.filterAll], href: addresses.href(path),
      count: words.number(counted.count), isCurrent: counted.year == current)
  }

  private func table(of changes: ArraySlice<ShownChange>, caption: String) -> DataTable {
    DataTable(
      name: tableName, caption: caption,
      columns: [
        DataTable.Column(.date, words), DataTable.Column(.record, words), DataTable.Column(.change, words),
      ],
      rows: changes.map { change in
        let record = DataTable.Cell(change.title, href: addresses.href(change.path))
        let words = words(of: change)
        let reason = change.change.reason
        let account = DataTable.Cell(words, .text([words, reason].compactMap(\.self).joined(separator: " ")))
        return [
          cell(change.change.date), record.noting(change.reference.map(DataTable.Cell.unbroken)),
          account.noting(reason?.escapedForHTML),
        ]
      }, tools: .sortingAndNarrowing)
  }

  /// The changes for programs, with what a link says on the page.
  private func file(of changes: [ShownChange], title: String) -> DataFile {
    let columns: [DataColumn] = [.date, .changeKind, .kind, .recordReference, .record, .change, .reason, .recordURL]
    return DataFile(name: tableName, title: title, keys: columns.map(\.name), rowCount: changes.count) {
      [self] index in
      let change = changes[index]
      return [
        .date(change.change.date), .text(ChangeKind(change.change).rawValue),
        .text(change.kind?.rawValue ?? LedgerKind.address.rawValue),
        .text(change.reference), .text(change.title), .text(words(of: change)), .text(change.change.reason),
        .text(addresses.absolute(change.path)),
      ]
    }
  }
}
