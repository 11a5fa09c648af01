import Records
import Testing

@testable import ContentLoading

@Suite("Forms of days and amounts")
struct TableFormsTests {
  @Test(
    "A day must be read in its form",
    arguments: [
      ("dd/MM/yyyy", "04/07/2013"), ("d/M/yyyy", "4/7/2013"), ("d/M/yyyy", "04/07/2013"), ("MM/dd/yyyy", "07/04/2013"),
      ("dd-MMM-yy", "04-Jul-13"), ("d MMMM yyyy", "4 July 2013"), ("dd.MM.yyyy", "04.07.2013"),
      ("yyyyMMdd", "20130704"), ("yyyy-MM-dd'T'HH:mm:ss", ""), ("yyyy-MM-ddTHH:mm:ss", "2013-07-04T23:59:59"),
      ("dd/MM/yyyy HH:mm", "04/07/2013 09:30"), ("excel-serial", "41459"), ("excel-serial", "41459.75"),
    ])
  func days(form: String, text: String) throws {
    guard !text.isEmpty else { return #expect(DateForm(form)?.date("2013-07-04") == nil) }
    #expect(try #require(DateForm(form)).date(text) == CalendarDate("2013-07-04"))
  }

  @Test(
    "A day in another form must not be read",
    arguments: [
      ("dd/MM/yyyy", "4/7/2013"), ("dd/MM/yyyy", "07/13/2013"), ("dd/MM/yyyy", "04/07/13"),
      ("dd/MM/yyyy", "04/07/2013 "), ("dd/MM/yyyy", "04/07/20131"), ("dd/MM/yyyy", "30/02/2013"),
      ("dd-MMM-yy", "04-Jux-13"), ("dd-MMM-yy", "04-Ju-13"), ("d MMMM yyyy", "4 Julyish 2013"),
      ("excel-serial", "2013"), ("excel-serial", "4.1E+4"), ("excel-serial", "041459"), ("excel-serial", "41459."),
      ("excel-serial", "-1459"), ("yyyy-MM-dd", "٢٠١٣-٠٧-٠٤"),
    ])
  func otherDays(form: String, text: String) throws {
    #expect(try #require(DateForm(form)).date(text) == nil)
  }

  @Test(
    "A form that leaves out year, month or day, or has one twice, must be refused",
    arguments: [
      "", "dd/MM", "MM/yyyy", "dd/MM/yyyy dd", "dd/MMM/MM/yyyy", "DD/MM/YYYY", "dd/MM/yyy", "today", "mm/dd/yyyy",
    ])
  func forms(text: String) {
    #expect(DateForm(text) == nil)
  }

  @Test("Two digits of a year must be those that spreadsheets mean")
  func shortYears() throws {
    let form = try #require(DateForm("dd/MM/yy"))
    #expect(form.date("01/01/49")?.year == 2049)
    #expect(form.date("01/01/50")?.year == 1950)
  }

  @Test(
    "An amount must be read as the file writes it",
    arguments: [
      ("797400", 79_740_000), ("797400.50", 79_740_050), ("797400.5", 79_740_050), ("£797,400", 79_740_000),
      ("£ 1,000,000.00", 100_000_000), ("-75.50", -7_550), ("-£75.50", -7_550), ("0", 0),
    ])
  func amounts(text: String, pence: Int64) {
    #expect(MoneyForm(sign: "£", thousands: ",").money(text) == Money(pence: pence))
  }

  @Test(
    "What is no amount must not be guessed",
    arguments: [
      "12,5", "1,23,456", "1234,567", ",500", "£46.1M", "1e9", "46.1m", "1.234", "1.", ".5", "£", "", "--5", "£-5",
      "(5)", "5-", "1 000", "1,000.000", "٣", "999999999999",
    ])
  func otherAmounts(text: String) {
    #expect(MoneyForm(sign: "£", thousands: ",").money(text) == nil)
  }

  @Test("Money that came back must be written as the file says")
  func negativeAmounts() {
    #expect(MoneyForm(negative: .parentheses).money("(75.50)") == Money(pence: -7_550))
    #expect(MoneyForm(sign: "£", negative: .parentheses).money("(£75)") == Money(pence: -7_500))
    #expect(MoneyForm(negative: .parentheses).money("(-75)") == nil)
    #expect(MoneyForm(negative: .trailingMinus).money("75.50-") == Money(pence: -7_550))
    #expect(MoneyForm(negative: .minus).money("75.50-") == nil)
  }

  @Test("Entities of HTML must become the signs that they mean, once")
  func entities() {
    #expect(
      HTMLEntities.decoded("A &amp; B &#163;5 &#xA3;5 &amp;amp; &unknown; &#128; &")
        == "A & B £5 £5 &amp; &unknown; &#128; &")
    #expect(HTMLEntities.first(in: "R&D; P&amp;L") == "&amp;")
    #expect(HTMLEntities.first(in: "R&D") == nil)
    #expect(HTMLEntities.parts(of: "a&amp;b;c;;&lt;").map(String.init) == ["a&amp;b", "c", "", "&lt;"])
  }
}
