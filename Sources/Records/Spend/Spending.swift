/// The payments of the office, added up.
public struct Spending: Sendable {
  /// The payments themselves, and the words that they share.
  public let payments: Payments
  /// For each of `payments.names`, the position of the supplier in the register; `nil` for a name that stands in no
  /// public payment.
  public let suppliersByName: [Int?]
  /// For each of `payments.contracts`, the position of the contract in the register; `nil` for a reference that no
  /// public contract has.
  public let contractsByReference: [Int?]
  /// By financial year, newest first; years without payments are left out.
  public let years: [SpendYear]
  /// What was paid under contracts, by their positions in the register, and by financial year, newest first.
  public let totals: [Int: [Supplier.YearTotal]]

  /// The payments of a financial year, added up.
  public func year(_ year: FinancialYear) -> SpendYear? { years.first { $0.year == year } }

  /// Who was paid, as a position in the register of suppliers; `nil` for a person whose name is not published.
  public func supplier(of payment: Payment) -> Int? { payment.recipient.flatMap { suppliersByName[Int($0)] } }

  /// Under which contract it was paid, as a position in the register; `nil` where none is named that the public register
  /// has.
  public func contract(of payment: Payment) -> Int? { payment.contract.flatMap { contractsByReference[Int($0)] } }
}

extension Spending {
  /// Adds payments up.
  ///
  /// - Parameters:
  ///   - payments: those that the public may know of.
  ///   - suppliers: those that were paid, among others.
  init(_ payments: Payments, suppliers: SupplierRegister, contracts: ContractRegister) {
    self.payments = payments
    suppliersByName = payments.names.map(suppliers.position(of:))
    contractsByReference = payments.contracts.map(contracts.position(of:))
    var ledger = YearLedger(payments, suppliersByName: suppliersByName, supplierCount: suppliers.suppliers.count)
    var years: [SpendYear] = []
    for months in payments.positionsByYearAndMonth { years.append(ledger.year(of: months)) }
    self.years = years.reversed()
    totals = Self.totals(of: payments, contractsByReference: contractsByReference)
  }

  private static func totals(of payments: Payments, contractsByReference: [Int?]) -> [Int: [Supplier.YearTotal]] {
    var sums: [Int: [FinancialYear: (total: Money, count: Int)]] = [:]
    for payment in payments.all {
      guard let contract = payment.contract.flatMap({ contractsByReference[Int($0)] }) else { continue }
      let sum = sums[contract]?[FinancialYear(of: payment.date)] ?? (.zero, 0)
      sums[contract, default: [:]][FinancialYear(of: payment.date)] = (sum.total + payment.amount, sum.count + 1)
    }
    return sums.mapValues { years in
      years.sorted { $0.key > $1.key }.map {
        Supplier.YearTotal(year: $0.key, total: $0.value.total, count: $0.value.count)
      }
    }
  }
}
