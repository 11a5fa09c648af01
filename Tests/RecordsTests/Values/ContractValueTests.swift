import Records
import TestSupport
import Testing

@Suite("Terms, months, years and codes of contracts")
struct ContractValueTests {
  @Test(
    "A length of time is counted in whole months",
    arguments: [
      ("5 years", 60), ("1 year", 12), ("18 months", 18), ("1 month", 1), ("1 year 6 months", 18), ("2 Years", 24),
      ("100 years", 1200),
    ])
  func terms(text: String, months: Int) { #expect(Term(text)?.months == months) }

  @Test(
    "Anything else is no length of time",
    arguments: [
      "", "5", "years", "5 weeks", "6 months 1 year", "1 year 1 year", "-1 years", "0 months", "1.5 years", "101 years",
      "five years", "5years", "99999999999999999999 months", "1 year and 6 months", "1 year 6",
    ])
  func noTerm(text: String) { #expect(Term(text) == nil) }

  @Test("A length is written in months alone", arguments: [("5 years", "60 months"), ("1 month", "1 month")])
  func termText(text: String, expected: String) { #expect(Term(text)?.plainText == expected) }

  @Test(
    "A month is read as year and month, and in no other way",
    arguments: [("2013-07", "2013-07-01", "2013-07-31"), ("2012-02", "2012-02-01", "2012-02-29")])
  func months(text: String, first: String, last: String) throws {
    let month = try #require(CalendarMonth(text))
    #expect(month.iso8601 == text)
    #expect(month.firstDay == day(first))
    #expect(month.lastDay == day(last))
    #expect(CalendarMonth(of: day(last)) == month)
  }

  @Test(
    "Anything else is no month",
    arguments: ["2013-7", "2013-13", "2013-00", "0000-01", "2013", "07/2013", "July 2013", "2013-07-04", ""])
  func noMonth(text: String) { #expect(CalendarMonth(text) == nil) }

  @Test("A month exists only in a calendar, and months are ordered by it")
  func monthOrder() {
    #expect(CalendarMonth(year: 2013, month: 13) == nil)
    #expect(CalendarMonth(year: 0, month: 1) == nil)
    #expect(month("2012-12") < month("2013-01"))
  }

  @Test(
    "A financial year is written with the year in which it begins and the next",
    arguments: ["2016/17", "2016-17", "2016/2017", "2016-2017"])
  func financialYears(text: String) throws {
    let year = try #require(FinancialYear(text))
    #expect(year.start == 2016)
    #expect(year.text == "2016-17")
    #expect(year.firstDay == day("2016-04-01"))
    #expect(year.lastDay == day("2017-03-31"))
  }

  @Test(
    "Two years that do not follow each other are none, and neither is anything else",
    arguments: [
      "2016-2018", "2016/18", "2016/16", "2016", "16/17", "2016/7", "2016 17", "2016/17/18", "0000/01", "9999/00", "",
      "2016–17",
    ])
  func noFinancialYear(text: String) { #expect(FinancialYear(text) == nil) }

  @Test("The turn of a century is written with two noughts")
  func century() { #expect(FinancialYear("1999/00")?.text == "1999-00") }

  @Test(
    "A day lies in the financial year and the quarter that hold it",
    arguments: [
      ("2016-03-31", "2015-16", 4), ("2016-04-01", "2016-17", 1), ("2016-06-30", "2016-17", 1),
      ("2016-07-01", "2016-17", 2), ("2016-09-30", "2016-17", 2), ("2016-10-01", "2016-17", 3),
      ("2016-12-31", "2016-17", 3), ("2017-01-01", "2016-17", 4), ("2017-03-31", "2016-17", 4),
    ])
  func quarters(date: String, year: String, number: Int) {
    let quarter = FinancialQuarter(of: day(date))
    #expect(quarter.year.text == year)
    #expect(quarter.number == number)
    #expect(quarter.year.contains(day(date)))
    #expect((quarter.firstDay...quarter.lastDay).contains(day(date)))
    #expect(FinancialQuarter(of: quarter.lastDay) == quarter)
    #expect(quarter.next.firstDay == quarter.lastDay.adding(days: 1))
    #expect(quarter < quarter.next)
  }

  @Test(
    "A code of the procurement vocabulary has eight digits and perhaps a check digit",
    arguments: [("72222300-0", "72222300", Int?(0)), ("72222300", "72222300", nil), ("03300000-2", "03300000", 2)])
  func codes(text: String, digits: String, checkDigit: Int?) {
    #expect(CPVCode(text)?.digits == digits)
    #expect(CPVCode(text)?.checkDigit == checkDigit)
    #expect(CPVCode(text)?.text == text)
  }

  @Test(
    "Anything else is no code",
    arguments: ["", "7222230", "722223000", "72222300-", "72222300-00", "72222300-x", "7222230０", "72222300 0", "-0"])
  func noCode(text: String) { #expect(CPVCode(text) == nil) }

  @Test(
    "The check digit follows from the digits, for all but a few official codes",
    arguments: [
      ("72222300-0", true), ("50100000-6", true), ("30200000-1", true), ("72222300-1", false), ("72222300", true),
    ])
  func checkDigits(text: String, isExpected: Bool) { #expect(CPVCode(text)?.hasExpectedCheckDigit == isExpected) }

  @Test("A fault in a row names the row and the column as a spreadsheet shows them")
  func tableRow() {
    let file = ContentFile(path: "contracts/2013.csv", displayPath: "content/contracts/2013.csv")
    let row = TableRow(file: file, number: 12, line: 14)
    let faults = [
      row.fault(.error, .invalidValue, in: "ContractValue", "'12,5' is not an amount", suggestion: "write 12.50"),
      row.fault(.warning, .invalidValue, in: nil, "the row is odd"),
    ]
    #expect(
      faults.lines == [
        "content/contracts/2013.csv:14: error: row 12, column 'ContractValue': '12,5' is not an amount; write 12.50 "
          + "[invalid-value]", "content/contracts/2013.csv:14: warning: row 12: the row is odd [invalid-value]",
      ])
  }
}
