import Diagnostics

extension Catalogue {
  /// How the publication scheme stands on the day; `nil` where the office has none.
  public var schemeStanding: SchemeStanding? {
    publicationScheme.map { SchemeStanding(of: $0, asOf: asOf, account: account) }
  }

  /// What is wrong with how the publication scheme stands.
  var schemeFaults: [Diagnostic] { schemeStanding?.faults(asOf: asOf) ?? [] }

  /// How far the public records of a kind reach.
  private func account(of records: SchemeRecords) -> RecordsAccount {
    switch records {
    case .payments: paymentsAccount
    case .contracts: account(of: register.contracts) { $0.modified }
    case .decisions: account(of: decisions) { $0.published ?? $0.date }
    case .policies: account(of: policies) { [$0.modified, $0.adopted].compactMap(\.self).max() }
    case .procurements: account(of: procurements) { $0.modified }
    case .performance: performanceAccount
    case .foi: account(of: disclosureLog.requests) { $0.modified }
    }
  }

  private func account<Records: Collection>(
    of records: Records, _ day: (Records.Element) -> CalendarDate?
  ) -> RecordsAccount {
    guard !records.isEmpty else { return .nothing }
    // A policy may say on which day to come it is adopted.
    return RecordsAccount(records.compactMap(day).filter { $0 <= asOf }.max().map { .updated(on: $0) })
  }

  /// The last month of which there are payments is covered, unless it is not over.
  private var paymentsAccount: RecordsAccount {
    guard let last = spending.years.first?.months.last?.month else { return .nothing }
    let ended = CalendarMonth(of: CalendarMonth(of: asOf).firstDay.adding(days: -1))
    return .reaching(.covers(through: min(last, ended).lastDay))
  }

  /// The last year that is over and has figures.
  private var performanceAccount: RecordsAccount {
    guard !performance.isEmpty else { return .nothing }
    let year = performance.first { !$0.isInProgress && !$0.figures.isEmpty }
    return RecordsAccount(year.map { .covers(through: $0.year.lastDay) })
  }
}
