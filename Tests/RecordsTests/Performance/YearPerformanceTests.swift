import Diagnostics
import Records
import Testing

@Suite("How well procurement did")
struct YearPerformanceTests {
  /// The figures of the Lancashire procurement strategy of 2017.
  static let strategy: [(PerformanceMeasure, PerformanceValue, DeclaredFigure.Precision)] = [
    (.totalSpend, .money(pounds("46100000")), .exact), (.spendUnderContract, .money(pounds("41500000")), .exact),
    (.shareUnderContract, .share(share("90")), .exact), (.spendToReview, .money(pounds("4600000")), .exact),
    (.contractsManaged, .count(300), .over), (.savings, .money(pounds("1600000")), .over),
    (.localShare, .share(share("60")), .exact), (.collaborativeShare, .share(share("69")), .exact),
  ]

  @Test("The figures of the procurement strategy are shown as it states them, each with its source")
  func strategyOf2017() throws {
    var ledger = OfficeLedger()
    ledger.declare("2016/17", Self.strategy)
    let (catalogue, faults) = ledger.catalogue()
    #expect(faults.isEmpty)
    #expect(catalogue.performance.count == 1)
    let year = try #require(catalogue.performance.first)
    #expect(year.year.text == "2016-17")
    #expect(!year.isInProgress)
    #expect(year.figures.map(\.measure) == Self.strategy.map(\.0))
    #expect(year.figures.map(\.value) == Self.strategy.map(\.1))
    #expect(year.figures.map(\.precision) == Self.strategy.map(\.2))
    #expect(year.figures.allSatisfy { $0.basis == .declared(source: "Yearly report") && $0.unrecorded == nil })
  }

