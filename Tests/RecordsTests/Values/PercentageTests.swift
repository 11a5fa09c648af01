import Records
import Testing

@Suite("A share of a hundred")
struct PercentageTests {
  @Test(
    "It is read with or without its sign, exact to a hundredth",
    arguments: [
      ("2.5", 250), ("2.5%", 250), ("0", 0), ("100", 10_000), ("100.00%", 10_000), ("2.05", 205), ("007", 700),
    ])
  func reading(text: String, hundredths: Int) { #expect(Percentage(text)?.hundredths == hundredths) }

  @Test(
    "Anything else is no share",
    arguments: [
      "", "%", "-3", "100.01", "101", "1000", "2,5", "2.", ".5", "2.555", "2.5 %", "2.5%%", "1e1", "half", "２",
    ])
  func noShare(text: String) { #expect(Percentage(text) == nil) }

  @Test(
    "It is written without more digits than it needs",
    arguments: [(250, "2.5"), (6000, "60"), (205, "2.05"), (0, "0"), (5, "0.05"), (10_000, "100"), (-250, "-2.5")])
  func writing(hundredths: Int, text: String) { #expect(Percentage(hundredths: hundredths).plainText == text) }

  @Test(
    "The share of one amount in another is rounded half up to a hundredth",
    arguments: [
      ("41500000", "46100000", 9002), ("1", "3", 3333), ("2", "3", 6667), ("0", "5", 0), ("5", "5", 10_000),
      ("-1", "4", -2500), ("1", "20000", 1), ("1", "20001", 0),
    ])
  func quotient(part: String, whole: String, hundredths: Int) throws {
    #expect(Percentage(pounds(part), of: pounds(whole))?.hundredths == hundredths)
  }

  @Test("Nothing has no shares, and less than nothing has none either", arguments: ["0", "-5"])
  func noWhole(whole: String) { #expect(Percentage(pounds("1"), of: pounds(whole)) == nil) }

  @Test("Shares are ordered by how much they are")
  func order() { #expect(share("2.05") < share("2.5")) }
}
