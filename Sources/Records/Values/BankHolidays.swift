/// The bank holidays of a part of the United Kingdom, with Christmas Day and Good Friday, which are holidays of their own.
///
/// They follow from rules, so that no list has to be kept: Schedule 1 to the Banking and Financial Dealings Act 1971, and
/// the proclamations that are made every year in the same way. What was proclaimed for one year alone is listed here as far
/// as it is known; what will be proclaimed, an office adds in `site.yaml`. The rules hold from 1978, when the first Monday
/// in May was added.
public struct BankHolidays: Sendable, Equatable {
  /// Where the holidays are kept.
  public enum Region: String, CaseIterable, Hashable, Sendable {
    /// England and Wales.
    case englandAndWales = "england-and-wales"
    /// Any part of the United Kingdom: those of Scotland and of Northern Ireland as well.
    case unitedKingdom = "united-kingdom"
  }

  /// Where they are kept.
  public let region: Region
  /// Days that the office adds, such as those proclaimed for a coronation.
  public let added: Set<CalendarDate>

  /// The holidays of a region.
  ///
  /// - Parameter added: further days, of any year.
  public init(of region: Region = .englandAndWales, adding added: Set<CalendarDate> = []) {
    self.region = region
    self.added = added
  }

  /// The holidays of a year on which nobody works, in their order. A holiday at a weekend is not among them; the day that
  /// is kept instead is.
  public func days(in year: Int) -> [CalendarDate] {
    var days = Set(fixedDays(in: year).compactMap(\.self))
    for (month, day) in daysWithSubstitutes { keep(CalendarDate(year: year, month: month, day: day), among: &days) }
    let changes = Self.proclaimed[year]
    days.subtract(changes?.moved.compactMap(CalendarDate.init) ?? [])
    days.formUnion(changes?.added.compactMap(CalendarDate.init) ?? [])
    days.formUnion(added.lazy.filter { $0.year == year })
    return days.sorted()
  }
}

extension BankHolidays {
  /// The days that always fall on the same day of the week.
  private func fixedDays(in year: Int) -> [CalendarDate?] {
    let easter = CalendarDate.easter(of: year)
    var days = [
      easter?.adding(days: -2), easter?.adding(days: 1), Self.firstMonday(of: 5, in: year),
      Self.lastMonday(of: 5, in: year), Self.lastMonday(of: 8, in: year),
    ]
    if region == .unitedKingdom { days.append(Self.firstMonday(of: 8, in: year)) }
    return days
  }

  /// The days for which another is kept when they fall at a weekend, in the order in which they get one. Boxing Day comes
  /// first: when Christmas is on a Sunday, Monday is Boxing Day itself and Tuesday is kept for Christmas.
  private var daysWithSubstitutes: [(month: Int, day: Int)] {
    switch region {
    case .englandAndWales: [(1, 1), (12, 26), (12, 25)]
    case .unitedKingdom: [(1, 2), (1, 1), (3, 17), (7, 12), (11, 30), (12, 26), (12, 25)]
    }
  }

  /// Adds a day, or when it falls at a weekend the next day that is free.
  private func keep(_ date: CalendarDate?, among days: inout Set<CalendarDate>) {
    guard var date else { return }
    while date.isWeekend || days.contains(date) { date = date.adding(days: 1) }
    days.insert(date)
  }

  private static func firstMonday(of month: Int, in year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: 1).map { $0.adding(days: (7 - $0.daysSinceMonday) % 7) }
  }

  /// The last Monday of a month with 31 days.
  private static func lastMonday(of month: Int, in year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: 31).map { $0.adding(days: -$0.daysSinceMonday) }
  }

  /// What was proclaimed for one year alone: which usual holidays gave way, and which days were kept.
  private static let proclaimed: [Int: (moved: [String], added: [String])] = [
    1995: (["1995-05-01"], ["1995-05-08"]),
    1999: ([], ["1999-12-31"]),
    2002: (["2002-05-27"], ["2002-06-03", "2002-06-04"]),
    2011: ([], ["2011-04-29"]),
    2012: (["2012-05-28"], ["2012-06-04", "2012-06-05"]),
    2020: (["2020-05-04"], ["2020-05-08"]),
    2022: (["2022-05-30"], ["2022-06-02", "2022-06-03", "2022-09-19"]),
    2023: ([], ["2023-05-08"]),
  ]
}

extension CalendarDate {
  /// How many days have passed since the Monday of its week, from 0 to 6.
  var daysSinceMonday: Int { (dayNumber + 1) % 7 }

  /// Whether it is a Saturday or a Sunday.
  var isWeekend: Bool { daysSinceMonday > 4 }

  /// Easter Sunday in the Gregorian calendar, by the method printed in the journal Nature in 1876.
  static func easter(of year: Int) -> CalendarDate? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
