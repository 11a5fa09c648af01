import Records
import Testing

@Suite("Days are reckoned with by the calendar")
struct CalendarArithmeticTests {
  @Test("So many days later is the day whose number is so many greater, over all years")
  func addingDays() throws {
    let first = day("0001-01-01")
    let last = day("9999-12-31")
    // A step that shares no factor with the lengths of months and years.
    for number in stride(from: 0, through: last.days(since: first), by: 997) {
      let date = first.adding(days: number)
      #expect(date.days(since: first) == number)
      for step in [-366, -31, -1, 0, 1, 28, 365, 146_097] where (0...last.days(since: first)).contains(number + step) {
        guard date.adding(days: step).dayNumber != date.dayNumber + step else { continue }
        Issue.record("\(date.iso8601) and \(step) days")
        return
      }
    }
  }

  @Test(
    "The ends of months, leap days and years are passed as a calendar has them",
    arguments: [
      ("2012-02-28", 1, "2012-02-29"), ("2012-02-29", 1, "2012-03-01"), ("2013-02-28", 1, "2013-03-01"),
      ("1900-02-28", 1, "1900-03-01"), ("2000-02-28", 1, "2000-02-29"), ("2013-12-31", 1, "2014-01-01"),
      ("2014-01-01", -1, "2013-12-31"), ("2013-07-04", 0, "2013-07-04"), ("0001-01-01", 1, "0001-01-02"),
    ])
  func addingFewDays(date: String, days: Int, expected: String) {
    #expect(day(date).adding(days: days) == day(expected))
  }

  @Test(
    "Months later is the same day of the month, or the last where there is none",
    arguments: [
      ("2013-01-31", 1, "2013-02-28"), ("2012-01-31", 1, "2012-02-29"), ("2012-02-29", 12, "2013-02-28"),
      ("2012-02-29", 48, "2016-02-29"), ("2013-11-30", 3, "2014-02-28"), ("2013-12-15", 1, "2014-01-15"),
      ("2013-07-04", 60, "2018-07-04"), ("9999-06-30", 12, "9999-06-30"),
    ])
  func addingMonths(date: String, months: Int, expected: String) {
    #expect(day(date).adding(Term(months: months)) == day(expected))
  }

  @Test(
    "Months earlier likewise",
    arguments: [
      ("2013-03-31", 1, "2013-02-28"), ("2016-08-31", 6, "2016-02-29"), ("2014-01-15", 1, "2013-12-15"),
      ("2014-01-15", 13, "2012-12-15"), ("2016-02-29", 12, "2015-02-28"),
    ])
  func subtractingMonths(date: String, months: Int, expected: String) {
    #expect(day(date).subtracting(Term(months: months)) == day(expected))
  }
}
