/// What falls due within the time that the plan looks ahead.
public struct ContractsPlan: Sendable {
  /// The first day, which is the day of the catalogue.
  public let start: CalendarDate
  /// The last day.
  public let end: CalendarDate
  /// What falls due, by financial quarter; every quarter of the window is there, also one in which nothing falls due.
  public let quarters: [Quarter]

  /// What falls due in a quarter.
  public struct Quarter: Sendable {
    /// The quarter.
    public let quarter: FinancialQuarter
    /// What falls due, by day.
    public let items: [PlanItem]
  }
}

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
  /// When work has to begin so that it is done by then, where `site.yaml` gives a lead time; it may have passed.
  public let workBegins: CalendarDate?
}

extension ContractsPlan {
  init(register: ContractRegister, procurements: [Procurement], settings: ContractSettings, asOf day: CalendarDate) {
    start = day
    end = day.adding(settings.planWindow)
    quarters = []
  }
}
