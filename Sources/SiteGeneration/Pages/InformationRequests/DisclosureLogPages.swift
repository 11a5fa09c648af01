import Records
import StaticSite

/// The responses to requests for information, or those of a year or with an outcome.
struct DisclosureLogContext: TemplateContext {
  let count: String
  let filters: [FilterContext]
  let table: DataTableContext?
  let pagination: PaginationContext?
  let figures: RequestFiguresContext?

  static let variables = TemplateVariables<Self>(
    "Disclosure log", "The responses to requests for information, or those of a year or with an outcome.",
    [
      .text("count", "How many responses there are, in words.") { $0.count },
      .list("filters", "The ways to narrow the log down.") { $0.filters },
      .group("table", "The responses on this page; absent when there are none.") { $0.table },
      .flag("has-responses", "Whether there are any.") { $0.table != nil },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
      .group("figures", "How the office did; on the first page of the whole log only.") { $0.figures },
    ])
}

extension PageTemplate {
  static let disclosureLog = page("disclosure-log") { DisclosureLogContext.description }
}

extension SiteEdition {
  /// The disclosure log with its parts, figures and feed, and a page of each response; nothing where the office records no
  /// requests.
  func informationRequestPages() -> [SiteFile] {
    let log = catalogue.disclosureLog
    guard !log.isEmpty else { return [] }
    let selections = [.all] + log.yearSelections + log.outcomeSelections
    return selections.flatMap(pages(of:)) + requestFigureFiles() + [file(of: responseFeed)]
      + log.requests.indices.flatMap(files(ofRequestAt:))
  }

  /// The way from the home page to the disclosure log.
  var disclosureLogBreadcrumb: LinkContext {
    LinkContext(label: words[.disclosureLogTitle], href: addresses.href(addresses.disclosureLog))
  }

  private func pages(of selection: DisclosureSelection) -> [SiteFile] {
    let path = addresses.disclosureLog(selection)
    let positions = catalogue.disclosureLog.positions(selection)
    let title = title(of: selection)
    let pages = tablePages(of: positions.count, at: path).map { list in
      page(list.path, .disclosureLog, from: generated("disclosure log")) { [self] in
        var head = head(
          list.path, title: title,
          description: words.phrase(.disclosureLogDescription, ["site": configuration.office.name]),
          standing: .records(
            newest: positions[list.rows].compactMap { catalogue.disclosureLog.requests[$0].modified }.max()),
          breadcrumbs: [homeBreadcrumb] + (selection == .all ? [] : [disclosureLogBreadcrumb]),
          pagination: list.pagination, type: "CollectionPage")
        head.feed = responseFeed
        let table = responseTable(positions[list.rows], caption: title)
        let content = DisclosureLogContext(
          count: words.count(positions.count, WordKey.responseCount), filters: disclosureFilters(selecting: selection),
          table: positions.isEmpty ? nil : context(of: table, on: path), pagination: list.pagination,
          figures: selection == .all && list.number == 1 ? requestFigures(on: path) : nil)
        return (head, content)
      }
    }
    return pages + files(of: { [self] in responseFile(positions, title: title) }, named: "responses", on: path)
  }

  private func disclosureFilters(selecting current: DisclosureSelection) -> [FilterContext] {
    let log = catalogue.disclosureLog
    let groups: [(WordKey, [DisclosureSelection])] = [
      (.filterByYear, [.all] + log.yearSelections), (.filterByOutcome, log.outcomeSelections),
    ]
    return groups.filter { !$0.1.isEmpty }.map { heading, selections in
      let options = selections.map { selection in
        FilterOptionContext(
          label: name(of: selection), href: addresses.href(addresses.disclosureLog(selection)),
          count: words.number(log.positions(selection).count), isCurrent: selection == current)
      }
      return FilterContext(heading: words[heading], options: options)
    }
  }

  private func name(of selection: DisclosureSelection) -> String {
    switch selection {
    case .all: words[.filterAll]
    case .year(let year): String(year)
    case .outcome(let outcome): words[.requestOutcome(outcome)]
    }
  }

  private func title(of selection: DisclosureSelection) -> String {
    switch selection {
    case .all: words[.disclosureLogTitle]
    case .year(let year): words.phrase(.disclosureLogOfYear, ["year": String(year)])
    case .outcome: words.phrase(.disclosureLogWithOutcome, ["outcome": name(of: selection)])
    }
  }
}
