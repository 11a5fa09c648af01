/// What changes, for those who look on from outside, in what the office buys within some time: what begins, ends or is
/// decided. Work inside the office, such as a review, is not among it.
public struct ComingChanges: Sendable {
  /// The last day that is looked at.
  public let lastDay: CalendarDate
  /// What changes, by day.
  public let items: [PlanItem]

  /// The contracts that end, or end unless they are extended, by their positions in the register, each once.
  public var endingContracts: Set<Int> {
    Set(
      items.compactMap { item in
        guard case .contract(let position) = item.subject, item.event == .end || item.event == .extensionDue else {
          return nil
        }
        return position
      })
  }
}

extension ContractsPlan {
  /// What changes from the first day of the plan on. Nothing is said of days beyond the plan's last.
  public func changes(within time: Term) -> ComingChanges {
    let lastDay = min(start.adding(time), end)
    let items = quarters.flatMap(\.items).filter { item in
      !item.isOverdue && item.date <= lastDay && item.event.changesWhatIsBought
    }
    return ComingChanges(lastDay: lastDay, items: items)
  }
}

extension PlanItem.Event {
  fileprivate var changesWhatIsBought: Bool {
    switch self {
    case .gateway, .start, .breakDate, .extensionDue, .end: true
    case .workBegins, .review, .notice: false
    }
  }
}
