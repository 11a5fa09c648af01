import Records

/// Of what day a page holds. A reader who prints it has that on the paper.
///
/// A page that becomes another one by itself when days pass is as of the day of the site. Every other one names a day of
/// its records, so that it stays the same file until one of them changes.
enum PageStanding: Hashable, Sendable {
  /// It is worked out for the day of the site.
  case asOf
  /// It is one record, which was published or changed last on a day, and `nil` where it states none.
  case record(changed: CalendarDate?)
  /// It is one record, and shows besides what is worked out for the day of the site.
  case recordAsOf(changed: CalendarDate?)
  /// It shows several records, of which the newest, or the one that changed last, is of a day; `nil` where none has one.
  case records(newest: CalendarDate?)

  /// The same in words.
  func text(in words: Words, asOf day: CalendarDate) -> String {
    switch self {
    case .asOf, .recordAsOf(changed: nil): words.phrase(.standingAsOf, ["date": words.date(day)])
    case .record(let changed?): words.phrase(.standingRecord, ["date": words.date(changed)])
    case .recordAsOf(let changed?):
      words.phrase(.standingRecordAsOf, ["date": words.date(day), "changed": words.date(changed)])
    case .records(let newest?): words.phrase(.standingRecords, ["date": words.date(newest)])
    case .record(changed: nil), .records(newest: nil): words[.standingUndated]
    }
  }
}

extension SiteEdition {
  /// The standing of the page of one record.
  ///
  /// - Parameters:
  ///   - changed: when the record was published or last changed.
  ///   - chain: what the page shows before and after the record.
  ///   - withheld: what it shows as withheld.
  ///   - ahead: days of the record after which the page shows something else.
  func standing(
    ofRecordChanged changed: CalendarDate?, chain: [ChainEntryContext] = [], withheld: [WithheldItem] = [],
    ahead: [CalendarDate] = []
  ) -> PageStanding {
    let day = catalogue.asOf
    let becomesAnother =
      chain.contains(where: \.becomesAnother) || withheld.contains { $0.canBecomeOverdue(after: day) }
      || ahead.contains { $0 >= day }
    return becomesAnother ? .recordAsOf(changed: changed) : .record(changed: changed)
  }

  /// The standing of a page that shows contracts, among other records.
  ///
  /// - Parameters:
  ///   - contracts: the positions of the contracts in the register.
  ///   - newest: the newest day of the other records.
  func standing(showing contracts: some Sequence<Int>, besides newest: CalendarDate? = nil) -> PageStanding {
    let register = catalogue.register
    // What is said of the others stays: what is over does not begin again.
    guard !contracts.contains(where: { register.statuses[$0].isCurrent }) else { return .asOf }
    let days = contracts.lazy.map { register.contracts[$0] }.compactMap { $0.modified ?? $0.term.start }
    return .records(newest: [days.max(), newest].compactMap(\.self).max())
  }

  /// The newest day of some decisions, by their positions in the catalogue.
  func newestDay(ofDecisions positions: some Sequence<Int>) -> CalendarDate? {
    positions.compactMap { catalogue.decisions[$0].modified }.max()
  }

  /// The newest day of the payments of a financial year, or of what was changed in them after publication.
  func newestDay(of year: SpendYear) -> CalendarDate? {
    let corrections = year.months.flatMap { catalogue.corrections(ofPaymentsIn: $0.month).map(\.date) }
    return (corrections + [newestDay(ofPayments: year.months.flatMap(\.payments))].compactMap(\.self)).max()
  }

  /// The newest day of some payments, by their positions among all.
  func newestDay(ofPayments positions: some Sequence<Int32>) -> CalendarDate? {
    positions.lazy.map { [catalogue] in catalogue.spending.payments.all[Int($0)].date }.max()
  }
}
