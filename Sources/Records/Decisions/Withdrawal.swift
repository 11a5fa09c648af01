/// That a record was taken back: its page stays and says when and why.
public struct Withdrawal: Hashable, Sendable {
  /// The day on which it was taken back.
  public let date: CalendarDate
  /// Why.
  public let reason: String

  /// That a record was taken back.
  public init(date: CalendarDate, reason: String) {
    self.date = date
    self.reason = reason
  }
}
