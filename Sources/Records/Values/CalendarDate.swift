/// A day in the Gregorian calendar, without time or time zone.
public struct CalendarDate: Hashable, Sendable {
  // Records hold a dozen days, and registers a hundred thousand records.
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, from 1 to 9999.
  public var year: Int { Int(storedYear) }
  /// The month, from 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, from 1.
  public var day: Int { Int(storedDay) }

  /// A day that exists.
  ///
  /// - Returns: `nil` for a day that is not in the calendar, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    self.init(storing: year, month, day)
  }

  /// Numbers that are a day of the calendar.
  private init(storing year: Int, _ month: Int, _ day: Int) {
    storedYear = Int16(year)
    storedMonth = UInt8(month)
    storedDay = UInt8(day)
  }

  /// A day written as ISO 8601 asks: `2013-07-04`, and in no other way.
  ///
  /// - Returns: `nil` for any other text and for a day that is not in the calendar.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0) { total, byte in
        guard let total, byte.isDigit else { return nil }
        return total * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `2013-07-04`.
  public var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// How many days lie between this day and an earlier one; negative when `earlier` is in fact later.
  public func days(since earlier: CalendarDate) -> Int { dayNumber - earlier.dayNumber }

  /// The last day that there is.
  public static let last = CalendarDate(clampingYear: 9999, month: 12, day: 31)

  /// The last day of the month stands in for a day that the month does not have; years are kept from 1 to 9999.
  init(clampingYear year: Int, month: Int, day: Int) {
    let year = min(max(year, 1), 9999)
    let month = min(max(month, 1), 12)
    self.init(storing: year, month, min(max(day, 1), Self.days(in: month, of: year)))
  }

  /// The day that many months later, or the last of that month where it has no such day.
  public func adding(_ term: Term) -> CalendarDate {
    let months = year * 12 + month - 1 + term.months
    return CalendarDate(clampingYear: months / 12, month: months % 12 + 1, day: day)
  }

  /// The day that many months earlier, or the last of that month where it has no such day.
  public func subtracting(_ term: Term) -> CalendarDate { adding(Term(months: -term.months)) }

  /// The day that many days later; earlier when the number is negative.
  public func adding(days: Int) -> CalendarDate {
    // Howard Hinnant's conversion of a count of days into a day of the calendar, with years that begin in March.
    let number = dayNumber + days - 1
    let era = number >= 0 ? number / 146_097 : (number - 146_096) / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return CalendarDate(
      clampingYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// A count of days that grows by one from each day to the next.
  public var dayNumber: Int {
    // Counting years from March puts the leap day last.
    let shifted = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let (marchYear, marchMonth) = shifted
    return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + (153 * marchMonth + 2) / 5 + day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// By the calendar.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
