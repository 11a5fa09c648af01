import Charts
import OpenData
import Records
import StaticSite

/// How long it took to publish decisions.
struct TimelinessContext: TemplateContext {
  let target: String?
  let table: DataTableContext
  let chart: ChartContext?

  static let variables = TemplateVariables<Self>(
    "Timeliness", "How long it took to publish decisions, by the year in which they were taken.",
    [
      .optionalText("target", "Within how many days the office means to publish, in words.") { $0.target },
      .group("table", "The years.") { $0.table },
      .group("chart", "The medians as a picture; absent when there are fewer than two.") { $0.chart },
    ])
}

extension PageTemplate {
  static let timeliness = page("timeliness") { TimelinessContext.description }
}

extension SiteEdition {
  /// How long it took to publish decisions; nothing where there are none.
  func timelinessPages() -> [SiteFile] {
    let path = addresses.timeliness
    guard !catalogue.decisions.isEmpty else { return [] }
    let overview = page(path, .timeliness, from: generated("timeliness")) { [self] in
      let timeliness = catalogue.timeliness
      let head = head(
        path, title: words[.timelinessTitle],
        description: words.phrase(.timelinessDescription, ["site": configuration.office.name]),
        standing: .records(newest: catalogue.decisions.compactMap(\.published).max()),
        breadcrumbs: decisionBreadcrumbs)
      let content = TimelinessContext(
        target: configuration.publicationTarget.map { words.count($0, WordKey.days) },
        table: context(of: table(of: timeliness), on: path), chart: chart(of: timeliness))
      return (head, content)
    }
    return [overview]
      + files(of: { [self] in table(of: catalogue.timeliness).file }, named: Self.timelinessTableName, on: path)
  }

  /// The office's target, to stand beside how many days a decision took, and by how much that is later.
  func publicationTarget(besides days: Int) -> String? {
    configuration.publicationTarget.map { target in
      let name = words.count(target, WordKey.days)
      guard days > target else { return words.phrase(.timelinessTarget, ["days": name]) }
      return words.phrase(.timelinessMissed, ["late": words.count(days - target, WordKey.days), "days": name])
    }
  }

  private static let timelinessTableName = "timeliness"

  private func table(of timeliness: DecisionTimeliness) -> DataTable {
    let hasTarget = configuration.publicationTarget != nil
    return DataTable(
      name: Self.timelinessTableName, caption: words[.publicationDaysCaption],
      columns: [DataTable.Column(.year, words)]
        + [.decisionCount, .measured, .medianDays, .mostDays].map { DataTable.Column($0, words, isNumeric: true) }
        + [DataTable.Column(.slowest, words)]
        + (hasTarget ? [DataTable.Column(.withinTarget, words, isNumeric: true)] : []),
      rows: timeliness.years.map { year in
        row(of: year) + (hasTarget ? [cell(ofTargetIn: year)] : [])
      })
  }

  private func row(of year: TimelinessYear) -> [DataTable.Cell] {
    let selection = year.year.map { DecisionSelection.year($0) }
    let label = year.year.map(String.init) ?? words[.undated]
    return [
      selection.map { DataTable.Cell(label, href: addresses.href(addresses.decisions($0))) } ?? DataTable.Cell(label),
      cell(year.count), cell(year.measured),
      year.medianHalfDays.map { DataTable.Cell(days(halves: $0), .number(Self.number(halves: $0))) }
        ?? DataTable.Cell(nil),
      year.mostDays.map { DataTable.Cell(words.count($0, WordKey.days), .count($0)) } ?? DataTable.Cell(nil),
      slowestCell(of: year),
    ]
  }

  /// The decision that took longest; the first of several, with how many more there are.
  private func slowestCell(of year: TimelinessYear) -> DataTable.Cell {
    guard let first = year.slowest.first else { return DataTable.Cell(nil) }
    let decision = catalogue.decisions[first]
    let link = DataTable.Cell(decision.title, href: addresses.href(decisionPaths[first])).html
    guard year.slowest.count > 1 else { return DataTable.Cell(html: link, .text(decision.title)) }
    let more = words.phrase(.alsoSlowest, ["count": words.number(year.slowest.count - 1)])
    return DataTable.Cell(
      html: "\(link) <span class=\"cell-note\">\(more.escapedForHTML)</span>", .text(decision.title))
  }

  private func cell(ofTargetIn year: TimelinessYear) -> DataTable.Cell {
    guard let share = year.shareWithinTarget, let number = year.withinTarget else { return DataTable.Cell(nil) }
    let text = words.phrase(
      .withinTarget,
      ["share": words.roughShare(share), "number": words.number(number), "count": words.number(year.measured)])
    return DataTable.Cell(text, .share(share))
  }

  private func chart(of timeliness: DecisionTimeliness) -> ChartContext? {
    let target = configuration.publicationTarget
    let bars = timeliness.years.compactMap { year -> BarChart.Bar? in
      guard let name = year.year, let median = year.medianHalfDays else { return nil }
      return BarChart.Bar(
        label: String(name), text: days(halves: median), value: Double(median),
        target: target.map { Double($0 * 2)...Double($0 * 2) },
        targetText: target.map { words.phrase(.timelinessTargetInChart, ["days": words.count($0, WordKey.days)]) })
    }
    return chart("timeliness", title: words[.timelinessPicture], bars: bars)
  }

  /// Half days as days: 7 days, 7.5 days.
  private func days(halves: Int) -> String {
    halves.isMultiple(of: 2)
      ? words.count(halves / 2, WordKey.days)
      : words.phrase(WordKey.days(.other), ["count": Self.number(halves: halves)])
  }

  private static func number(halves: Int) -> String {
    halves.isMultiple(of: 2) ? String(halves / 2) : "\(halves / 2).5"
  }
}
