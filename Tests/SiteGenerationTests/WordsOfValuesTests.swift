import Diagnostics
import Records
import Testing

@testable import SiteGeneration

@Suite("Words round amounts, shares and lengths of time")
struct WordsOfValuesTests {
  private func words() throws -> Words {
    var diagnostics: [Diagnostic] = []
    let text = try Repository.text(of: "templates/words/en.yaml")
    return try #require(Words(text, language: "en", in: "words/en.yaml", diagnostics: &diagnostics))
  }

  @Test(
    "An amount has commas from 1,000, pence where there are any, and a minus sign in front of the pound sign",
    arguments: [
      (0, "£0"), (5, "£0.05"), (7_500, "£75"), (7_550, "£75.50"), (100_000, "£1,000"), (79_740_000, "£797,400"),
      (-22_504, "−£225.04"),
    ] as [(Int64, String)])
  func money(pence: Int64, text: String) throws {
    #expect(try words().money(Money(pence: pence)) == text)
  }

  @Test(
    "An amount in running text is rounded to tenths of a million, and below a million to the pound",
    arguments: [
      (79_740_049, "£797,400"), (79_740_050, "£797,401"), (-90_050, "−£901"), (99_999_949, "£999,999"),
      (99_999_950, "£1 million"), (104_999_999, "£1 million"), (105_000_000, "£1.1 million"),
      (4_610_000_000, "£46.1 million"), (-125_000_000, "−£1.3 million"), (.max, "£92,233,720,368.5 million"),
    ] as [(Int64, String)])
  func roughMoney(pence: Int64, text: String) throws {
    #expect(try words().roughMoney(Money(pence: pence)) == text)
  }

  @Test("A share is shown as it was stated, and one that was worked out with one digit behind the point")
  func shares() throws {
    let words = try words()
    #expect(words.share(Percentage(hundredths: 250)) == "2.5%")
    #expect(words.share(Percentage(hundredths: 6_905)) == "69.05%")
    #expect(words.roughShare(Percentage(hundredths: 6_905)) == "69.1%")
    #expect(words.roughShare(Percentage(hundredths: 6_000)) == "60%")
  }

  @Test("Months, quarters and financial years are named in full; whole years are no longer months")
  func time() throws {
    let words = try words()
    let day = try #require(CalendarDate("2027-03-31"))
    #expect(words.month(CalendarMonth(of: day)) == "March 2027")
    #expect(words.quarter(FinancialQuarter(of: day)) == "January to March 2027")
    #expect(words.financialYear(FinancialYear(of: day)) == "2026 to 2027")
    #expect(words.term(Term(months: 12)) == "1 year")
    #expect(words.term(Term(months: 18)) == "18 months")
    #expect(words.term(Term(months: 60)) == "5 years")
  }
}
