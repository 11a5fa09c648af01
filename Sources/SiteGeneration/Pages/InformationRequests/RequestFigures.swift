import Charts
import OpenData
import Records
import StaticSite

/// How the office dealt with requests for information.
struct RequestFiguresContext: TemplateContext {
  let workingDays: String
  let years: DataTableContext
  let chart: ChartContext?
  let outcomes: DataTableContext?
  let grounds: DataTableContext?

  static let variables = TemplateVariables<Self>(
    "Figures on requests", "How the office dealt with requests for information.",
    [
      .text("working-days", "Which days are not counted as working days, and why.") { $0.workingDays },
      .group("years", "By the calendar year in which they arrived.") { $0.years },
      .group("chart", "The share answered in time by year, as a picture; absent when there are fewer than two.") {
        $0.chart
      },
      .group("outcomes", "What became of them, by year; absent when none is closed.") { $0.outcomes },
      .group("grounds", "On what grounds something was withheld; absent when nothing was.") { $0.grounds },
    ])
}

extension SiteEdition {
  /// The figures on the page at an address.
  func requestFigures(on path: SitePath) -> RequestFiguresContext {
    let (outcomes, grounds) = (outcomeTable, groundTable)
    return RequestFiguresContext(
      workingDays: words[.workingDaysRule(configuration.workingDays.holidays.region)],
      years: context(of: requestYearTable, on: path), chart: timelinessChart,
      outcomes: outcomes.rows.isEmpty ? nil : context(of: outcomes, on: path),
      grounds: grounds.rows.isEmpty ? nil : context(of: grounds, on: path))
  }

  /// The figures as files beside the log.
  func requestFigureFiles() -> [SiteFile] {
    let path = addresses.disclosureLog
    return [requestYearTable, outcomeTable, groundTable].filter { !$0.rows.isEmpty }.flatMap { table in
      files(of: { table.file }, named: table.name, on: path)
    }
  }

  private var requestYearTable: DataTable {
    DataTable(
      name: "requests-by-year", caption: words[.requestYearsCaption],
      columns: [DataTable.Column(.year, words)]
        + [
          .requestsReceived, .requestsAnswered, .answeredWithinTwentyDays, .shareWithinTwentyDays, .medianWorkingDays,
          .answeredLate, .endedWithoutAnswer, .requestsOpen,
        ].map { DataTable.Column($0, words, isNumeric: true) },
      rows: catalogue.disclosureLog.years.reversed().map { year in
        [
          DataTable.Cell(String(year.year), .number(String(year.year))), cell(year.received), cell(year.answered),
          cell(year.answeredWithinTwentyDays),
          DataTable.Cell(
            year.shareWithinTwentyDays.map(words.roughShare) ?? "", .share(year.shareWithinTwentyDays)),
          medianCell(year.medianHalfDays), cell(year.answeredLate), cell(year.endedWithoutAnswer), cell(year.open),
        ]
      })
  }

  /// A count of half days as days.
  private func medianCell(_ halves: Int?) -> DataTable.Cell {
    guard let halves else { return DataTable.Cell(nil) }
    let rest = halves.isMultiple(of: 2) ? "" : ".5"
    return DataTable.Cell(words.number(halves / 2) + rest, .number("\(halves / 2)\(rest)"))
  }

  private var outcomeTable: DataTable {
    DataTable(
      name: "outcomes", caption: words[.outcomesCaption],
      columns: [
        DataTable.Column(.year, words), DataTable.Column(.requestOutcome, words),
        DataTable.Column(.requests, words, isNumeric: true),
      ],
      rows: catalogue.disclosureLog.years.reversed().flatMap { year in
        RequestOutcome.allCases.compactMap { outcome in
          year.outcomes[outcome].map { count in
            [
              DataTable.Cell(String(year.year), .number(String(year.year))),
              DataTable.Cell(words[.requestOutcome(outcome)], .text(outcome.rawValue)), cell(count),
            ]
          }
        }
      })
  }

  private var groundTable: DataTable {
    DataTable(
      name: "grounds", caption: words[.groundsCaption],
      columns: [DataTable.Column(.requestGround, words), DataTable.Column(.responses, words, isNumeric: true)],
      rows: catalogue.disclosureLog.grounds.map { ground, count in
        [DataTable.Cell(name(of: ground), .text(ground.number)), cell(count)]
      })
  }

  private func name(of ground: RequestGround) -> String {
    switch ground {
    case .exemption(let exemption): words.ground(.exemption(exemption))
    case .refusal(let provision): words[.refusal(provision)]
    }
  }

  /// The share of answers within 20 working days, year by year.
  private var timelinessChart: ChartContext? {
    let bars = catalogue.disclosureLog.years.reversed().compactMap { year in
      year.shareWithinTwentyDays.map { share in
        BarChart.Bar(label: String(year.year), text: words.roughShare(share), value: Double(share.hundredths))
      }
    }
    guard bars.count > 1 else { return nil }
    let summary = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    let chart = BarChart(title: words[.timelinessCaption], summary: summary, bars: bars, scale: 10_000)
    return ChartContext(svg: chart.svg(id: "timeliness"))
  }
}
