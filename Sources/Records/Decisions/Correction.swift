/// A change made to a record after it was published.
public struct Correction: Hashable, Sendable {
  /// The day on which the record was changed.
  public let date: CalendarDate
  /// What was changed.
  public let change: String
  /// Why.
  public let reason: String?

  /// A change made after publication.
  public init(date: CalendarDate, change: String, reason: String?) {
    self.date = date
    self.change = change
    self.reason = reason
  }
}
