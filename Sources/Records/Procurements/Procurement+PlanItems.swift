extension Procurement {
  /// What falls due of the procurement from a day on, and what should have been done before it and was not.
  ///
  /// - Parameters:
  ///   - position: where it stands in the catalogue.
  ///   - leadTime: how long it takes, where that is known.
  func planItems(at position: Int, leadTime: Term?, asOf day: CalendarDate) -> [PlanItem] {
    guard isAhead else { return [] }
    var items: [PlanItem] = []
    func add(_ event: PlanItem.Event, in month: CalendarMonth?, workBegins: CalendarDate?) {
      guard let month else { return }
      items.append(
        PlanItem(
          subject: .procurement(position), event: event, date: month.firstDay, isMonthOnly: true,
          workBegins: workBegins, isOverdue: month.lastDay < day))
    }
    let work = hasBegun ? nil : leadTime.flatMap { time in plannedStart?.firstDay.subtracting(time) }
    if let work {
      items.append(
        PlanItem(
          subject: .procurement(position), event: .workBegins, date: work, isMonthOnly: true, workBegins: nil,
          isOverdue: CalendarMonth(of: work).lastDay < day))
    }
    for (gate, gateway) in gateways.enumerated() where gateway.passed == nil {
      add(.gateway(gate), in: gateway.planned, workBegins: nil)
    }
    add(.start, in: plannedStart, workBegins: work)
    return items
  }

  /// Whether work on it has begun: the market was asked, or a gateway was passed.
  private var hasBegun: Bool { status == .active || gateways.contains { $0.passed != nil } }
}
