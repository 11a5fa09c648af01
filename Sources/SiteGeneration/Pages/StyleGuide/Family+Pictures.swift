import Charts
import Records

extension StyleGuideFamily {
  /// Amounts and days as pictures.
  static let pictures = StyleGuideFamily(
    name: "Pictures",
    components: [
      StyleGuideComponent(
        name: "Bar chart",
        purpose: "It shows at a glance how amounts compare. The table beside it has the same figures.",
        limits: "Never without that table, and never for a single amount that a sentence can say.",
        source: .pages(["spend", "spend-year", "supplier", "performance", "timeliness"]),
        classes: [
          "chart-frame", "chart", "chart-bar", "chart-bar-negative", "chart-axis", "chart-label",
          "chart-value", "chart-target", "chart-target-ground",
        ],
        states: { guide in
          [
            guide.bars("Three amounts", [("First month", 81_250), ("Second month", 12_500), ("Third month", 46_000)]),
            guide.bars("Money that came back", [("First month", 30_000), ("Second month", -12_500)]),
            guide.bars("One amount", [("The only month", 30_000)]),
            guide.targets,
          ]
        }),
      StyleGuideComponent(
        name: "Timeline",
        purpose: "It shows when something runs and what falls due in it. Marks are told apart by their forms.",
        limits: "Never without the table or list that names the same days.",
        source: .pages(["contract", "plan"]),
        classes: [
          "timeline", "timeline-tall", "timeline-bar", "timeline-extension", "timeline-option",
          "timeline-mark", "timeline-end", "timeline-today", "timeline-continues", "chart-grid", "chart-tick",
        ],
        states: { guide in
          [guide.term, guide.timeline("Everything that can fall due", rows: 3), guide.timeline("Many rows", rows: 10)]
        }),
    ])
}

extension StyleGuide {
  fileprivate func bars(_ name: String, _ amounts: [(label: String, pounds: Int64)]) -> StyleGuideComponent.State {
    let bars = amounts.map { edition.bar($0.label, Money(pounds: $0.pounds)) }
    return picture(name, BarChart(title: name, summary: "An example", bars: bars).svg(id: "picture"))
  }

  /// Shares, with what is aimed at.
  fileprivate var targets: StyleGuideComponent.State {
    let bars = [
      BarChart.Bar(label: "First measure", text: "86%", value: 86, target: 90...90, targetText: "target 90%"),
      BarChart.Bar(label: "Second measure", text: "34%", value: 34, target: 30...40, targetText: "target 30% to 40%"),
    ]
    let chart = BarChart(title: "Shares", summary: "An example", bars: bars, scale: 100)
    return picture("Shares with targets", chart.svg(id: "picture"))
  }

  /// A term with its extension, its option and the day of the site.
  fileprivate var term: StyleGuideComponent.State {
    let today = edition.catalogue.asOf.dayNumber
    let bars = [("term", -700, -60), ("extension", -59, 300), ("option", 301, 660)].map { kind, first, last in
      Timeline.Bar(kind: kind, days: (today + first)...(today + last))
    }
    let labels = [words[.timelineTerm], words[.timelineExtension], words[.timelineOption]]
    let timeline = Timeline(
      title: "The term of an example", summary: "An example", window: (today - 700)...(today + 660),
      rows: [Timeline.Row(label: "A contract as an example", bars: bars, marks: [mark(.end, today + 660)])], ticks: [],
      today: Timeline.Tick(day: today, label: date(0).words),
      keys: zip(bars, labels).map { Timeline.Key(shape: nil, kind: $0.kind, label: $1) } + [
        key(.end), edition.todayKey,
      ])
    return picture("A term with its extension and its option", timeline.svg(id: "picture"))
  }

  /// Rows with all kinds of marks among them.
  fileprivate func timeline(_ name: String, rows: Int) -> StyleGuideComponent.State {
    let today = edition.catalogue.asOf.dayNumber
    let kinds = PlanEventKind.allCases
    let each = (kinds.count + 2) / 3
    let timeline = Timeline(
      title: name, summary: "An example", window: today...(today + 730),
      rows: (0..<rows).map { row in
        let marks = kinds.dropFirst(row % 3 * each).prefix(each).enumerated().map { number, kind in
          mark(kind, today + 60 + 200 * number)
        }
        return Timeline.Row(
          label: "An example, number \(row + 1)",
          bars: [Timeline.Bar(kind: "term", days: (today - 100)...(today + 300 + 60 * row))], marks: marks)
      },
      ticks: [182, 365, 547].map { Timeline.Tick(day: today + $0, label: date($0).words) }, today: nil,
      keys: kinds.map(key))
    return picture(name, timeline.svg(id: "picture"))
  }

  private func mark(_ kind: PlanEventKind, _ day: Int) -> Timeline.Mark {
    Timeline.Mark(shape: kind.shape, kind: kind.rawValue, day: day)
  }

  private func key(_ kind: PlanEventKind) -> Timeline.Key {
    Timeline.Key(shape: kind.shape, kind: kind.rawValue, label: words[.event(kind)])
  }

  private func picture(_ name: String, _ svg: String) -> StyleGuideComponent.State {
    state(name, "<div class=\"chart-frame\">\(svg)</div>")
  }
}
