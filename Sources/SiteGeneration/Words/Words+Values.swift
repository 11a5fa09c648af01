import Records

/// Amounts, shares and lengths of time as people read them, after the style guide of GOV.UK.
extension Words {
  /// An amount to the penny: £797,400, £75.50.
  func money(_ money: Money) -> String {
    let magnitude = Money(pence: Int64(clamping: money.pence.magnitude))
    let pence = Int(magnitude.pence % 100)
    let pounds = number(Int(magnitude.pence / 100))
    let amount = pence == 0 ? pounds : "\(pounds).\(pence < 10 ? "0" : "")\(pence)"
    return phrase(money < .zero ? .negativeMoney : .money, ["amount": amount])
  }

  /// An amount as running text has it: £46.1 million; below a million to the pound.
  func roughMoney(_ money: Money) -> String {
    let pounds = Int64((money.pence.magnitude + 50) / 100)
    guard pounds >= 1_000_000 else { return self.money(Money(pounds: money < .zero ? -pounds : pounds)) }
    let tenths = (Int(clamping: money.pence.magnitude / 1_000_000) + 5) / 10
    let amount = tenths % 10 == 0 ? number(tenths / 10) : "\(number(tenths / 10)).\(tenths % 10)"
    return phrase(money < .zero ? .negativeMillions : .millions, ["amount": amount])
  }

  /// A share as it was stated: 2.5%, 60%.
  func share(_ share: Percentage) -> String { phrase(.share, ["share": share.plainText]) }

  /// A share that was worked out, to one digit behind the point.
  func roughShare(_ share: Percentage) -> String {
    let tenths = (share.hundredths + (share.hundredths < 0 ? -5 : 5)) / 10
    return self.share(Percentage(hundredths: tenths * 10))
  }

  /// A month: July 2013.
  func month(_ month: CalendarMonth) -> String {
    phrase(.monthAndYear, ["month": self[.month(month.month)], "year": String(month.year)])
  }

  /// A financial year: 2016 to 2017.
  func financialYear(_ year: FinancialYear) -> String {
    phrase(.financialYear, ["start": String(year.start), "end": String(year.start + 1)])
  }

  /// A quarter of a financial year: April to June 2026.
  func quarter(_ quarter: FinancialQuarter) -> String {
    phrase(
      .quarter,
      [
        "first": self[.month(quarter.firstDay.month)], "last": self[.month(quarter.lastDay.month)],
        "year": String(quarter.lastDay.year),
      ])
  }

  /// A length of time: 5 years, 18 months.
  func term(_ term: Term) -> String {
    term.months.isMultiple(of: 12)
      ? count(term.months / 12, WordKey.years) : count(term.months, WordKey.months)
  }

  /// Yes or no.
  func flag(_ flag: Bool) -> String { self[flag ? .yes : .no] }
}
