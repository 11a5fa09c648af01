import Records
import Testing

@Suite("Working days and bank holidays")
struct WorkingDaysTests {
  /// The bank holidays of England and Wales, as the government published them.
  private static let published: [(year: Int, days: String)] = [
    (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
    (2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
    (2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    (2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
    (2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
  ]

  private func days(_ holidays: BankHolidays, in year: Int) -> String {
    holidays.days(in: year).map { String($0.iso8601.dropFirst(5)) }.joined(separator: " ")
  }

  @Test("The bank holidays of England and Wales are those that were published", arguments: published)
  func englandAndWales(year: Int, expected: String) {
    #expect(days(BankHolidays(), in: year) == expected)
  }

  @Test(
    "The bank holidays of the whole United Kingdom have those of Scotland and Northern Ireland among them",
    arguments: [
      (2021, "01-01 01-04 03-17 04-02 04-05 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28"),
      (2022, "01-03 01-04 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-01 08-29 09-19 11-30 12-26 12-27"),
      (2023, "01-02 01-03 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-07 08-28 11-30 12-25 12-26"),
      (2024, "01-01 01-02 03-18 03-29 04-01 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26"),
    ])
  func unitedKingdom(year: Int, expected: String) {
    #expect(days(BankHolidays(of: .unitedKingdom), in: year) == expected)
  }

  @Test("A day that is proclaimed later is added by the office")
  func added() {
    let holidays = BankHolidays(adding: [day("2027-05-10")])
    #expect(holidays.days(in: 2027).contains(day("2027-05-10")))
    #expect(holidays.days(in: 2028) == BankHolidays().days(in: 2028))
    #expect(!WorkingDays(holidays).contains(day("2027-05-10")))
    #expect(WorkingDays().contains(day("2027-05-10")))
  }

  @Test(
    "The twentieth working day is counted from the first working day after the day of receipt",
    arguments: [
      // No holiday between: four weeks later.
      ("2025-02-10", "2025-03-10"),
      // A Saturday, a Sunday and the Friday before them: Monday is the first day for all three.
      ("2025-02-07", "2025-03-07"), ("2025-02-08", "2025-03-07"), ("2025-02-09", "2025-03-07"),
      // Easter and the early May bank holiday.
      ("2025-04-14", "2025-05-15"),
      // Christmas and New Year.
      ("2024-12-16", "2025-01-16"),
      // Two days of jubilee.
      ("2022-05-20", "2022-06-21"),
      // A bank holiday itself.
      ("2026-05-04", "2026-06-02"),
    ])
  func twentiethDay(received: String, due: String) {
    #expect(WorkingDays().day(20, after: day(received)).iso8601 == due)
  }

  @Test("An office that goes by the holidays of the whole United Kingdom has as many days more")
  func twentiethDayInUnitedKingdom() {
    #expect(
      WorkingDays(BankHolidays(of: .unitedKingdom)).day(20, after: day("2025-02-28")).iso8601 == "2025-03-31")
    #expect(WorkingDays().day(20, after: day("2025-02-28")).iso8601 == "2025-03-28")
  }

  @Test(
    "Working days are counted without the first day and with the last",
    arguments: [
      ("2025-02-10", "2025-02-10", 0), ("2025-02-10", "2025-02-11", 1), ("2025-02-10", "2025-03-10", 20),
      ("2025-02-07", "2025-02-09", 0), ("2025-02-07", "2025-02-10", 1), ("2024-12-24", "2025-01-02", 4),
      ("2025-02-11", "2025-02-10", 0),
    ])
  func count(start: String, end: String, expected: Int) {
    #expect(WorkingDays().count(after: day(start), through: day(end)) == expected)
  }

  @Test("The day that comes so many working days later is so many working days away, whatever the first day is")
  func agreement() {
    let days = WorkingDays(BankHolidays(of: .unitedKingdom))
    for offset in 0..<800 {
      let start = day("2021-11-01").adding(days: offset)
      let due = days.day(20, after: start)
      #expect(days.contains(due))
      #expect(days.count(after: start, through: due) == 20)
    }
  }
}
