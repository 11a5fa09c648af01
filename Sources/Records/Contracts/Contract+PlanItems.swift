extension Contract {
  /// What falls due of the contract from a day on, and the work that should have begun before it.
  ///
  /// - Parameters:
  ///   - position: where it stands in the register.
  ///   - leadTime: how long replacing it takes; `nil` where that is not known or a procurement is to replace it already.
  func planItems(at position: Int, leadTime: Term?, asOf day: CalendarDate) -> [PlanItem] {
    let lastDay = term.currentEnd
    let isEndingEarly = term.termination != nil
    let replacement = leadTime.flatMap { time in lastDay?.subtracting(time) }
    var items: [PlanItem] = []
    func add(_ event: PlanItem.Event, _ date: CalendarDate?, workBegins: CalendarDate?) {
      guard let date, date >= day, date <= lastDay ?? date else { return }
      items.append(
        PlanItem(
          subject: .contract(position), event: event, date: date, isMonthOnly: false, workBegins: workBegins,
          isOverdue: false))
    }
    if let replacement {
      items.append(
        PlanItem(
          subject: .contract(position), event: .workBegins, date: replacement, isMonthOnly: false, workBegins: nil,
          isOverdue: replacement < day))
    }
    add(.start, term.start, workBegins: nil)
    add(.review, term.review, workBegins: replacement)
    guard !isEndingEarly else {
      add(.end, lastDay, workBegins: replacement)
      return items
    }
    // A right to leave is no end: the work is planned for the end, and the date of it is the same on every row.
    add(.breakDate, term.breakDate, workBegins: replacement)
    add(term.canBeExtended ? .extensionDue : .end, lastDay, workBegins: replacement)
    for notice in term.noticeDays { add(.notice, notice, workBegins: replacement) }
    return items
  }
}
