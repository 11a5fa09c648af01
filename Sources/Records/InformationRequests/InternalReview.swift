/// That somebody was not content with an answer, and the office looked at it again.
///
/// The code of practice under section 45 of the Freedom of Information Act 2000 asks offices to do so; regulation 11 of the
/// Environmental Information Regulations 2004 requires it.
public struct InternalReview: Hashable, Sendable {
  /// What became of the first answer.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// It stands.
    case upheld
    /// Some of it stands.
    case upheldInPart = "upheld-in-part"
    /// Another answer took its place.
    case overturned
  }

  /// The day on which it was asked for.
  public let asked: CalendarDate
  /// The day on which the office answered, or `nil` when it has not.
  public let answered: CalendarDate?
  /// What became of the first answer, or `nil` when that is not known yet.
  public let outcome: Outcome?
  /// What the review found, in a sentence or two.
  public let summary: String?

  /// A review that somebody asked for.
  public init(asked: CalendarDate, answered: CalendarDate?, outcome: Outcome?, summary: String?) {
    self.asked = asked
    self.answered = answered
    self.outcome = outcome
    self.summary = summary
  }
}
