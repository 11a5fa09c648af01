import OpenData
import Records
import StaticSite

/// All payments, by financial year.
struct SpendContext: TemplateContext {
  let filter: PaymentFilterContext
  let years: DataTableContext
  let chart: ChartContext?

  static let variables = TemplateVariables<Self>(
    "Spend", "The payments of the office, by financial year.",
    [
      .group("filter", "The way to single payments.") { $0.filter },
      .group("table", "The years.") { $0.years },
      .group("chart", "The years as a picture; absent when there is only one.") { $0.chart },
    ])
}

/// The payments of a financial year.
struct SpendYearContext: TemplateContext {
  let total: String
  let count: String
  let chart: ChartContext?
  let months: DataTableContext
  let categories: DataTableContext
  let suppliers: DataTableContext
  /// How many suppliers are left out of the table on the page.
  let suppliersNote: String?
  let filterHref: String

  static let variables = TemplateVariables<Self>(
    "Spend of a year", "The payments of a financial year, added up.",
    [
      .text("total", "All of it, in words.") { $0.total },
      .text("count", "In how many payments, in words.") { $0.count },
      .group("chart", "The months as a picture.") { $0.chart },
      .group("months", "By month.") { $0.months },
      .group("categories", "By category.") { $0.categories },
      .group("suppliers", "By supplier, the greatest total first.") { $0.suppliers },
      .optionalText("suppliers-note", "How many suppliers the table shows, where it does not show all.") {
        $0.suppliersNote
      },
      .text("filter-href", "Where the payments of the year can be filtered, for those whose browser runs scripts.") {
        $0.filterHref
      },
    ])
}

/// The payments of a month.
struct SpendMonthContext: TemplateContext {
  let total: String
  let count: String
  let payments: DataTableContext
  let pagination: PaginationContext?
  let corrections: [CorrectionContext]

  static let variables = TemplateVariables<Self>(
    "Payments of a month", "Every payment of a month.",
    [
      .text("total", "All of it, in words.") { $0.total },
      .text("count", "How many payments there are, in words.") { $0.count },
      .group("table", "The payments.") { $0.payments },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
      .list("corrections", "What was changed after publication.") { $0.corrections },
      .flag("has-corrections", "Whether anything was.") { !$0.corrections.isEmpty },
    ])
}

extension PageTemplate {
  static let spend = page("spend") { SpendContext.description }
  static let spendYear = page("spend-year") { SpendYearContext.description }
  static let spendMonth = page("spend-month") { SpendMonthContext.description }
}

extension SiteEdition {
  /// The payments by year and month, with their files; nothing where the office publishes none.
  func spendPages() -> [SiteFile] {
    let years = catalogue.spending.years
    guard !years.isEmpty else { return [] }
    let path = addresses.spend
    let title = words[.spendTitle]
    let overview = page(path, .spend, from: generated("spend")) { [self] in
      let head = head(
        path, title: title, description: words.phrase(.spendDescription, ["site": configuration.office.name]),
        standing: .records(newest: years.compactMap(newestDay).max()),
        breadcrumbs: [homeBreadcrumb], type: "CollectionPage")
      // In the order of the table beside it.
      let bars = years.map { bar(words.financialYear($0.year), $0.total) }
      return (
        head,
        SpendContext(
          filter: paymentFilter, years: context(of: yearTable, on: path),
          chart: chart("spend", title: words[.spendYearsCaption], bars: bars))
      )
    }
    let table = yearTable
    return [overview] + files(of: { table.file }, named: table.name, on: path) + years.flatMap(pages(of:))
  }

  /// How many suppliers stand in the table of a year; its files hold all of them.
  private static let shownSuppliers = 50

  private func pages(of year: SpendYear) -> [SiteFile] {
    let path = addresses.spend(year.year)
    let tables = [monthTable(of: year), categoryTable(of: year)]
    let suppliers = supplierTable(of: year)
    let name = words.financialYear(year.year)
    let title = words.phrase(.spendYearTitle, ["year": name])
    let overview = page(path, .spendYear, from: generated("spend \(year.year.text)")) { [self] in
      let head = head(
        path, title: title,
        description: words.phrase(.spendYearDescription, ["site": configuration.office.name, "year": name]),
        standing: .records(newest: newestDay(of: year)),
        breadcrumbs: [homeBreadcrumb, spendBreadcrumb], type: "CollectionPage")
      var shown = suppliers
      shown.rows = Array(suppliers.rows.prefix(Self.shownSuppliers))
      let note =
        shown.rows.count < suppliers.rows.count
        ? words.phrase(
          .suppliersShown, ["shown": words.number(shown.rows.count), "count": words.number(suppliers.rows.count)]) : nil
      let content = SpendYearContext(
        total: words.money(year.total), count: words.count(year.count, WordKey.paymentCount),
        chart: chart(
          "months", title: tables[0].caption, bars: year.months.map { bar(words.month($0.month), $0.total) }),
        months: context(of: tables[0], on: path), categories: context(of: tables[1], on: path),
        suppliers: context(of: shown, on: path, file: suppliers.file), suppliersNote: note,
        filterHref: "\(addresses.href(addresses.spend))?year=\(year.year.text)")
      return (head, content)
    }
    let payments = files(
      of: { [self] in paymentFile(year.months.flatMap(\.payments), title: title) }, named: "payments", on: path)
    return [overview, filteredPayments(of: year)] + payments
      + (tables + [suppliers]).flatMap { table in files(of: { table.file }, named: table.name, on: path) }
      + year.months.flatMap { pages(of: $0, in: year.year) } + categoryPages(of: year)
  }

  private var spendBreadcrumb: LinkContext {
    LinkContext(label: words[.spendTitle], href: addresses.href(addresses.spend))
  }

  private func categoryPages(of year: SpendYear) -> [SiteFile] {
    let payments = catalogue.spending.payments
    let byCategory = Dictionary(grouping: year.months.flatMap(\.payments)) { payments.all[Int($0)].category }
    return year.categories.flatMap { category -> [SiteFile] in
      let key = category.category.flatMap { payments.categories.firstIndex(of: $0) }.map { Int32($0) }
      return pages(of: category, positions: byCategory[key] ?? [], in: year.year)
    }
  }

  private func pages(of month: SpendMonth, in year: FinancialYear) -> [SiteFile] {
    let name = words.month(month.month)
    return paymentPages(
      PaymentList(
        path: addresses.spend(month.month), title: words.phrase(.spendMonthTitle, ["month": name]),
        description: words.phrase(.spendMonthDescription, ["site": configuration.office.name, "month": name]),
        breadcrumbs: spendBreadcrumbs(below: year), positions: month.payments, total: month.total,
        corrections: catalogue.corrections(ofPaymentsIn: month.month)))
  }

  /// The payments of a category in a year.
  private func pages(of category: SpendYear.CategoryTotal, positions: [Int32], in year: FinancialYear) -> [SiteFile] {
    let name = category.category ?? words[.noCategory]
    let title = words.phrase(.spendCategoryTitle, ["category": name, "year": words.financialYear(year)])
    return paymentPages(
      PaymentList(
        path: addresses.spend(year, category: category.category), title: title,
        description: words.phrase(.spendListDescription, ["site": configuration.office.name, "title": title]),
        breadcrumbs: spendBreadcrumbs(below: year), positions: positions, total: category.total))
  }

  private func spendBreadcrumbs(below year: FinancialYear) -> [LinkContext] {
    [
      homeBreadcrumb, spendBreadcrumb,
      LinkContext(label: words.financialYear(year), href: addresses.href(addresses.spend(year))),
    ]
  }
}
