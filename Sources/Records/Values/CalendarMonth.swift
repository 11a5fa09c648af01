/// A month of a year, as a timetable plans by it.
public struct CalendarMonth: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int

  /// A month that exists.
  public init?(year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    self.init(of: first)
  }

  /// The month of a day.
  public init(of date: CalendarDate) {
    year = date.year
    month = date.month
  }

  /// A month written as ISO 8601 asks: `2013-07`.
  public init?(_ text: String) {
    guard let first = CalendarDate(text + "-01") else { return nil }
    self.init(of: first)
  }

  /// The month as `2013-07`.
  public var iso8601: String { String(firstDay.iso8601.dropLast(3)) }

  /// Its first day.
  public var firstDay: CalendarDate { CalendarDate(clampingYear: year, month: month, day: 1) }

  /// Its last day.
  public var lastDay: CalendarDate { CalendarDate(clampingYear: year, month: month, day: 31) }
}

extension CalendarMonth: Comparable {
  /// By the calendar.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
