import Charts
import Records

extension SiteEdition {
  /// How many rows a picture has, and how many pictures there are at most.
  private static let rowsOfPicture = Timeline.rowsOnPaper
  private static let mostPictures = 8

  /// What falls due as pictures, a row for each contract and procurement, in the order in which they come up.
  ///
  /// - Returns: the pictures, and how many contracts and procurements have no room in them.
  func planPictures() -> (pictures: [ChartContext], leftOut: Int) {
    let plan = catalogue.plan
    var order: [PlanItem.Subject] = []
    var bySubject: [PlanItem.Subject: [PlanItem]] = [:]
    for item in plan.quarters.flatMap(\.items) {
      if bySubject[item.subject] == nil { order.append(item.subject) }
      bySubject[item.subject, default: []].append(item)
    }
    let shown = order.prefix(Self.rowsOfPicture * Self.mostPictures)
    let groups = stride(from: 0, to: shown.count, by: Self.rowsOfPicture).map { start in
      Array(shown[start..<min(start + Self.rowsOfPicture, shown.count)])
    }
    let pictures = groups.enumerated().map { index, subjects in
      let rows = subjects.map { row(of: $0, items: bySubject[$0] ?? []) }
      let title = words.phrase(
        .planPictureTitle, ["number": words.number(index + 1), "count": words.number(groups.count)])
      return ChartContext(svg: picture(title: title, rows: rows).svg(id: "plan-\(index + 1)"))
    }
    return (pictures, order.count - shown.count)
  }

  private func picture(title: String, rows: [Timeline.Row]) -> Timeline {
    let plan = catalogue.plan
    let kinds = PlanEventKind.allCases.filter { kind in
      rows.contains { $0.marks.contains { $0.kind == kind.rawValue } }
    }
    let summary = words.phrase(.planSummary, ["from": words.date(plan.start), "to": words.date(plan.end)])
    let quarters = plan.quarters.map(\.quarter)
    return Timeline(
      title: title, summary: summary + " " + rows.map(\.label).joined(separator: "; "),
      window: plan.start.dayNumber...plan.end.dayNumber, rows: rows,
      ticks: quarters.dropFirst().map {
        Timeline.Tick(day: $0.firstDay.dayNumber, label: words.month(CalendarMonth(of: $0.firstDay)))
      }, today: nil,
      keys: [Timeline.Key(shape: nil, kind: "term", label: words[.timelineTerm])]
        + kinds.map { Timeline.Key(shape: $0.shape, kind: $0.rawValue, label: words[.event($0)]) })
  }

  private func row(of subject: PlanItem.Subject, items: [PlanItem]) -> Timeline.Row {
    let first = catalogue.plan.start
    let marks = items.map { item in
      let kind = PlanEventKind(item.event)
      // What is overdue stands at the edge.
      return Timeline.Mark(shape: kind.shape, kind: kind.rawValue, day: max(item.date, first).dayNumber)
    }
    return Timeline.Row(label: title(of: subject), bars: bars(of: subject), marks: marks)
  }

  private func bars(of subject: PlanItem.Subject) -> [Timeline.Bar] {
    switch subject {
    case .contract(let position):
      let term = catalogue.register.contracts[position].term
      guard let start = term.start, let end = term.currentEnd, start <= end else { return [] }
      return [Timeline.Bar(kind: "term", days: start.dayNumber...end.dayNumber)]
    case .procurement(let position):
      let procurement = catalogue.procurements[position]
      guard let start = procurement.plannedStart?.firstDay else { return [] }
      let end = procurement.term.map(start.adding) ?? catalogue.plan.end
      return [Timeline.Bar(kind: "term", days: start.dayNumber...max(start, end).dayNumber)]
    }
  }
}
