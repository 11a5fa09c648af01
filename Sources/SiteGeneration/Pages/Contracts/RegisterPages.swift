import OpenData
import Records
import StaticSite

/// The register of contracts, or the part of it with one status, category or buyer.
struct RegisterContext: TemplateContext {
  let count: String
  let value: String?
  let unstated: String?
  let filters: [FilterContext]
  let search: ListSearchContext?
  let table: DataTableContext?
  let pagination: PaginationContext?
  let planHref: String
  let performanceHref: String?
  let socialValueHref: String

  static let variables = TemplateVariables<Self>(
    "Contracts register", "The register of contracts, or the part of it with one status, category or buyer.",
    [
      .text("count", "How many contracts there are, in words.") { $0.count },
      .optionalText("value", "What they are worth together, in words, as far as values are stated.") { $0.value },
      .optionalText("unstated", "How many of them state no value, in words; absent when all do.") { $0.unstated },
      .list("filters", "The ways to narrow the register down.") { $0.filters },
      .group("search", "The search of the register; absent on its parts.") { $0.search },
      .group("table", "The contracts on this page; absent when there are none.") { $0.table },
      .flag("has-contracts", "Whether there are any.") { $0.table != nil },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
      .text("plan-href", "The address of the contracts plan.") { $0.planHref },
      .optionalText("performance-href", "The address of the performance page, where there is one.") {
        $0.performanceHref
      },
      .text("social-value-href", "The address of the page on social value.") { $0.socialValueHref },
    ])
}

extension PageTemplate {
  static let contracts = page("contracts") { RegisterContext.description }
}

extension SiteEdition {
  /// Whether the office publishes anything about what it buys.
  var hasContracts: Bool { !catalogue.register.contracts.isEmpty || !catalogue.procurements.isEmpty }

  /// The way from the home page to the register.
  var contractsBreadcrumb: LinkContext {
    LinkContext(label: words[.contractsTitle], href: addresses.href(addresses.contracts))
  }

  /// The register whole, by status, by category and by buyer, with its files.
  func registerPages() -> [SiteFile] {
    guard hasContracts else { return [] }
    let selections = contractSelections
    let counted =
      [ContractSelection.all]
      + (selections.statuses + selections.categories + selections.buyers + selections.priorities).map(\.selection)
    return counted.flatMap(pages(of:)) + [file(of: contractFeed)]
  }

  private func pages(of selection: ContractSelection) -> [SiteFile] {
    let path = addresses.contracts(selection)
    let positions = catalogue.register.contracts(selection)
    let title = label(of: selection)
    let value = catalogue.register.value(of: positions)
    let pages = tablePages(of: positions.count, at: path).map { list in
      page(list.path, .contracts, from: generated("contracts register")) { [self] in
        var head = head(
          list.path, title: title,
          description: words.phrase(.contractsDescription, ["site": configuration.office.name]),
          standing: standing(ofContracts: positions[list.rows]),
          breadcrumbs: [homeBreadcrumb] + (selection == .all ? [] : [contractsBreadcrumb]),
          pagination: list.pagination, type: "CollectionPage")
        head.feed = contractFeed
        let search = selection == .all ? contractSearch : nil
        var table = contractTable(positions[list.rows], named: "contracts", caption: title)
        // The search above it narrows the whole register down; a second field would do so for one page of it.
        if search != nil { table.tools = .sorting }
        let content = RegisterContext(
          count: words.count(positions.count, WordKey.contractCount),
          value: value.total == .zero ? nil : words.roughMoney(value.total),
          unstated: value.unstated == 0 ? nil : words.count(value.unstated, WordKey.contractCount),
          filters: contractFilters(selecting: selection), search: search,
          table: positions.isEmpty ? nil : context(of: table, on: path), pagination: list.pagination,
          planHref: addresses.href(addresses.plan),
          performanceHref: catalogue.performance.isEmpty ? nil : addresses.href(addresses.performance),
          socialValueHref: addresses.href(addresses.socialValue))
        return (head, content)
      }
    }
    return pages + files(of: { [self] in file(of: selection) }, named: "contracts", on: path)
  }

  /// How many contracts have which status stands on every page of the register, so that none stays the same while one
  /// contract of it can change.
  private func standing(ofContracts positions: ArraySlice<Int>) -> PageStanding {
    catalogue.register.current.isEmpty ? standing(showing: positions) : .asOf
  }

  /// The register as a file has every column of the contracts schema. A part of it has those of its table: with all of
  /// them, the parts of a large register would be several times as large as the rest of the site.
  private func file(of selection: ContractSelection) -> DataFile {
    let positions = catalogue.register.contracts(selection)
    guard selection != .all else { return contractFile(positions, title: label(of: selection)) }
    return contractTable(positions[...], named: "contracts", caption: label(of: selection)).file
  }

  private func contractFilters(selecting current: ContractSelection) -> [FilterContext] {
    let selections = contractSelections
    let all = FilterOptionContext(
      label: words[.filterAll], href: addresses.href(addresses.contracts),
      count: words.number(catalogue.register.contracts.count), isCurrent: current == .all)
    let groups: [(WordKey, [ContractSelections.Counted])] = [
      (.filterByStatus, selections.statuses), (.filterByCategory, selections.categories),
      (.filterByBuyer, selections.buyers), (.filterByPriority, selections.priorities),
    ]
    return groups.filter { !$0.1.isEmpty }.enumerated().map { index, group in
      let options = group.1.map { selection, count in
        FilterOptionContext(
          label: name(of: selection), href: addresses.href(addresses.contracts(selection)), count: words.number(count),
          isCurrent: selection == current)
      }
      return FilterContext(heading: words[group.0], options: (index == 0 ? [all] : []) + options)
    }
  }

  private func name(of selection: ContractSelection) -> String {
    switch selection {
    case .all: words[.contractsTitle]
    case .status(let status): words[.contractStatus(status)]
    case .category(let category): category
    case .buyer(let id): catalogue.organisation(id)?.name ?? id
    case .priority(let id): catalogue.priority(id)?.title ?? id
    }
  }

  private func label(of selection: ContractSelection) -> String {
    switch selection {
    case .all: words[.contractsTitle]
    case .status, .category, .priority: words.phrase(.contractsOf, ["name": name(of: selection)])
    case .buyer: words.phrase(.contractsBy, ["name": name(of: selection)])
    }
  }
}
