import Records
import StaticSite

extension SiteEdition {
  /// What falls due, as a calendar to subscribe to.
  func planCalendar() -> SiteFile {
    SiteFile(
      path: addresses.planCalendar, origin: generated("contracts plan"),
      body: .rendered { [self] in
        let title = words.phrase(.planCalendarTitle, ["site": configuration.office.shortName])
        let items = catalogue.plan.quarters.flatMap(\.items)
        return ICalendar(
          name: title, description: configuration.demonstration, asOf: catalogue.asOf, events: items.map(event(of:))
        ).bytes
      })
  }

  private func event(of item: PlanItem) -> ICalendar.Event {
    let path = path(of: item.subject)
    var description = [reference(of: item.subject)].compactMap(\.self)
    if item.isMonthOnly {
      description.insert(words.phrase(.plannedFor, ["month": month(of: item)]), at: 0)
    }
    let kind = PlanEventKind(item.event)
    let host = addresses.base.text.split(separator: "/").dropFirst().first ?? ""
    return ICalendar.Event(
      identifier: "\(kind.rawValue)\(Self.number(of: item))\(path.text)@\(host)", day: item.date,
      summary: words.phrase(.calendarEvent, ["event": text(of: item), "title": title(of: item.subject)]),
      description: description.joined(separator: "\n"), url: addresses.absolute(path), category: words[.event(kind)])
  }

  /// What tells two events of one kind and one contract apart: the gate, or the day where notice can be given twice.
  private static func number(of item: PlanItem) -> String {
    switch item.event {
    case .gateway(let index): "-\(index)"
    case .notice: "-\(item.date.iso8601)"
    default: ""
    }
  }
}
