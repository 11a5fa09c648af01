import Charts
import Records

extension SiteEdition {
  /// The term of a contract as a picture; `nil` when its first or last day is not recorded.
  ///
  /// - Parameter days: its days, for the marks and for what the picture says to those who cannot see it.
  func timeline(of contract: Contract, days: [TermDay]) -> ChartContext? {
    let term = contract.term
    guard let start = term.start, let agreed = term.agreedEnd, start <= agreed else { return nil }
    let end = max(start, term.currentEnd ?? agreed)
    let bars = bars(of: term, from: start, to: end)
    let lastDays = bars.map(\.bar.days.upperBound) + days.map(\.date.dayNumber)
    let window = start.dayNumber...max(lastDays.max() ?? start.dayNumber, start.dayNumber + 1)
    let marked = days.compactMap { day in day.mark.map { (day: day, kind: $0) } }
    let marks = marked.map { Timeline.Mark(shape: $0.kind.shape, kind: $0.kind.rawValue, day: $0.day.date.dayNumber) }
    let kinds = PlanEventKind.allCases.compactMap { kind in marked.first { $0.kind == kind } }
    let today = Timeline.Tick(day: catalogue.asOf.dayNumber, label: words.date(catalogue.asOf))
    let isTodayShown = window.contains(catalogue.asOf.dayNumber)
    let range = words.phrase(.dateRange, ["from": words.date(start), "to": words.date(end)])
    let picture = Timeline(
      title: words.phrase(.timelineTitle, ["title": contract.title]),
      summary: days.map { "\($0.label): \(words.date($0.date))" }.joined(separator: "; "), window: window,
      rows: [Timeline.Row(label: range, bars: bars.map(\.bar), marks: marks)],
      ticks: yearTicks(in: window, from: start.year), today: isTodayShown ? today : nil,
      keys: bars.map { Timeline.Key(shape: nil, kind: $0.bar.kind, label: $0.label) }
        + kinds.map { Timeline.Key(shape: $0.kind.shape, kind: $0.kind.rawValue, label: keyLabel(of: $0.day)) }
        + (isTodayShown ? [todayKey] : []))
    return ChartContext(svg: picture.svg(id: "term"))
  }

  /// What the line across the rows means.
  var todayKey: Timeline.Key { Timeline.Key(shape: nil, kind: Timeline.Key.today, label: words[.timelineToday]) }

  /// What a form means: one of notice stands for every last day of notice.
  private func keyLabel(of day: TermDay) -> String { day.mark == .notice ? words[.event(.notice)] : day.label }

  /// The term as first agreed, what it was extended by, and what it can still be extended by. A contract that was ended
  /// early has no more than the days until then.
  private func bars(
    of term: ContractTerm, from start: CalendarDate, to end: CalendarDate
  ) -> [(bar: Timeline.Bar, label: String)] {
    let agreed = min(term.end ?? end, end)
    var bars = [bar("term", from: start, to: max(agreed, start), words[.timelineTerm])]
    if agreed < end { bars.append(bar("extension", from: agreed.adding(days: 1), to: end, words[.timelineExtension])) }
    if term.canBeExtended(on: catalogue.asOf), let last = term.lastPossibleEnd {
      bars.append(bar("option", from: end.adding(days: 1), to: last, words[.timelineOption]))
    }
    return bars
  }

  private func bar(
    _ kind: String, from first: CalendarDate, to last: CalendarDate, _ label: String
  ) -> (bar: Timeline.Bar, label: String) {
    (Timeline.Bar(kind: kind, days: first.dayNumber...max(last, first).dayNumber), label)
  }

  /// The first days of the calendar years that begin within a window.
  private func yearTicks(in window: ClosedRange<Int>, from year: Int) -> [Timeline.Tick] {
    let newYears = (year + 1...year + 1 + (window.upperBound - window.lowerBound) / 365).lazy.compactMap {
      CalendarDate(year: $0, month: 1, day: 1)
    }
    return newYears.filter { window.contains($0.dayNumber) }.map {
      Timeline.Tick(day: $0.dayNumber, label: String($0.year))
    }
  }
}
