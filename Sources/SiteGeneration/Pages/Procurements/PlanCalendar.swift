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
          name: title, description: configuration.demonstration, events: items.map(event(of:))
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
    return ICalendar.Event(
      identifier: feedIdentifier(of: "\(name(of: item.subject))/\(kind.rawValue)\(Self.number(of: item))"),
      day: item.date,
      summary: words.phrase(.calendarEvent, ["event": text(of: item), "title": title(of: item.subject)]),
      description: description.joined(separator: "\n"), url: addresses.absolute(path), category: words[.event(kind)],
      modified: dayOfChange(of: item.subject) ?? configuration.office.established ?? catalogue.asOf)
  }

  /// What it is called in feeds too, which outlives its address.
  private func name(of subject: PlanItem.Subject) -> String {
    switch subject {
    case .contract(let position): feedName(of: catalogue.register.contracts[position])
    case .procurement(let position): feedName(of: catalogue.procurements[position])
    }
  }

  private func dayOfChange(of subject: PlanItem.Subject) -> CalendarDate? {
    switch subject {
    case .contract(let position): dayOfChange(ofContractAt: position)
    case .procurement(let position): catalogue.procurements[position].modified
    }
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
