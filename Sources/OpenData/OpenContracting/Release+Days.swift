import Records

/// The days of a process, which all come from its records. The day on which somebody builds the site is none of them.
extension Release {
  /// The last day until now on which the release became another: something was published or corrected, a contract began
  /// or ended, a step was passed, money was paid.
  var date: CalendarDate {
    let all = procurementDays + contracts.flatMap { days(of: $0.contract, at: $0.position) }
    return all.filter { $0 <= catalogue.asOf }.max() ?? catalogue.configuration.office.established
      ?? Self.firstCommissioners
  }

  /// The first day that is known of the process, by which it is filed; `nil` where no day is.
  var firstDay: CalendarDate? {
    let days = contracts.flatMap {
      [$0.contract.published, $0.contract.term.start, awardDate(ofContractAt: $0.position)]
    }
    return ([procurement?.published] + days).compactMap(\.self).min()
  }

  private var procurementDays: [CalendarDate] {
    guard let procurement, let position = process.procurement else { return [] }
    return [procurement.modified, procurement.cancellation?.date].compactMap(\.self)
      + procurement.gateways.compactMap(\.passed) + days(ofDecisions: catalogue.decisions(ofProcurementAt: position))
  }

  private func days(of contract: Contract, at position: Int) -> [CalendarDate] {
    let term = contract.term
    let successors = catalogue.successors(ofContractAt: position).compactMap { catalogue.procurements[$0].published }
    let payments = (records.payments[position] ?? []).map { catalogue.spending.payments.all[$0].date }
    // It is ended on the day on which it is ended early, and has expired on the day after its last.
    let over = term.termination?.date ?? term.agreedEnd?.adding(days: 1)
    return [contract.modified, term.start, over].compactMap(\.self)
      + days(ofDecisions: records.decisions(authorisingContractAt: position)) + successors + payments
  }

  private func days(ofDecisions positions: [Int]) -> [CalendarDate] {
    positions.compactMap { catalogue.decisions[$0].modified }
  }

  /// Before this year there was no police and crime commissioner (Police Reform and Social Responsibility Act 2011), so
  /// that it stands for records that state no day at all. The standard asks for a date.
  private static var firstCommissioners: CalendarDate { FinancialYear(startingIn: 2012).firstDay }
}
