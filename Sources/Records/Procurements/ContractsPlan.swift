/// What falls due within the time that the plan looks ahead.
public struct ContractsPlan: Sendable {
  /// The first day, which is the day of the catalogue.
  public let start: CalendarDate
  /// The last day.
  public let end: CalendarDate
  /// What falls due, by financial quarter; every quarter of the window is there, also one in which nothing falls due.
  /// What should have been done before the first day, and was not, is in the first.
  public let quarters: [Quarter]
  /// When work on replacing a contract has to begin, by its position in the register, whether or not that lies within the
  /// window.
  public let workBegins: [Int: CalendarDate]

  /// What falls due in a quarter.
  public struct Quarter: Sendable {
    /// The quarter.
    public let quarter: FinancialQuarter
    /// What falls due, by day.
    public let items: [PlanItem]
  }

  /// - Parameter successors: for contracts by their positions, the procurements that are to replace them.
  init(
    register: ContractRegister, procurements: [Procurement], successors: [Int: [Int]], settings: ContractSettings,
    asOf day: CalendarDate
  ) {
    start = day
    end = day.adding(settings.planWindow)
    var items: [PlanItem] = []
    for position in register.contracts.indices where register.statuses[position].isCurrent {
      let contract = register.contracts[position]
      let leadTime = successors[position] == nil ? settings.leadTime(for: contract.value) : nil
      items += contract.planItems(at: position, leadTime: leadTime, asOf: day)
    }
    for (position, procurement) in procurements.enumerated() {
      let leadTime = settings.leadTime(for: procurement.estimatedValue)
      items += procurement.planItems(at: position, leadTime: leadTime, asOf: day)
    }
    workBegins = Dictionary(
      items.compactMap { item in
        guard case .contract(let position) = item.subject, item.event == .workBegins else { return nil }
        return (position, item.date)
      }, uniquingKeysWith: { first, _ in first })
    quarters = Self.quarters(from: start, to: end, items)
  }

  private static func quarters(from start: CalendarDate, to end: CalendarDate, _ items: [PlanItem]) -> [Quarter] {
    let first = FinancialQuarter(of: start)
    let last = FinancialQuarter(of: end)
    var byQuarter: [FinancialQuarter: [PlanItem]] = [:]
    for item in items where item.date <= end {
      byQuarter[max(first, FinancialQuarter(of: item.date)), default: []].append(item)
    }
    return sequence(first: first) { $0 < last ? $0.next : nil }.map { quarter in
      Quarter(quarter: quarter, items: (byQuarter[quarter] ?? []).sorted())
    }
  }
}
