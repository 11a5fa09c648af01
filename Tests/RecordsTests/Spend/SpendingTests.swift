import Diagnostics
import Records
import Testing

/// A total as a line.
private func row(_ name: String?, _ total: Money, _ count: Int) -> String {
  "\(name ?? "unnamed"): \(total.plainText) in \(count)"
}

@Suite("What was spent")
struct SpendingTests {
  @Test("Payments are added up by financial year, newest first, and by month, oldest first")
  func yearsAndMonths() {
    var ledger = OfficeLedger()
    ledger.pay("Alpha", "1.01", on: "2017-04-01")
    ledger.pay("Alpha", "2.02", on: "2017-03-31")
    ledger.pay("Beta", "3.03", on: "2016-04-30")
    ledger.pay("Alpha", "-1.00", on: "2016-04-01")
    ledger.pay("Beta", "4.04", on: "2016-04-30")
    let spending = ledger.catalogue().catalogue.spending
    #expect(spending.years.map(\.year.text) == ["2017-18", "2016-17"])
    #expect(spending.years.map(\.total) == [pounds("1.01"), pounds("8.09")])
    #expect(spending.years.map(\.count) == [1, 4])
    let year = spending.year(FinancialYear(startingIn: 2016))
    #expect(year?.months.map(\.month.iso8601) == ["2016-04", "2017-03"])
    #expect(year?.months.map(\.total) == [pounds("6.07"), pounds("2.02")])
    #expect(year?.months.map(\.payments) == [[3, 2, 4], [1]])
    #expect(spending.year(FinancialYear(startingIn: 2015)) == nil)
  }

  @Test("Credit notes are taken off, and people who are not named are together")
  func suppliers() {
    var ledger = OfficeLedger()
    ledger.pay("Alpha", "600.00", on: "2016-04-01")
    ledger.pay("Alpha", "-700.00", on: "2016-05-01")
    ledger.pay("Gamma", "50.00", on: "2016-05-01")
    ledger.pay("Beta", "50.00", on: "2016-05-01")
    ledger.pay(nil, "20.00", on: "2016-05-01")
    ledger.pay(nil, "35.00", on: "2016-05-01")
    let year = ledger.catalogue().catalogue.spending.years.first
    #expect(
      year?.suppliers.map { row($0.supplier.map(String.init), $0.total, $0.count) } == [
        "unnamed: 55.00 in 2", "1: 50.00 in 1",
        "2: 50.00 in 1", "0: -100.00 in 2",
      ])
  }

  @Test("Payments without a category are together, and a word that two files bring is one category")
  func categories() {
    var ledger = OfficeLedger()
    ledger.pay("Alpha", "600.00", on: "2016-04-01", for: "Premises")
    ledger.pay("Alpha", "10.00", on: "2016-04-01")
    ledger.pay("Alpha", "700.00", on: "2016-04-01", for: "Transport")
    // As if each file had brought its own words.
    ledger.records.payments.categories[1] = "Premises"
    #expect(
      ledger.catalogue().catalogue.spending.years.first?.categories.map { row($0.category, $0.total, $0.count) } == [
        "Premises: 1300.00 in 2",
        "unnamed: 10.00 in 1",
      ])
  }

  @Test("Who paid is told apart only where there is more than one")
  func buyers() {
    var ledger = OfficeLedger()
    ledger.configuration.organisations.append(Organisation(id: "force", name: "Force", role: nil, identifiers: []))
    ledger.pay("Alpha", "600.00", on: "2016-04-01")
    ledger.pay("Alpha", "600.00", on: "2017-04-01")
    ledger.pay("Alpha", "700.00", on: "2017-04-01", by: "force")
    #expect(
      ledger.catalogue().catalogue.spending.years.map { $0.buyers.map { row($0.buyer, $0.total, $0.count) } } == [
        [
          "force: 700.00 in 1",
          "office: 600.00 in 1",
        ], [],
      ])
  }

  @Test("Without payments there are no years") func nothing() {
    #expect(OfficeLedger().catalogue().catalogue.spending.years.isEmpty)
  }

  @Test(
    "Months, suppliers, categories, organisations and what suppliers were paid all come to the total of the year",
    arguments: 0..<40 as Range<UInt64>)
  func sums(seed: UInt64) {
    var dice = Dice(seed: seed)
    var ledger = OfficeLedger()
    ledger.configuration.organisations.append(Organisation(id: "force", name: "Force", role: nil, identifiers: []))
    ledger.supplier("Merged", also: ["Supplier 1", "Supplier 2"])
    for _ in 0..<dice.roll(300) + 1 {
      let date = day("2016-04-01").adding(days: dice.roll(1200))
      ledger.pay(
        dice.roll(5) == 0 ? nil : "Supplier \(dice.roll(12))",
        Money(pence: Int64(dice.roll(2_000_000)) - 900_000).plainText,
        on: date.iso8601, for: dice.roll(6) == 0 ? nil : "Category \(dice.roll(5))",
        by: dice.roll(3) == 0 ? "force" : "office")
    }
    let catalogue = ledger.catalogue(asOf: "2020-01-01").catalogue
    let all = ledger.records.payments.all
    #expect(catalogue.spending.years.map(\.total).total == all.map(\.amount).total)
    for year in catalogue.spending.years {
      let expected = all.filter { year.year.contains($0.date) }
      #expect(year.total == expected.map(\.amount).total)
      #expect(year.count == expected.count)
      #expect(year.months.map(\.total).total == year.total)
      #expect(year.months.reduce(0) { $0 + $1.payments.count } == year.count)
      #expect(year.suppliers.map(\.total).total == year.total)
      #expect(year.suppliers.map(\.count).reduce(0, +) == year.count)
      #expect(year.categories.map(\.total).total == year.total)
      #expect(year.buyers.isEmpty || year.buyers.map(\.total).total == year.total)
      let named = catalogue.suppliers.suppliers.flatMap(\.payments).filter { $0.year == year.year }.map(\.total).total
      let unnamed = expected.filter { $0.recipient == nil }.map(\.amount).total
      #expect(named + unnamed == year.total)
      for month in year.months {
        let dates = month.payments.map { catalogue.spending.payments.all[Int($0)].date }
        #expect(dates == dates.sorted())
        #expect(dates.allSatisfy { CalendarMonth(of: $0) == month.month })
      }
    }
  }
}

/// Numbers that are the same for the same seed.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
