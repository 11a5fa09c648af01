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
  /// By the organisation that paid, the greatest total first; empty when one organisation paid everything.
  public let buyers: [BuyerTotal]

  /// Whether it is over, and every month of it has payments.
  public func isWhole(asOf day: CalendarDate) -> Bool { year.lastDay < day && months.count == 12 }

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

  /// What an organisation paid.
  public struct BuyerTotal: Hashable, Sendable {
    /// The organisation, by its short name in `site.yaml`.
    public let buyer: String
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
  /// The payments, by their positions in `Payments.all`, oldest first; those of a day in the order of files and rows.
  public let payments: [Int32]
}
