import Charts
import Records
import StaticSite

/// How well procurement did, by financial year.
struct PerformanceContext: TemplateContext {
  let years: [PerformanceYearContext]
  let methods: [MeasureMethodContext]

  static let variables = TemplateVariables<Self>(
    "Performance", "How well procurement did, by financial year.",
    [
      .list("years", "The years, newest first.") { $0.years },
      .list("methods", "How each measure is worked out.") { $0.methods },
    ])
}

/// How well procurement did in a financial year.
struct PerformanceYearContext: TemplateContext {
  let year: String
  let anchor: String
  let isUnderWay: Bool
  let note: String?
  let chart: ChartContext?
  let table: DataTableContext

  static let variables = TemplateVariables<Self>(
    "Performance in a year", "How well procurement did in a financial year.",
    [
      .text("year", "The year, in words.") { $0.year },
      .text("anchor", "The name of its place on the page, without `#`.") { $0.anchor },
      .flag("under-way", "Whether the year has not ended.") { $0.isUnderWay },
      .optionalText("note", "What the office says of the year.") { $0.note },
      .group("chart", "The shares and their targets as a picture; absent when there are fewer than two.") { $0.chart },
      .group("table", "The figures.") { $0.table },
    ])
}

/// How a measure is worked out.
struct MeasureMethodContext: TemplateContext {
  let measure: String
  let method: String

  static let variables = TemplateVariables<Self>(
    "Method", "How a measure is worked out.",
    [
      .text("measure", "What is measured.") { $0.measure },
      .text("method", "How it is worked out.") { $0.method },
    ])
}

extension PageTemplate {
  static let performance = page("performance") { PerformanceContext.description }
}

extension SiteEdition {
  /// The page of figures, and those of every year as files; nothing where none can be given.
  func performancePages() -> [SiteFile] {
    let years = catalogue.performance
    guard !years.isEmpty else { return [] }
    let path = addresses.performance
    let overview = page(path, .performance, from: generated("performance")) { [self] in
      let head = head(
        path, title: words[.performanceTitle],
        description: words.phrase(.performanceDescription, ["site": configuration.office.name]),
        breadcrumbs: [homeBreadcrumb, contractsBreadcrumb])
      let methods = PerformanceMeasure.allCases.map {
        MeasureMethodContext(measure: words[.measure($0)], method: words[.method($0)])
      }
      return (head, PerformanceContext(years: years.map { context(of: $0, on: path) }, methods: methods))
    }
    return [overview]
      + years.flatMap { year in
        files(of: { [self] in table(of: year).file }, named: "performance-\(year.year.text)", on: path)
      }
  }

  private func context(of year: YearPerformance, on path: SitePath) -> PerformanceYearContext {
    PerformanceYearContext(
      year: words.financialYear(year.year), anchor: "year-\(year.year.text)",
      isUnderWay: year.year.contains(catalogue.asOf), note: year.note, chart: chart(of: year),
      table: context(of: table(of: year), on: path))
  }

  /// A figure in words, as exact as it is meant to be.
  private func text(of figure: PerformanceFigure) -> String {
    let value =
      switch (figure.value, figure.basis) {
      case (.money(let money), _): words.roughMoney(money)
      case (.count(let count), _): words.number(count)
      case (.share(let share), .computed): words.roughShare(share)
      case (.share(let share), .declared): words.share(share)
      }
    return figure.precision == .exact ? value : words.phrase(.precision(figure.precision), ["figure": value])
  }

  private func text(of target: PerformanceTarget) -> String {
    var text =
      target.to.map { words.phrase(.shareRange, ["from": words.share(target.from), "to": words.share($0)]) }
      ?? words.phrase(.atLeast, ["share": words.share(target.from)])
    if let note = target.note { text += " (\(note))" }
    return text
  }

  private func chart(of year: YearPerformance) -> ChartContext? {
    let bars = year.figures.compactMap { figure -> BarChart.Bar? in
      guard case .share(let share) = figure.value else { return nil }
      let target = figure.targets.first
      return BarChart.Bar(
        label: words[.measure(figure.measure)], text: text(of: figure), value: Double(share.hundredths),
        target: target.map { Double($0.from.hundredths)...Double($0.to?.hundredths ?? $0.from.hundredths) },
        targetText: target.map { words.phrase(.targetInChart, ["target": text(of: $0)]) })
    }
    guard bars.count > 1 else { return nil }
    let title = words.phrase(.sharesCaption, ["year": words.financialYear(year.year)])
    let summary = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    return ChartContext(
      svg: BarChart(title: title, summary: summary, bars: bars, scale: 10_000).svg(id: "shares-\(year.year.text)"))
  }

  private func table(of year: YearPerformance) -> DataTable {
    DataTable(
      name: "performance-\(year.year.text)",
      caption: words.phrase(.performanceCaption, ["year": words.financialYear(year.year)]),
      columns: [
        DataTable.Column(.measure, words), DataTable.Column(.figure, words, isNumeric: true),
        DataTable.Column(.target, words), DataTable.Column(.targetMet, words), DataTable.Column(.basis, words),
      ], rows: year.figures.map(row(of:)))
  }

  private func row(of figure: PerformanceFigure) -> [DataTable.Cell] {
    let number: DataValue =
      switch figure.value {
      case .money(let money): .money(money)
      case .count(let count): .count(count)
      case .share(let share): .share(share)
      }
    let targets = figure.targets.map(text(of:)).joined(separator: "; ")
    let isMet = figure.targets.compactMap { figure.meets($0) }
    let basis =
      switch figure.basis {
      case .computed: words[.computed]
      case .declared(let source): words.phrase(.declared, ["source": source])
      }
    return [
      DataTable.Cell(words[.measure(figure.measure)], .text(figure.measure.rawValue)),
      DataTable.Cell(text(of: figure), number), DataTable.Cell(targets, .text(targets.isEmpty ? nil : targets)),
      DataTable.Cell(
        isMet.map(words.flag).joined(separator: "; "),
        isMet.count == 1 ? .boolean(isMet.first) : isMet.isEmpty ? .empty : .list(isMet.map { $0 ? "true" : "false" })),
      DataTable.Cell(basis),
    ]
  }
}
