/// Something that falls due.
public struct PlanItem: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// A contract, by its position in the register.
    case contract(Int)
    /// A procurement, by its position in the catalogue.
    case procurement(Int)
  }

  /// What happens.
  public enum Event: Hashable, Sendable {
    /// Work on replacing the contract, or on the procurement, has to begin.
    case workBegins
    /// A gateway, by its position in the procurement.
    case gateway(Int)
    /// The contract, or the one to be procured, starts.
    case start
    /// The contract is to be reviewed.
    case review
    /// The last day on which notice can be given.
    case notice
    /// The contract can be left early.
    case breakDate
    /// The contract ends unless it is extended: an option is left.
    case extensionDue
    /// The contract ends, and no option is left.
    case end
  }

  /// What it is about.
  public let subject: Subject
  /// What happens.
  public let event: Event
  /// When.
  public let date: CalendarDate
  /// Whether only the month is known; `date` is then its first day.
  public let isMonthOnly: Bool
  /// When work has to begin so that the contract is replaced by the day on which it ends; `nil` where `site.yaml` gives no
  /// lead time, or where a procurement is to replace the contract already. It may have passed.
  public let workBegins: CalendarDate?
  /// Whether it should have been done before the first day of the plan.
  public let isOverdue: Bool
}

extension PlanItem: Comparable {
  /// By day, then contracts before procurements in the order of the register and of the catalogue, then by what happens.
  public static func < (left: PlanItem, right: PlanItem) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.subject != right.subject { return left.subject.order < right.subject.order }
    return left.event.order < right.event.order
  }
}

extension PlanItem.Subject {
  fileprivate var order: (Int, Int) {
    switch self {
    case .contract(let position): (0, position)
    case .procurement(let position): (1, position)
    }
  }
}

extension PlanItem.Event {
  fileprivate var order: (Int, Int) {
    switch self {
    case .workBegins: (0, 0)
    case .gateway(let position): (1, position)
    case .start: (2, 0)
    case .review: (3, 0)
    case .notice: (4, 0)
    case .breakDate: (5, 0)
    case .extensionDue: (6, 0)
    case .end: (7, 0)
    }
  }
}
