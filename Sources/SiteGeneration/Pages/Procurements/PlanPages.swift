import OpenData
import Records
import StaticSite

/// What falls due within the time that the plan looks ahead.
struct PlanContext: TemplateContext {
  let window: String
  let calendarHref: String
  let pictures: [ChartContext]
  let picturesNote: String?
  let quarters: [PlanQuarterContext]
  let csv: String
  let json: String
  let procurements: DataTableContext?
  let procurementsHref: String?

  static let variables = TemplateVariables<Self>(
    "Contracts plan", "What falls due within the time that the plan looks ahead.",
    [
      .text("window", "The first and the last day, in words.") { $0.window },
      .text("calendar-href", "The address of the calendar to subscribe to.") { $0.calendarHref },
      .list("pictures", "What falls due as timelines.") { $0.pictures },
      .optionalText("pictures-note", "How much has no room in the timelines, in words.") { $0.picturesNote },
      .list("quarters", "The financial quarters.") { $0.quarters },
      .text("csv", "The address of everything that falls due as comma-separated values.") { $0.csv },
      .text("json", "The address of everything that falls due as JSON.") { $0.json },
      .group("procurements", "What is planned to be bought; absent when nothing is.") { $0.procurements },
      .optionalText("procurements-href", "The address of all procurements; absent when there are none.") {
        $0.procurementsHref
      },
    ])
}

/// A quarter of the plan.
struct PlanQuarterContext: TemplateContext {
  let name: String
  let anchor: String
  let count: String
  let isNear: Bool
  let table: DataTableContext?
  /// Where the quarter's own page is, when there is too much for this one.
  let more: CountedLinkContext?

  static let variables = TemplateVariables<Self>(
    "Quarter of the plan", "What falls due in a financial quarter.",
    [
      .text("name", "The quarter, in words.") { $0.name },
      .text("anchor", "The name of its place on the page, without `#`.") { $0.anchor },
      .text("count", "How much falls due in it, in words.") { $0.count },
      .flag("near", "Whether it is the current quarter or the next.") { $0.isNear },
      .group("table", "What falls due; absent when nothing does, or when it has a page of its own.") { $0.table },
      .group("more", "The quarter's own page, when there is too much for this one.") { $0.more },
    ])
}

/// One page of a quarter with too much for the page of the plan.
struct PlanQuarterPageContext: TemplateContext {
  let table: DataTableContext
  let pagination: PaginationContext?

  static let variables = TemplateVariables<Self>(
    "Page of a quarter", "What falls due in a financial quarter that has a page of its own.",
    [
      .group("table", "What falls due.") { $0.table },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
    ])
}

extension PageTemplate {
  static let plan = page("plan") { PlanContext.description }
  static let planQuarter = page("plan-quarter") { PlanQuarterPageContext.description }
}

extension SiteEdition {
  /// The plan, its calendar and its files; nothing where nothing is bought.
  func planPages() -> [SiteFile] {
    guard hasContracts else { return [] }
    let path = addresses.plan
    let overview = page(path, .plan, from: generated("contracts plan")) { [self] in
      let head = head(
        path, title: words[.planTitle],
        description: words.phrase(.planDescription, ["site": configuration.office.name]),
        standing: .asOf, breadcrumbs: [homeBreadcrumb, contractsBreadcrumb])
      return (head, planContext(on: path))
    }
    let tables = catalogue.plan.quarters.flatMap { quarter -> [SiteFile] in
      let name = Self.name(of: quarter.quarter)
      let title = caption(of: quarter)
      return quarter.items.isEmpty
        ? [] : files(of: { [self] in planFile(quarter.items, named: name, title: title) }, named: name, on: path)
    }
    let all = files(
      of: { [self] in
        planFile(catalogue.plan.quarters.flatMap(\.items), named: Self.planName, title: words[.planTitle])
      }, named: Self.planName, on: path)
    return [overview, planCalendar()] + all + tables + plannedFiles(on: path)
      + catalogue.plan.quarters.filter(hasOwnPage).flatMap(pages(of:))
  }

  private func planContext(on path: SitePath) -> PlanContext {
    let (pictures, leftOut) = planPictures()
    let plan = catalogue.plan
    return PlanContext(
      window: words.phrase(.dateRange, ["from": words.date(plan.start), "to": words.date(plan.end)]),
      calendarHref: addresses.href(addresses.planCalendar), pictures: pictures,
      picturesNote: leftOut == 0 ? nil : words.phrase(.leftOutOfPictures, ["count": words.number(leftOut)]),
      quarters: plan.quarters.enumerated().map { context(of: $1, isNear: $0 < Self.nearQuarters, on: path) },
      csv: addresses.href(addresses.data(named: Self.planName, "csv", of: path)),
      json: addresses.href(addresses.data(named: Self.planName, "json", of: path)),
      procurements: plannedProcurements(on: path),
      procurementsHref: catalogue.procurements.isEmpty ? nil : addresses.href(addresses.procurements))
  }

  /// How many quarters are shown without being asked for, the current one among them.
  private static let nearQuarters = 2

  /// The name of the files that hold everything.
  private static let planName = "contracts-plan"

  private func table(of quarter: ContractsPlan.Quarter) -> DataTable {
    planTable(quarter.items, named: Self.name(of: quarter.quarter), caption: caption(of: quarter))
  }

  private func caption(of quarter: ContractsPlan.Quarter) -> String {
    words.phrase(.quarterCaption, ["quarter": words.quarter(quarter.quarter)])
  }

  private static func name(of quarter: FinancialQuarter) -> String { "plan-\(quarter.year.text)-q\(quarter.number)" }

  private func hasOwnPage(_ quarter: ContractsPlan.Quarter) -> Bool {
    quarter.items.count > configuration.contracts.tablePageSize
  }

  private func context(of quarter: ContractsPlan.Quarter, isNear: Bool, on path: SitePath) -> PlanQuarterContext {
    let more = CountedLinkContext(
      label: words.quarter(quarter.quarter), href: addresses.href(addresses.plan(quarter.quarter)),
      count: words.number(quarter.items.count))
    let isLong = hasOwnPage(quarter)
    return PlanQuarterContext(
      name: words.quarter(quarter.quarter), anchor: "quarter-\(quarter.quarter.year.text)-q\(quarter.quarter.number)",
      count: words.count(quarter.items.count, WordKey.planItemCount), isNear: isNear,
      table: quarter.items.isEmpty || isLong ? nil : context(of: table(of: quarter), on: path),
      more: isLong ? more : nil)
  }

  private func pages(of quarter: ContractsPlan.Quarter) -> [SiteFile] {
    let path = addresses.plan(quarter.quarter)
    let table = table(of: quarter)
    return tablePages(of: quarter.items.count, at: path).map { list in
      page(list.path, .planQuarter, from: generated("contracts plan")) { [self] in
        let head = head(
          list.path, title: table.caption,
          description: words.phrase(.planDescription, ["site": configuration.office.name]),
          standing: .asOf,
          breadcrumbs: [
            homeBreadcrumb, contractsBreadcrumb,
            LinkContext(label: words[.planTitle], href: addresses.href(addresses.plan)),
          ], pagination: list.pagination)
        var shown = table
        shown.rows = Array(table.rows[list.rows])
        return (
          head,
          PlanQuarterPageContext(
            table: context(of: shown, on: addresses.plan, file: table.file), pagination: list.pagination)
        )
      }
    }
  }
}
