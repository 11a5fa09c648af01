/// The days on which a public authority's time to answer runs.
///
/// By section 10(6) of the Freedom of Information Act 2000 a working day is any day other than a Saturday, a Sunday,
/// Christmas Day, Good Friday and a bank holiday in any part of the United Kingdom; regulation 2(1) of the Environmental
/// Information Regulations 2004 says the same. An office that goes by the holidays of England and Wales alone answers no
/// later than the Act asks, and sometimes a day earlier; which of the two it goes by stands in `site.yaml`.
public struct WorkingDays: Sendable, Equatable {
  /// The holidays that are left out.
  public let holidays: BankHolidays

  /// The working days between holidays.
  public init(_ holidays: BankHolidays = BankHolidays()) { self.holidays = holidays }

  /// Whether a day is one of them.
  public func contains(_ day: CalendarDate) -> Bool {
    !day.isWeekend && !holidays.days(in: day.year).contains(day)
  }

  /// The working day that comes so many working days after a day: with 20 the day by which section 10(1) of the Freedom of
  /// Information Act 2000 asks for an answer.
  ///
  /// The day itself is not counted, whether it is a working day or not: the first working day that follows it is the first.
  ///
  /// - Parameter count: how many working days, at least 1.
  public func day(_ count: Int, after start: CalendarDate) -> CalendarDate {
    var calendar = Calendar(holidays)
    var (day, left) = (start, max(count, 1))
    while left > 0, day < .last {
      day = day.adding(days: 1)
      if calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// How many working days lie after a day, up to another and with that; 0 when the other is not later.
  public func count(after start: CalendarDate, through end: CalendarDate) -> Int {
    var calendar = Calendar(holidays)
    var (day, count) = (start, 0)
    while day < end {
      day = day.adding(days: 1)
      if calendar.isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// The holidays of the years that were asked for.
  private struct Calendar {
    let holidays: BankHolidays
    private var years: [Int: Set<CalendarDate>] = [:]

    init(_ holidays: BankHolidays) { self.holidays = holidays }

    mutating func isWorkingDay(_ day: CalendarDate) -> Bool {
      guard !day.isWeekend else { return false }
      if let known = years[day.year] { return !known.contains(day) }
      let days = Set(holidays.days(in: day.year))
      years[day.year] = days
      return !days.contains(day)
    }
  }
}
