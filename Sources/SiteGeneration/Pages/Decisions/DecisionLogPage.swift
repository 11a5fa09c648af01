import Records
import StaticSite

/// One page of the decision log, or of the part of it that belongs to a year, a status or an organisation.
struct DecisionLogContext: TemplateContext {
  let edition: SiteEdition
  let selection: DecisionSelection
  let list: DecisionListPage

  static let variables = TemplateVariables<Self>(
    "Decision log", "One page of the decision log, or of the part that belongs to a year, a status or an organisation.",
    [
      .list("filters", "The ways to narrow the log down.") { $0.filters },
      .optionalText("numbers-href", "The address of every decision number; absent where the office states no series.") {
        $0.edition.catalogue.numbers.sequences.isEmpty
          ? nil : $0.edition.addresses.href($0.edition.addresses.decisionNumbers)
      },
      .optionalText("timeliness-href", "The address of how soon decisions are published; absent without decisions.") {
        $0.edition.catalogue.decisions.isEmpty ? nil : $0.edition.addresses.href($0.edition.addresses.timeliness)
      },
      .group("search", "The search of the log; absent on its parts.") { log in
        log.selection == .all ? log.edition.decisionSearch : nil
      },
      .list("number-summaries", "The series that have numbers in the year, on a part that belongs to one.") { log in
        if case .year(let year) = log.selection { log.edition.numberSummaries(ofYear: year) } else { [] }
      },
    ] + DecisionListPage.variables(of: { $0.edition }) { $0.list })

  private var filters: [FilterContext] {
    let all: DecisionSelections.Counted = (.all, edition.catalogue.decisions.count)
    let selections = edition.selections
    return [
      FilterContext(heading: edition.words[.filterByYear], options: options([all] + selections.years)),
      FilterContext(heading: edition.words[.filterByStatus], options: options(selections.statuses)),
      FilterContext(heading: edition.words[.filterByPriority], options: options(selections.priorities)),
      FilterContext(heading: edition.words[.filterByOrganisation], options: options(selections.organisations)),
    ].filter { !$0.options.isEmpty }
  }

  private func options(_ selections: [DecisionSelections.Counted]) -> [FilterOptionContext] {
    selections.map { counted in
      FilterOptionContext(
        label: edition.label(of: counted.selection),
        href: edition.addresses.href(edition.addresses.decisions(counted.selection)),
        count: edition.words.number(counted.count), isCurrent: counted.selection == selection)
    }
  }
}

extension PageTemplate {
  static let decisions = page("decisions") { DecisionLogContext.description }
}

extension SiteEdition {
  /// Every page of the log and of its parts.
  func decisionLogPages() -> [SiteFile] {
    let parts = selections.years + selections.statuses + selections.organisations
    let pages = ([.all] + parts.map(\.selection)).flatMap { selection in
      let path = addresses.decisions(selection)
      return listPages(of: selection, at: path).map { list in
        let address = addresses.page(list.number, of: path)
        return page(address, .decisions, from: generated("decision log")) { [self] in
          var head = head(
            address, title: title(of: selection), description: description(of: selection),
            standing: .records(newest: newestDay(ofDecisions: list.positions)),
            breadcrumbs: selection == .all ? [homeBreadcrumb] : decisionBreadcrumbs, pagination: list.pagination,
            type: "CollectionPage")
          head.feed = decisionFeed
          return (head, DecisionLogContext(edition: self, selection: selection, list: list))
        }
      }
    }
    return pages + [file(of: decisionFeed)]
  }

  /// What a part of the log is called in a list of parts.
  func label(of selection: DecisionSelection) -> String {
    switch selection {
    case .all: words[.filterAll]
    case .year(let year): String(year)
    case .undated: words[.undated]
    case .status(let status): words[.status(status)]
    case .organisation(let id): catalogue.organisation(id)?.name ?? id
    case .priority(let id): catalogue.priority(id)?.title ?? id
    }
  }

  private func description(of selection: DecisionSelection) -> String {
    let site = configuration.office.name
    return switch selection {
    case .all, .undated, .priority: words.phrase(.decisionsDescription, ["site": site])
    case .year(let year): words.phrase(.yearDescription, ["site": site, "year": String(year)])
    case .status: words.phrase(.statusDescription, ["site": site, "status": label(of: selection)])
    case .organisation: words.phrase(.organisationDescription, ["organisation": label(of: selection)])
    }
  }

  private func title(of selection: DecisionSelection) -> String {
    switch selection {
    case .all, .priority: words[.decisionsTitle]
    case .year(let year): words.phrase(.decisionsInYear, ["year": String(year)])
    case .undated: words[.decisionsWithoutDate]
    case .status: words.phrase(.decisionsWithStatus, ["status": label(of: selection)])
    case .organisation: words.phrase(.decisionsByOrganisation, ["organisation": label(of: selection)])
    }
  }
}
