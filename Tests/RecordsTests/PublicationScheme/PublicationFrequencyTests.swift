import Records
import Testing

@Suite("Until when something that was published is up to date")
struct PublicationFrequencyTests {
  @Test(
    "What covers a time is up to date until the next period has to be covered; only a complete period counts",
    arguments: [
      (PublicationFrequency.monthly, "2026-03-31", "2026-05-31"), (.monthly, "2026-03-30", "2026-04-30"),
      (.monthly, "2023-12-31", "2024-02-29"), (.monthly, "2024-02-28", "2024-03-31"),
      (.monthly, "2024-02-29", "2024-04-30"), (.quarterly, "2026-03-31", "2026-07-31"),
      (.quarterly, "2026-03-30", "2026-04-30"), (.quarterly, "2025-12-31", "2026-04-30"),
      (.yearly, "2026-03-31", "2027-09-30"), (.yearly, "2026-03-30", "2026-09-30"),
      (.beforeFinancialYear, "2027-03-31", "2027-03-31"), (.beforeFinancialYear, "2027-03-30", "2026-03-31"),
    ])
  func covering(frequency: PublicationFrequency, through: String, deadline: String) {
    #expect(frequency.deadline(after: .covers(through: day(through))) == day(deadline))
  }

  @Test(
    "What was published on a day covers the month or the quarter before; once a year is good for a year",
    arguments: [
      (PublicationFrequency.monthly, "2026-04-01", "2026-05-31"), (.monthly, "2026-04-30", "2026-05-31"),
      (.monthly, "2026-01-31", "2026-02-28"), (.quarterly, "2026-04-01", "2026-07-31"),
      (.quarterly, "2026-03-31", "2026-04-30"), (.yearly, "2026-02-28", "2027-02-28"),
      (.yearly, "2024-02-29", "2025-02-28"),
    ])
  func publishing(frequency: PublicationFrequency, on date: String, deadline: String) {
    #expect(frequency.deadline(after: .updated(on: day(date))) == day(deadline))
  }

  @Test(
    "A budget that is published from October on is for the year to come, and from April on for the year under way",
    arguments: [
      ("2026-02-15", "2027-03-31"), ("2026-03-31", "2027-03-31"), ("2026-04-01", "2027-03-31"),
      ("2026-09-30", "2027-03-31"), ("2026-10-01", "2028-03-31"),
    ])
  func beforeTheYear(date: String, deadline: String) {
    #expect(PublicationFrequency.beforeFinancialYear.deadline(after: .updated(on: day(date))) == day(deadline))
  }

  @Test(
    "What is due when it comes up has no day by which it is out of date",
    arguments: [PublicationFrequency.asSoonAsPracticable, .onChange])
  func withoutDay(frequency: PublicationFrequency) {
    #expect(frequency.deadline(after: .updated(on: day("1990-01-01"))) == nil)
  }

  @Test(
    "A paragraph of the Order is a number, with a letter behind it or letters in brackets",
    arguments: [
      ("3(g)", "3(g)"), ("7A", "7A"), ("4(c) – (d)", "4(c)-(d)"), ("10", "10"), ("3 (g)", "3(g)"), ("1A(ba)", "1A(ba)"),
    ])
  func paragraphs(text: String, number: String) {
    #expect(OrderParagraph(text)?.text == number)
  }

  @Test(
    "What is no paragraph is none",
    arguments: ["", "g", "3g", "3(g", "3()", "3(G)", "3(1)", "300", "3(a)-", "3(a)b", "-", "3-(a)"])
  func noParagraphs(text: String) {
    #expect(OrderParagraph(text) == nil)
  }

  @Test("Paragraphs stand in the order of their numbers")
  func order() {
    let texts = ["10", "7A", "3(g)", "4(c)-(d)", "3(a)"]
    #expect(texts.compactMap(OrderParagraph.init).sorted().map(\.text) == ["3(a)", "3(g)", "4(c)-(d)", "7A", "10"])
  }
}
