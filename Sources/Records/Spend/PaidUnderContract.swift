/// What was paid under a contract.
public struct PaidUnderContract: Sendable {
  /// By financial year, newest first; years without payments are left out.
  public let years: [Supplier.YearTotal]
  /// The day of the first payment.
  public let first: CalendarDate
  /// The day of the last one.
  public let last: CalendarDate

  /// All of it, credit notes taken off.
  public var total: Money { years.map(\.total).total }

  /// In how many payments.
  public var count: Int { years.reduce(0) { $0 + $1.count } }

  init(_ sum: ContractSum) {
    first = sum.first
    last = sum.last
    years = sum.years.map { Supplier.YearTotal(year: $0.key, total: $0.value.total, count: $0.value.count) }
      .sorted { $0.year > $1.year }
  }
}

/// Payments under one contract, while they are added up.
struct ContractSum {
  private(set) var first: CalendarDate
  private(set) var last: CalendarDate
  private(set) var years: [FinancialYear: (total: Money, count: Int)] = [:]

  init(from day: CalendarDate) {
    first = day
    last = day
  }

  mutating func add(_ payment: Payment) {
    first = min(first, payment.date)
    last = max(last, payment.date)
    years[FinancialYear(of: payment.date), default: (.zero, 0)].total += payment.amount
    years[FinancialYear(of: payment.date), default: (.zero, 0)].count += 1
  }
}
