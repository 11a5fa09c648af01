/// When an office means to publish something: on a day, or at some time in a month.
public enum ExpectedPublication: Hashable, Sendable {
  case day(CalendarDate)
  case month(CalendarMonth)

  /// A day such as `2026-07-04` or a month such as `2026-07`.
  public init?(_ text: String) {
    if let day = CalendarDate(text) {
      self = .day(day)
    } else if let month = CalendarMonth(text) {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// As ISO 8601 writes it.
  public var iso8601: String {
    switch self {
    case .day(let day): day.iso8601
    case .month(let month): month.iso8601
    }
  }

  /// The day by which it is done if the office keeps to it.
  public var lastDay: CalendarDate {
    switch self {
    case .day(let day): day
    case .month(let month): month.lastDay
    }
  }
}
