/// What an office has set out to reach.
public struct PerformanceTarget: Sendable, Hashable {
  /// What is measured.
  public let measure: PerformanceMeasure
  /// The least that is meant.
  public let from: Percentage
  /// The most, where the target is a range.
  public let to: Percentage?
  /// When it is to be reached.
  public let by: CalendarDate?
  /// What it says, in the office's words, such as "in the first 18 months".
  public let note: String?

  /// What an office has set out to reach.
  public init(measure: PerformanceMeasure, from: Percentage, to: Percentage?, by: CalendarDate?, note: String?) {
    self.measure = measure
    self.from = from
    self.to = to
    self.by = by
    self.note = note
  }
}
