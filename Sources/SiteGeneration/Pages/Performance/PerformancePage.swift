import Charts
import OpenData
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
        standing: .asOf, breadcrumbs: [homeBreadcrumb, contractsBreadcrumb])
      let methods = PerformanceMeasure.allCases.map {
        MeasureMethodContext(measure: name(of: $0), method: words.phrase(.method($0), ["minimum": minimum]))
      }
      return (head, PerformanceContext(years: years.map { context(of: $0, on: path) }, methods: methods))
    }
    return [overview]
      + years.flatMap { year in
        files(of: { [self] in file(of: year) }, named: Self.name(of: year.year), on: path)
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

  private func name(of measure: PerformanceMeasure) -> String {
    words.phrase(.measure(measure), ["minimum": minimum])
  }

  /// The least weighting that social value is to have, in words.
  private var minimum: String {
    configuration.contracts.socialValueMinimum.map(words.share) ?? words[.notRecorded]
  }

  private func text(of target: PerformanceTarget) -> String {
    let text =
      target.to.map { words.phrase(.shareRange, ["from": words.share(target.from), "to": words.share($0)]) }
      ?? words.phrase(.atLeast, ["share": words.share(target.from)])
    return target.by.map { words.phrase(.targetBy, ["target": text, "date": words.date($0)]) } ?? text
  }

  /// A target on a line of its own: how much by when, what the office says of it, and whether the figure reaches it.
  private func line(_ target: PerformanceTarget, of figure: PerformanceFigure) -> String {
    let outcome = figure.meets(target).map { words[$0 ? .targetMet : .targetMissed] }
    let line = [text(of: target), outcome].compactMap(\.self).joined(separator: ": ")
    let note = target.note.map { "<br><span class=\"cell-note\">\($0.escapedForHTML)</span>" } ?? ""
    return "<li>\(line.escapedForHTML)\(note)</li>"
  }

  /// The target that holds in a year: of those that were to be reached by its end the latest, else one without a day,
  /// else the first that is still to come.
  private func currentTarget(of figure: PerformanceFigure, in year: FinancialYear) -> PerformanceTarget? {
    let dated = figure.targets.filter { $0.by != nil }.sorted { ($0.by ?? .last) < ($1.by ?? .last) }
    return dated.last { ($0.by ?? .last) <= year.lastDay } ?? figure.targets.first { $0.by == nil } ?? dated.first
  }

  private func chart(of year: YearPerformance) -> ChartContext? {
    let bars = year.figures.compactMap { figure -> BarChart.Bar? in
      guard case .share(let share) = figure.value else { return nil }
      let target = currentTarget(of: figure, in: year.year)
      return BarChart.Bar(
        label: name(of: figure.measure), text: text(of: figure), value: Double(share.hundredths),
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
      name: Self.name(of: year.year),
      caption: words.phrase(.performanceCaption, ["year": words.financialYear(year.year)]),
      columns: [
        DataTable.Column(.measure, words), DataTable.Column(.figure, words, isNumeric: true),
        DataTable.Column(.target, words), DataTable.Column(.basis, words),
      ], rows: PerformanceMeasure.allCases.map { measure in row(of: measure, in: year) })
  }

  /// A measure in a year. One that cannot be given says so.
  private func row(of measure: PerformanceMeasure, in year: YearPerformance) -> [DataTable.Cell] {
    guard let figure = year.figures.first(where: { $0.measure == measure }) else {
      return [
        DataTable.Cell(name(of: measure)), DataTable.Cell(words[.notStated]), DataTable.Cell(nil), DataTable.Cell(nil),
      ]
    }
    let lines = figure.targets.map { line($0, of: figure) }.joined()
    let list = lines.isEmpty ? "" : "<ul class=\"cell-list\">\(lines)</ul>"
    return [
      DataTable.Cell(name(of: measure)), DataTable.Cell(text(of: figure), figure.number),
      DataTable.Cell(html: list, .empty), DataTable.Cell(basis(of: figure)),
    ]
  }

  private func basis(of figure: PerformanceFigure) -> String {
    guard case .computed = figure.basis else {
      if case .declared(let source) = figure.basis { return words.phrase(.declared, ["source": source]) }
      return ""
    }
    guard let unrecorded = figure.unrecorded else { return words[.computed] }
    return words.phrase(.computedWithGaps, ["share": words.roughShare(unrecorded)])
  }

  private static func name(of year: FinancialYear) -> String { "performance-\(year.text)" }

  /// The figures of a year for programs, each target in a row of its own.
  private func file(of year: YearPerformance) -> DataFile {
    let columns: [DataColumn] = [
      .measure, .figure, .unit, .precision, .basis, .source, .targetFrom, .targetTo, .targetBy, .targetMet,
    ]
    let rows = year.figures.flatMap { figure -> [[DataValue]] in
      let facts: [DataValue] = [
        .text(figure.measure.rawValue), figure.number, .text(figure.measure.unit.rawValue),
        .text(figure.precision.rawValue), .text(figure.basis.name), .text(figure.basis.source),
      ]
      let targets: [[DataValue]] = figure.targets.map { target in
        [.share(target.from), .share(target.to), .date(target.by), .boolean(figure.meets(target))]
      }
      return (targets.isEmpty ? [[.empty, .empty, .empty, .empty]] : targets).map { facts + $0 }
    }
    let title = words.phrase(.performanceCaption, ["year": words.financialYear(year.year)])
    return DataFile(name: Self.name(of: year.year), title: title, keys: columns.map(\.name), rowCount: rows.count) {
      rows[$0]
    }
  }
}

extension PerformanceFigure {
  /// How much, for programs.
  fileprivate var number: DataValue {
    switch value {
    case .money(let money): .money(money)
    case .count(let count): .count(count)
    case .share(let share): .share(share)
    }
  }
}

extension PerformanceFigure.Basis {
  /// Where the figure comes from, for programs.
  fileprivate var name: String {
    switch self {
    case .computed: "computed"
    case .declared: "declared"
    }
  }

  fileprivate var source: String? {
    if case .declared(let source) = self { source } else { nil }
  }
}
