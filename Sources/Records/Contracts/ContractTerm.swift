/// The days of a contract. The end that was agreed, the end as extended and the end that cannot be passed are three
/// different days.
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

  /// The last day as things stand.
  public var currentEnd: CalendarDate? { extendedEnd ?? end }
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
}
