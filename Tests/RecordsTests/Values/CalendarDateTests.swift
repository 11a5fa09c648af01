import Records
import Testing

@Suite("A day in the calendar")
struct CalendarDateTests {
  @Test(
    "A day that does not exist cannot be written",
    arguments: [
      (2013, 2, 29), (1900, 2, 29), (2013, 4, 31), (2013, 13, 1), (2013, 0, 1), (2013, 1, 0), (2013, 1, 32), (0, 1, 1),
      (10000, 1, 1),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "A year that four divides has a 29 February, a century only where 400 divides it", arguments: [2012, 2000, 2400])
  func leapYears(year: Int) { #expect(CalendarDate(year: year, month: 2, day: 29) != nil) }

  @Test(
    "A day is read as year, month and day, and in no other way",
    arguments: [
      "2013-7-4", "04/07/2013", "4 July 2013", "2013-07-04 ", "2013-07-04T00:00:00Z", "20130704", "+013-07-04",
      "２０１３-07-04", "2013-02-30", "0000-01-01", "",
      "2013/07/04", "2013-W27-4",
    ])
  func unreadable(text: String) { #expect(CalendarDate(text) == nil) }

  @Test("A day is written as it is read", arguments: ["2013-07-04", "0001-01-01", "9999-12-31", "2012-02-29"])
  func iso8601(text: String) { #expect(CalendarDate(text)?.iso8601 == text) }

  @Test(
    "The days between two days are counted over leap years and centuries",
    arguments: [
      ("2013-07-04", "2013-07-04", 0), ("2013-07-09", "2013-07-04", 5), ("2013-07-04", "2013-07-09", -5),
      ("2012-03-01", "2012-02-28", 2), ("2013-03-01", "2013-02-28", 1),
      ("2014-01-01", "2013-01-01", 365), ("2013-01-01", "2012-01-01", 366), ("2000-03-01", "1900-03-01", 36525),
      ("2400-03-01", "2000-03-01", 146_097),
      ("2024-02-29", "2020-02-29", 1461),
    ])
  func daysBetween(day: String, earlier: String, expected: Int) throws {
    #expect(try #require(CalendarDate(day)).days(since: #require(CalendarDate(earlier))) == expected)
  }

  @Test("Every day of four hundred years comes one day after the one before")
  func everyDay() throws {
    var previous = try #require(CalendarDate("1999-12-31"))
    for year in 2000..<2400 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          guard date.days(since: previous) == 1, previous < date else {
            Issue.record("\(previous.iso8601) to \(date.iso8601)")
            return
          }
          previous = date
        }
      }
    }
    #expect(previous.iso8601 == "2399-12-31")
  }

  @Test("Days are ordered by the calendar")
  func order() throws {
    let days = ["2012-12-31", "2013-01-01", "2013-01-31", "2013-02-01", "2013-12-01"].compactMap { CalendarDate($0) }
    #expect(days.reversed().sorted() == days)
    #expect(days.count == 5)
  }
}
