/// Adds up what the performance of procurement is worked out from.
///
/// A payment is under contract when it names a contract of the register, or when its supplier has a contract that runs
/// on the day of payment. It is collaborative when the contract that it names was bought with partners or under a
/// framework; where it names none, when every contract of the supplier that runs on that day was.
struct ProcurementSums {
  private let spending: Spending
  private let suppliers: [Standing]
  private let isCollaborative: [Bool]
  private let covered: CoveredDays

  init(
    spending: Spending, register: ContractRegister, suppliers: SupplierRegister, settings: ContractSettings
  ) {
    self.spending = spending
    let localAreas = Set(settings.localAreas.map(\.confusableForm))
    let isCollaborative = register.contracts.map(\.isCollaborative)
    let periods = register.contracts.map(\.term.runningDays)
    self.suppliers = suppliers.suppliers.map { supplier in
      func covered(collaborative: Bool) -> CoveredDays {
        CoveredDays(supplier.contracts.filter { isCollaborative[$0] == collaborative }.compactMap { periods[$0] })
      }
      return Standing(
        collaborative: covered(collaborative: true), others: covered(collaborative: false),
        isLocal: supplier.area.map { localAreas.contains($0.confusableForm) },
        isSmallOrMedium: supplier.isSmallOrMedium, isVoluntary: supplier.isVoluntary)
    }
    self.isCollaborative = isCollaborative
    covered = CoveredDays(periods.compactMap(\.self))
  }

  /// The sums of a year.
  func year(_ year: SpendYear) -> Sums {
    var sums = Sums(year: year.year, total: year.total)
    sums.isCoveredByRegister = covered.overlaps(year.year.firstDay...year.year.lastDay)
    for month in year.months {
      for position in month.payments { add(spending.payments.all[Int(position)], to: &sums) }
    }
    return sums
  }

  /// What was spent in a year, in parts.
  struct Sums {
    let year: FinancialYear
    let total: Money
    /// Whether the register has contracts of that year at all; otherwise it says nothing about it.
    var isCoveredByRegister = false
    var underContract = Money.zero
    var collaborative = Money.zero
    var local = Tally()
    var smallOrMedium = Tally()
    var voluntary = Tally()
  }

  /// What was spent on suppliers of some kind.
  struct Tally {
    /// On those that are of that kind.
    var yes = Money.zero
    /// On those of which it is not recorded.
    var unrecorded = Money.zero
    /// Whether it is recorded of any.
    var isRecorded = false

    fileprivate mutating func add(_ amount: Money, _ answer: Bool?) {
      switch answer {
      case true?: yes += amount
      case false?: break
      case nil: unrecorded += amount
      }
      if answer != nil { isRecorded = true }
    }
  }

  /// What there is to know of a supplier when it is paid.
  private struct Standing {
    let collaborative: CoveredDays
    let others: CoveredDays
    let isLocal: Bool?
    let isSmallOrMedium: Bool?
    let isVoluntary: Bool?
  }

  private func add(_ payment: Payment, to sums: inout Sums) {
    let supplier = spending.supplier(of: payment).map { suppliers[$0] }
    sums.local.add(payment.amount, supplier?.isLocal)
    sums.smallOrMedium.add(payment.amount, supplier?.isSmallOrMedium)
    sums.voluntary.add(payment.amount, supplier?.isVoluntary)
    let named = spending.contract(of: payment)
    let isCollaborative =
      named.map { self.isCollaborative[$0] } ?? supplier?.collaborative.contains(payment.date) ?? false
    let hasOther = named == nil && supplier?.others.contains(payment.date) ?? false
    if named != nil { sums.isCoveredByRegister = true }
    if named != nil || isCollaborative || hasOther { sums.underContract += payment.amount }
    if isCollaborative, !hasOther { sums.collaborative += payment.amount }
  }
}

extension Contract {
  /// Whether it was bought together with others or under a framework that others share.
  fileprivate var isCollaborative: Bool { !collaborationPartners.isEmpty || framework != nil }
}
