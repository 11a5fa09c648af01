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
  private let byContract: [Int: PaidUnderContract]

  /// The payments of a financial year, added up.
  public func year(_ year: FinancialYear) -> SpendYear? { years.first { $0.year == year } }

  /// The newest year that is over and has payments in every month.
  public func newestWholeYear(asOf day: CalendarDate) -> SpendYear? { years.first { $0.isWhole(asOf: day) } }

  /// Who was paid, as a position in the register of suppliers; `nil` for a person whose name is not published.
  public func supplier(of payment: Payment) -> Int? { payment.recipient.flatMap { suppliersByName[Int($0)] } }

  /// What was paid under a contract, by its position in the register: by financial year, newest first; years without
  /// payments are left out.
  public func totals(underContractAt position: Int) -> [Supplier.YearTotal] { byContract[position]?.years ?? [] }

  /// What was paid under a contract altogether, by its position in the register; `nil` where nothing was.
  public func paid(underContractAt position: Int) -> PaidUnderContract? { byContract[position] }

  /// Under which contract it was paid, as a position in the register; `nil` where none is named that the public register
  /// has.
  public func contract(of payment: Payment) -> Int? { payment.contract.flatMap { contractsByReference[Int($0)] } }
}

extension Spending {
  /// The payments to each supplier, by its position in the register, newest first.
  public var positionsBySupplier: [Int: [Int32]] {
    var positions: [Int: [Int32]] = [:]
    for month in years.flatMap({ $0.months.reversed() }) {
      for position in month.payments.reversed() {
        guard let supplier = supplier(of: payments.all[Int(position)]) else { continue }
        positions[supplier, default: []].append(position)
      }
    }
    return positions
  }
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
    byContract = Self.totalsByContract(payments, contractsByReference)
  }

  private static func totalsByContract(_ payments: Payments, _ contracts: [Int?]) -> [Int: PaidUnderContract] {
    var sums: [Int: ContractSum] = [:]
    for payment in payments.all {
      guard let contract = payment.contract.flatMap({ contracts[Int($0)] }) else { continue }
      sums[contract, default: ContractSum(from: payment.date)].add(payment)
    }
    return sums.mapValues(PaidUnderContract.init)
  }
}
