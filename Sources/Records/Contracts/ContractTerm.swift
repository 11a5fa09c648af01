/// The days of a contract. The end that was agreed, the end as extended, the end that cannot be passed and the day on
/// which it ended early are four different days; `currentEnd` is the one that counts.
public struct ContractTerm: Hashable, Sendable {
  /// The first day.
  public var start: CalendarDate?
  /// The last day as first agreed.
  public var end: CalendarDate?
  /// The last day as it stands after the extensions that were used so far.
  public var extendedEnd: CalendarDate?
  /// The last day if every option to extend is used.
  public var maximumEnd: CalendarDate?
  /// The options to extend that the contract grants, in their order.
  public var extensionOptions: [Term]
  /// The day on which the buyer may leave early.
  public var breakDate: CalendarDate?
  /// The notice that leaving or extending needs.
  public var noticePeriod: Term?
  /// The day on which it is to be reviewed.
  public var review: CalendarDate?
  /// The day on which it ended early, and why.
  public var termination: Withdrawal?

  /// A term of which nothing is known.
  public init() { extensionOptions = [] }

  /// The last day as things stand: the one on which it ended early, else the one that is agreed.
  public var currentEnd: CalendarDate? {
    guard let termination else { return agreedEnd }
    return min(termination.date, agreedEnd ?? termination.date)
  }

  /// The last day that is agreed, whether or not the contract ended before it.
  public var agreedEnd: CalendarDate? { extendedEnd ?? end }

  /// The last day that the contract can reach: once it was ended early that day, else the last that its terms allow.
  public var lastPossibleEnd: CalendarDate? { termination == nil ? lastAllowedEnd : currentEnd }

  /// The last day that the terms allow: the stated one, else the first end with every option used.
  var lastAllowedEnd: CalendarDate? {
    if let maximumEnd { return maximumEnd }
    guard let agreedEnd else { return nil }
    return max(agreedEnd, endWithOptions ?? agreedEnd)
  }

  /// The end first agreed with every option to extend behind it, or `nil` when there is no end or no option.
  var endWithOptions: CalendarDate? {
    guard let end, !extensionOptions.isEmpty else { return nil }
    return end.adding(Term(months: extensionOptions.reduce(0) { $0 + $1.months }))
  }

  /// Whether, on a day, an option to extend is left that can still be taken: the contract has neither run out nor was
  /// it ended early.
  public func canBeExtended(on day: CalendarDate) -> Bool {
    guard canBeExtended, termination == nil, let agreedEnd else { return false }
    return agreedEnd >= day
  }

  /// Whether an option to extend was left when it was last extended, whatever has become of it since.
  public var canBeExtended: Bool {
    guard let agreedEnd, let lastAllowedEnd else { return false }
    return agreedEnd < lastAllowedEnd
  }

  /// The last days on which notice can be given: to leave at the break, and before the end. There are none once the
  /// contract was ended early.
  public var noticeDays: [CalendarDate] {
    guard let noticePeriod, termination == nil else { return [] }
    var ends = [breakDate, agreedEnd].compactMap(\.self)
    if ends.count == 2, ends[0] == ends[1] { ends.removeLast() }
    return ends.map { $0.subtracting(noticePeriod) }
  }

  /// What has become of the contract on a day.
  ///
  /// - Parameter endingSoon: how long before its end a contract ends soon.
  public func status(on day: CalendarDate, endingSoon: Term) -> ContractStatus {
    if let termination, termination.date <= day { return .terminated }
    if let start, start > day { return .planned }
    guard let currentEnd else { return .live }
    if currentEnd < day { return .expired }
    if currentEnd <= day.adding(endingSoon) { return .endingSoon }
    if let end, end < day { return .inExtension }
    return .live
  }
}

/// What has become of a contract on a day. It is worked out and never stated, so that it cannot grow old.
public enum ContractStatus: String, CaseIterable, Hashable, Sendable {
  /// It has not begun.
  case planned
  /// It runs.
  case live
  /// It runs beyond the end that was first agreed.
  case inExtension = "in-extension"
  /// It ends within the time that `site.yaml` calls soon.
  case endingSoon = "ending-soon"
  /// Its end has passed.
  case expired
  /// It was ended early.
  case terminated

  /// Whether the contract still has something to come: it runs, or will.
  public var isCurrent: Bool { self != .expired && self != .terminated }
}