  @Test("Figures are worked out from payments and register")
  func computed() throws {
    var ledger = Self.office()
    ledger.configuration.contracts.socialValueMinimum = share("2.5")
    let (catalogue, faults) = ledger.catalogue(asOf: "2018-01-01")
    #expect(faults.isEmpty)
    let year = try #require(catalogue.performance.first)
    #expect(
      year.lines == [
        "total-spend 1000.00 computed", "spend-under-contract 850.00 computed", "share-under-contract 85 computed",
        "spend-to-review 150.00 computed", "contracts-managed 2 computed", "local-share 60 computed, 15 unrecorded",
        "collaborative-share 25 computed", "sme-share 25 computed, 15 unrecorded", "social-value-share 50 computed",
      ])
  }

  /// £1,000 in 2016/17: £600 to a local supplier with a contract, £250 to a small one under a framework, £150 to
  /// suppliers and people of whom nothing is known.
  private static func office() -> OfficeLedger {
    var ledger = OfficeLedger()
    ledger.configuration.contracts.localAreas = ["North  West"]
    ledger.supplier("Local", isSmallOrMedium: false, area: "north west")
    ledger.supplier("Small", isSmallOrMedium: true, area: "Wales")
    ledger.contract("C-1", with: ["Local"]) {
      $0.term.start = day("2016-04-01")
      $0.socialValueWeighting = Located(share("2.5"), at: $0.source.location)
    }
    ledger.contract("C-2", with: ["Small"]) {
      $0.term.start = day("2016-04-01")
      $0.framework = "National framework"
    }
    ledger.pay("Local", "700.00", on: "2016-05-01")
    ledger.pay("Local", "-100.00", on: "2016-06-01")
    ledger.pay("Small", "250.00", on: "2017-03-31")
    ledger.pay("Unknown", "100.00", on: "2016-05-01")
    ledger.pay(nil, "50.00", on: "2016-05-01")
    return ledger
  }

  @Test(
    "A payment is under contract when it names one, or when its supplier has one that runs on the day",
    arguments: [
      ("2016-03-31", nil, "0"), ("2016-04-01", nil, "1000.00"), ("2017-03-31", nil, "1000.00"),
      ("2017-04-01", nil, "0"),
      ("2016-03-31", "C-1", "1000.00"), ("2017-04-01", "C-1", "1000.00"), ("2016-05-01", "unknown", "1000.00"),
      ("2017-04-01", "unknown", "0"),
    ] as [(String, String?, String)])
  func underContract(date: String, reference: String?, expected: String) {
    var ledger = OfficeLedger()
    ledger.contract("C-1", with: ["Alpha"]) {
      $0.term.start = day("2016-04-01")
      $0.term.end = day("2017-03-31")
    }
    // The register reaches every year that is looked at.
    ledger.contract("C-2") { $0.term.start = day("2010-01-01") }
    ledger.pay("Alpha", "1000.00", on: date, under: reference)
    #expect(ledger.catalogue().catalogue.performance.first?.value(.spendUnderContract) == .money(pounds(expected)))
  }

  @Test("A contract runs on as it was extended, and ends early when it was terminated")
  func runningDays() {
    func share(on date: String, _ change: (inout ContractTerm) -> Void) -> PerformanceValue? {
      var ledger = OfficeLedger()
      ledger.contract("C-1", with: ["Alpha"]) {
        $0.term.start = day("2016-04-01")
        $0.term.end = day("2016-12-31")
        change(&$0.term)
      }
      ledger.contract("C-2") { $0.term.start = day("2010-01-01") }
      ledger.pay("Alpha", "1000.00", on: date)
      return ledger.catalogue().catalogue.performance.first?.value(.shareUnderContract)
    }
    #expect(share(on: "2017-01-01") { _ in } == .share(Percentage(hundredths: 0)))
    #expect(share(on: "2017-01-01") { $0.extendedEnd = day("2017-01-01") } == .share(Percentage(hundredths: 10_000)))
    let termination = Withdrawal(date: day("2016-06-01"), reason: "a")
    #expect(share(on: "2016-05-31") { $0.termination = termination } == .share(Percentage(hundredths: 10_000)))
    #expect(share(on: "2016-06-01") { $0.termination = termination } == .share(Percentage(hundredths: 0)))
  }

  @Test("Of a payment that names no contract, every one that its supplier has on the day must be collaborative")
  func collaborative() {
    func collaborative(named reference: String?, withOther: Bool) -> PerformanceValue? {
      var ledger = OfficeLedger()
      ledger.contract("SHARED", with: ["Alpha"]) { $0.collaborationPartners = ["Force"] }
      if withOther { ledger.contract("OWN", with: ["Alpha"]) }
      ledger.pay("Alpha", "1000.00", on: "2016-05-01", under: reference)
      return ledger.catalogue().catalogue.performance.first?.value(.collaborativeShare)
    }
    let (none, all) = (PerformanceValue.share(share("0")), PerformanceValue.share(share("100")))
    #expect(collaborative(named: nil, withOther: false) == all)
    #expect(collaborative(named: nil, withOther: true) == none)
    #expect(collaborative(named: "SHARED", withOther: true) == all)
    #expect(collaborative(named: "OWN", withOther: true) == none)
  }

  @Test("Contracts are counted on the last day of the year, or on the day of the site while it lasts")
  func contractsManaged() throws {
    var ledger = OfficeLedger()
    ledger.pay("Alpha", "1000.00", on: "2016-05-01")
    for (number, end) in ["2016-09-30", "2016-12-31", "2017-03-31", "2018-03-31"].enumerated() {
      ledger.contract("C-\(number)") {
        $0.term.start = day("2016-04-01")
        $0.term.end = day(end)
      }
    }
    let over = try #require(ledger.catalogue(asOf: "2018-01-01").catalogue.performance.first)
    #expect(over.value(.contractsManaged) == .count(2))
    #expect(!over.isInProgress)
    let now = try #require(ledger.catalogue(asOf: "2016-12-31").catalogue.performance.first)
    #expect(now.value(.contractsManaged) == .count(3))
    #expect(now.isInProgress)
  }

  @Test("Of a year that the register does not reach, the office's own figures are shown, and none is made up")
  func beforeTheRegister() {
    var ledger = OfficeLedger()
    ledger.contract("C-1", with: ["Alpha"]) { $0.term.start = day("2017-04-01") }
    ledger.pay("Alpha", "1000.00", on: "2016-05-01")
    ledger.declare("2016/17", [(.shareUnderContract, .share(share("90")), .about)])
    #expect(
      ledger.catalogue().catalogue.performance.first?.lines == [
        "total-spend 1000.00 computed", "share-under-contract 90 declared",
      ])
  }

  @Test("What nobody has recorded of any supplier is not taken for none")
  func nothingRecorded() {
    var ledger = OfficeLedger()
    ledger.configuration.contracts.localAreas = ["North West"]
    ledger.pay("Alpha", "1000.00", on: "2016-05-01")
    #expect(ledger.catalogue().catalogue.performance.first?.lines == ["total-spend 1000.00 computed"])
  }

  @Test("Where credit notes make a part greater than the whole, there is no share")
  func impossibleShares() {
    var ledger = OfficeLedger()
    ledger.contract("C-1", with: ["Alpha"])
    ledger.pay("Alpha", "1000.00", on: "2016-05-01")
    ledger.pay("Beta", "-400.00", on: "2016-05-01")
    let year = ledger.catalogue().catalogue.performance.first
    #expect(year?.value(.spendUnderContract) == .money(pounds("1000")))
    #expect(year?.value(.spendToReview) == .money(pounds("-400")))
    #expect(year?.value(.shareUnderContract) == nil)
  }

  @Test("A share is rounded half up to a hundredth of one per cent", arguments: [("1", "3", 3333), ("2", "3", 6667)])
  func rounding(part: String, whole: String, hundredths: Int) {
    var ledger = OfficeLedger()
    ledger.contract("C-1", with: ["Alpha"])
    ledger.pay("Alpha", part, on: "2016-05-01")
    ledger.pay("Beta", Money(pence: pounds(whole).pence - pounds(part).pence).plainText, on: "2016-05-01")
    #expect(
      ledger.catalogue().catalogue.performance.first?.value(.shareUnderContract)
        == .share(Percentage(hundredths: hundredths)))
  }

  @Test(
    "Years are listed newest first, those with payments and those with stated figures; savings are never worked out")
  func years() {
    var ledger = OfficeLedger()
    ledger.contract("C-1", with: ["Alpha"])
    ledger.pay("Alpha", "1000.00", on: "2018-05-01")
    ledger.pay("Alpha", "1000.00", on: "2015-05-01")
    ledger.declare("2016/17", Self.strategy)
    ledger.declare("2018/19", [(.savings, .money(pounds("5")), .exact)])
    let years = ledger.catalogue().catalogue.performance
    #expect(years.map(\.year.text) == ["2018-19", "2016-17", "2015-16"])
    #expect(years.map(\.isInProgress) == [true, false, false])
    #expect(years.map { $0.value(.savings) } == [.money(pounds("5")), .money(pounds("1600000")), nil])
  }

  @Test(
    "A figure meets a target when it reaches the least that is asked for; one that is too vague does not say",
    arguments: [
      ("69", .exact, "50", true), ("50", .about, "50", true), ("49.99", .exact, "50", false), ("60", .over, "50", true),
      ("40", .over, "50", nil), ("50", .under, "50", false), ("60", .under, "50", nil),
    ] as [(String, DeclaredFigure.Precision, String, Bool?)])
  func targets(value: String, precision: DeclaredFigure.Precision, from: String, expected: Bool?) throws {
    var ledger = OfficeLedger()
    let target = PerformanceTarget(
      measure: .collaborativeShare, from: share(from), to: share("60"), by: day("2018-10-01"), note: nil)
    ledger.configuration.contracts.targets = [
      PerformanceTarget(measure: .localShare, from: share("1"), to: nil, by: nil, note: nil), target,
    ]
    ledger.declare("2016/17", [(.collaborativeShare, .share(share(value)), precision)])
    let figure = try #require(ledger.catalogue().catalogue.performance.first?.figures.first)
    #expect(figure.targets == [target])
    #expect(figure.meets(target) == expected)
  }
}

extension YearPerformance {
  /// How much of a measure.
  fileprivate func value(_ measure: PerformanceMeasure) -> PerformanceValue? {
    figures.first { $0.measure == measure }?.value
  }

  /// The figures, a line each.
  fileprivate var lines: [String] {
    figures.map { figure in
      let value =
        switch figure.value {
        case .money(let money): money.plainText
        case .count(let count): "\(count)"
        case .share(let share): share.plainText
        }
      let basis = figure.basis == .computed ? "computed" : "declared"
      return "\(figure.measure.rawValue) \(value) \(basis)"
        + (figure.unrecorded.map { ", \($0.plainText) unrecorded" } ?? "")
    }
  }
}
