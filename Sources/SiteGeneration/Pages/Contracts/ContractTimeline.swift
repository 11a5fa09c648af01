import Charts
import Records

extension SiteEdition {
  /// The term of a contract as a picture; `nil` when its first or last day is not recorded.
  func timeline(ofContractAt position: Int) -> ChartContext? {
    let contract = catalogue.register.contracts[position]
    let term = contract.term
    guard let start = term.start, let end = term.currentEnd, start <= end else { return nil }
    let last = max(term.maximumEnd ?? end, end)
    let agreed = min(term.end ?? end, end)
    var bars = [Timeline.Bar(kind: "term", days: start.dayNumber...max(agreed, start).dayNumber)]
    var keys = [Timeline.Key(shape: nil, kind: "term", label: words[.timelineTerm])]
    if agreed < end {
      bars.append(Timeline.Bar(kind: "extension", days: agreed.dayNumber...end.dayNumber))
      keys.append(Timeline.Key(shape: nil, kind: "extension", label: words[.timelineExtension]))
    }
    if end < last {
      bars.append(Timeline.Bar(kind: "option", days: end.dayNumber...last.dayNumber))
      keys.append(Timeline.Key(shape: nil, kind: "option", label: words[.timelineOption]))
    }
    var marks: [Timeline.Mark] = []
    let days: [(CalendarDate?, MarkShape, PlanEventKind)] = [
      (term.review, .circle, .review), (term.breakDate, .diamond, .breakDate),
      (term.termination?.date, .square, .end),
    ]
    for (date, shape, kind) in days {
      guard let date else { continue }
      marks.append(Timeline.Mark(shape: shape, kind: kind.rawValue, day: date.dayNumber))
      keys.append(Timeline.Key(shape: shape, kind: kind.rawValue, label: words[.event(kind)]))
    }
    let today = Timeline.Tick(day: catalogue.asOf.dayNumber, label: words.date(catalogue.asOf))
    let range = words.phrase(.dateRange, ["from": words.date(start), "to": words.date(last)])
    let picture = Timeline(
      title: words.phrase(.timelineTitle, ["title": contract.title]), summary: range,
      window: start.dayNumber...max(last, start.adding(days: 1)).dayNumber,
      rows: [Timeline.Row(label: range, bars: bars, marks: marks)], ticks: yearTicks(from: start, to: last),
      today: (start...last).contains(catalogue.asOf) ? today : nil, keys: keys)
    return ChartContext(svg: picture.svg(id: "term"))
  }

  /// The first days of calendar years, of every one or, in a long time, of every second or fifth.
  private func yearTicks(from start: CalendarDate, to end: CalendarDate) -> [Timeline.Tick] {
    let step = end.year - start.year > 24 ? 5 : end.year - start.year > 10 ? 2 : 1
    return stride(from: start.year + 1, through: end.year, by: step).compactMap { year in
      CalendarDate(year: year, month: 1, day: 1).map { Timeline.Tick(day: $0.dayNumber, label: String(year)) }
    }
  }
}
