/// That the office could not tell what was asked for, and asked.
///
/// Until it hears, it need not answer (section 1(3) of the Freedom of Information Act 2000; regulation 9(2) of the
/// Environmental Information Regulations 2004).
public struct Clarification: Hashable, Sendable {
  /// The day on which the office asked what was meant.
  public let asked: CalendarDate
  /// The day on which it heard, or `nil` when it has not.
  public let received: CalendarDate?

  /// That the office asked what was meant.
  public init(asked: CalendarDate, received: CalendarDate?) {
    self.asked = asked
    self.received = received
  }
}
