/// The payments of the office, added up.
public struct Spending: Sendable {
  /// The payments themselves, and the words that they share.
  public let payments: Payments
  /// For each of `payments.names`, the position of the supplier in the register.
  public let suppliersByName: [Int32]
  /// By financial year, newest first.
  public let years: [SpendYear]
}

/// The payments of a financial year, added up. Credit notes are taken off every total.
public struct SpendYear: Sendable {
  /// The year.
  public let year: FinancialYear
  /// All of it.
  public let total: Money
  /// In how many payments.
  public let count: Int
  /// By month, oldest first; months without payments are left out.
  public let months: [SpendMonth]
  /// By supplier, the greatest total first.
  public let suppliers: [SupplierTotal]
  /// By category, the greatest total first.
  public let categories: [CategoryTotal]

  /// What a supplier was paid.
  public struct SupplierTotal: Hashable, Sendable {
    /// The supplier's position in the register; `nil` for all persons whose names are not published.
    public let supplier: Int?
    /// How much.
    public let total: Money
    /// In how many payments.
    public let count: Int
  }

  /// What was paid for a category of spending.
  public struct CategoryTotal: Hashable, Sendable {
    /// The category; `nil` for payments without one.
    public let category: String?
    /// How much.
    public let total: Money
    /// In how many payments.
    public let count: Int
  }
}

/// The payments of a month.
public struct SpendMonth: Sendable {
  /// The month.
  public let month: CalendarMonth
  /// All of it.
  public let total: Money
  /// The payments, by their positions in `Payments.all`, oldest first.
  public let payments: [Int32]
}

extension Spending {
  init(_ payments: Payments, suppliers: SupplierRegister) {
    self.payments = payments
    suppliersByName = []
    years = []
  }

  /// The total by supplier, category and month of a year.
  public func year(_ year: FinancialYear) -> SpendYear? { years.first { $0.year == year } }
}
