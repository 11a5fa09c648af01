import Records
import Testing

@Suite("An amount of money")
struct MoneyTests {
  @Test(
    "It is read in pounds, and exactly to the penny",
    arguments: [
      ("797400", Int64(79_740_000)), ("797400.00", 79_740_000), ("75.50", 7550), ("0.01", 1), ("0", 0), ("007", 700),
      ("-75.50", -7550), ("-0.01", -1), ("-3", -300), ("99999999999.99", 9_999_999_999_999),
    ])
  func reading(text: String, pence: Int64) { #expect(Money(text)?.pence == pence) }

  @Test(
    "Anything else is no amount",
    arguments: [
      "£46.1M", "12,5", "1e9", "1,000", "£5", "5 ", " 5", "", "-", ".", ".5", "5.", "5.5", "5.555", "5.-5", "--5", "+5",
      "5.5.5", "٣", "５", "0x10", "NaN", "100000000000", "99999999999999999999", "1 000",
    ])
  func noAmount(text: String) { #expect(Money(text) == nil) }

  @Test(
    "It is written as it is read, always with its pence",
    arguments: ["797400.00", "75.50", "0.01", "0.00", "-0.05", "-75.50", "99999999999.99"])
  func writing(text: String) { #expect(Money(text)?.plainText == text) }

  @Test("Sums and differences are exact")
  func sums() {
    let amounts = ["0.10", "0.20", "-0.30", "46100000.00"].compactMap { Money($0) }
    #expect(amounts.total == Money(pounds: 46_100_000))
    #expect(Money(pence: 5) - Money(pence: 7) == Money(pence: -2))
    #expect(Money(pence: -2) < .zero)
    #expect([Money]().total == .zero)
  }
}
