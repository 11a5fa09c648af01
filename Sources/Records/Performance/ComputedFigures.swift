/// The figures of a year that the payments and the register allow to be worked out.
struct ComputedFigures {
  private let sums: ProcurementSums.Sums
  private let settings: ContractSettings
  private let running: [Contract]

  /// - Parameter day: the day as of which they are worked out; in a year that is not over, contracts are counted then.
  init(
    _ sums: ProcurementSums.Sums, register: ContractRegister, settings: ContractSettings, asOf day: CalendarDate
  ) {
    self.sums = sums
    self.settings = settings
    let lastDay = min(sums.year.lastDay, day)
    running = register.contracts.filter { $0.term.runningDays?.contains(lastDay) ?? false }
  }

  /// How much of a measure; `nil` where the payments and the register do not say.
  subscript(measure: PerformanceMeasure) -> PerformanceValue? {
    switch measure {
    case .totalSpend: .money(sums.total)
    case .savings: nil
    case .spendUnderContract: ifRegistered(.money(sums.underContract))
    case .spendToReview: ifRegistered(.money(sums.total - sums.underContract))
    case .contractsManaged: ifRegistered(.count(running.count))
    case .shareUnderContract: share(of: sums.underContract).flatMap(ifRegistered)
    case .collaborativeShare: share(of: sums.collaborative).flatMap(ifRegistered)
    case .localShare: settings.localAreas.isEmpty ? nil : share(of: sums.local)
    case .smallAndMediumShare: share(of: sums.smallOrMedium)
    case .voluntaryShare: share(of: sums.voluntary)
    case .socialValueShare: socialValueShare
    }
  }

  /// Of a share, how much of the spending nothing is recorded about; `nil` where all is recorded.
  func unrecorded(_ measure: PerformanceMeasure) -> Percentage? {
    let amount: Money =
      switch measure {
      case .localShare: sums.local.unrecorded
      case .smallAndMediumShare: sums.smallOrMedium.unrecorded
      case .voluntaryShare: sums.voluntary.unrecorded
      default: .zero
      }
    return amount == .zero ? nil : share(of: amount)?.asShare
  }

  private func ifRegistered(_ value: PerformanceValue) -> PerformanceValue? {
    sums.isCoveredByRegister ? value : nil
  }

  private func share(of tally: ProcurementSums.Tally) -> PerformanceValue? {
    tally.isRecorded ? share(of: tally.yes) : nil
  }

  /// A part of all spending. Credit notes can make a part greater than the whole or less than nothing: then there is no
  /// share that could be given.
  private func share(of part: Money) -> PerformanceValue? {
    guard part >= .zero, part <= sums.total else { return nil }
    return Percentage(part, of: sums.total).map(PerformanceValue.share)
  }

  /// The share of running contracts in which social value has the weight that the office asks for, by their number.
  private var socialValueShare: PerformanceValue? {
    guard let minimum = settings.socialValueMinimum else { return nil }
    let weighted = running.count { ($0.socialValueWeighting?.value ?? Percentage(hundredths: 0)) >= minimum }
    return Percentage(Money(pounds: Int64(weighted)), of: Money(pounds: Int64(running.count)))
      .map(PerformanceValue.share)
  }
}

extension PerformanceValue {
  fileprivate var asShare: Percentage? {
    guard case .share(let share) = self else { return nil }
    return share
  }
}
