import Diagnostics
import Records
import Testing

@Suite("The figures that an office states are checked")
struct DeclaredFiguresTests {
  typealias Figure = (measure: PerformanceMeasure, value: PerformanceValue, precision: DeclaredFigure.Precision)

  private func faults(of figures: [Figure]) -> [String] {
    var ledger = OfficeLedger()
    ledger.declare("2016/17", figures)
    return ledger.catalogue().faults
  }

  @Test("A measure that is given twice in a year is an error")
  func duplicateMeasure() {
    #expect(
      faults(of: [(.savings, .money(pounds("5")), .exact), (.savings, .money(pounds("6")), .exact)]) == [
        "content/performance/2016-17.yaml:4:15: error: 'savings' is already given in content/performance/2016-17.yaml:3:15; "
          + "keep one of the two [duplicate-figure]"
      ])
  }

  @Test("A year whose figures stand in two files is an error that names both, and the first file holds")
  func duplicateYear() {
    var ledger = OfficeLedger()
    ledger.declare("2016/17", in: "b", [(.savings, .money(pounds("6")), .exact)])
    ledger.declare("2016-2017", in: "a", [(.savings, .money(pounds("5")), .exact)])
    let (catalogue, faults) = ledger.catalogue()
    #expect(
      faults == [
        "content/performance/b.yaml:1:17: error: the figures of 2016-17 are already given in "
          + "content/performance/a.yaml:1:17; put the figures of a year into one file [duplicate-figure]"
      ])
    #expect(catalogue.performance.map { $0.figures.map(\.value) } == [[.money(pounds("5"))]])
  }

  @Test("A year that has not begun is left out, and the office is told")
  func futureYear() {
    var ledger = OfficeLedger()
    ledger.declare("2061/62", [(.savings, .money(pounds("5")), .exact)])
    let (catalogue, faults) = ledger.catalogue()
    #expect(
      faults == [
        "content/performance/2061-62.yaml:1:17: warning: the financial year 2061-62 has not begun on 2018-11-20; correct "
          + "the year if it is a slip; until it begins, its figures are left out [contradiction]"
      ])
    #expect(catalogue.performance.isEmpty)
  }

  @Test(
    "What is under contract and what is to be reviewed must come to the total, within what is rounded",
    arguments: [
      ("46100000", .exact, "41500000", "4600000", true), ("46100000", .exact, "41500000", "4600001", false),
      ("46100001", .exact, "41500000", "4600000", false), ("46200000", .about, "41500000", "4600000", false),
      ("46100000", .about, "41490000", "4590000", true), ("46100000", .over, "41540000", "4600000", true),
      ("46100000", .under, "41540000", "4600000", false), ("46100000", .under, "41500000", "4550000", true),
    ] as [(String, DeclaredFigure.Precision, String, String, Bool)])
  func parts(total: String, precision: DeclaredFigure.Precision, covered: String, rest: String, areConsistent: Bool) {
    let found = faults(of: [
      (.totalSpend, .money(pounds(total)), precision), (.spendUnderContract, .money(pounds(covered)), .exact),
      (.spendToReview, .money(pounds(rest)), .exact),
    ])
    let stated = precision == .exact ? "" : "\(precision.rawValue) "
    #expect(
      found
        == (areConsistent
          ? []
          : [
            "content/performance/2016-17.yaml:3:15: warning: 'total-spend' is \(stated)\(grouped(total)), and \(grouped(covered)) "
              + "under contract with \(grouped(rest)) to review do not come to it; correct the figure that is wrong, or say "
              + "'precision: about' where one is rounded [contradiction]"
          ]))
  }

  /// Whole pounds from a million on, with their commas.
  private func grouped(_ amount: String) -> String {
    let digits = Array(amount)
    let parts = [digits.prefix(digits.count - 6), digits.suffix(6).prefix(3), digits.suffix(3)]
    return "£" + parts.map { String($0) }.joined(separator: ",")
  }

  @Test(
    "The share under contract must be that of the two amounts, within what is rounded",
    arguments: [
      ("90", .exact, true), ("90.02", .exact, true), ("90.1", .exact, false), ("89", .exact, false),
      ("91", .exact, false),
      ("91", .about, false), ("90", .over, true), ("91", .under, true), ("90", .under, false),
    ] as [(String, DeclaredFigure.Precision, Bool)])
  func quotient(stated: String, precision: DeclaredFigure.Precision, isConsistent: Bool) {
    let found = faults(of: [
      (.totalSpend, .money(pounds("46100000")), .exact), (.spendUnderContract, .money(pounds("41500000")), .exact),
      (.shareUnderContract, .share(share(stated)), precision),
    ])
    let words = precision == .exact ? "" : "\(precision.rawValue) "
    #expect(
      found
        == (isConsistent
          ? []
          : [
            "content/performance/2016-17.yaml:5:15: warning: 'share-under-contract' is \(words)\(stated)%, and "
              + "£41,500,000 of £46,100,000 is another share; correct the figure that is wrong [contradiction]"
          ]))
  }

  @Test("Where payments and register give another figure, theirs is shown and the office is told of both")
  func disagreement() {
    var ledger = OfficeLedger()
    ledger.contract("C-1", with: ["Alpha"])
    ledger.pay("Alpha", "600.00", on: "2016-05-01")
    ledger.pay("Beta", "400.00", on: "2016-05-01")
    ledger.declare(
      "2016/17",
      [
        (.totalSpend, .money(pounds("1000")), .about), (.shareUnderContract, .share(share("61")), .exact),
        (.contractsManaged, .count(2), .over),
      ])
    let (catalogue, faults) = ledger.catalogue()
    let wayOut =
      "; look which of the two is wrong; the page shows the one from the payments and the register [contradiction]"
    #expect(
      faults == [
        "content/performance/2016-17.yaml:4:15: warning: 'share-under-contract' of 2016-17 is stated as 61%, and the "
          + "payments and the register give 60%" + wayOut,
        "content/performance/2016-17.yaml:5:15: warning: 'contracts-managed' of 2016-17 is stated as over 2, and the "
          + "payments and the register give 1" + wayOut,
      ])
    #expect(catalogue.performance.first?.figures.allSatisfy { $0.basis == .computed } == true)
  }

  @Test("Amounts of nothing, or of more than can be added up, do no harm")
  func extremes() {
    let most = PerformanceValue.money(Money(pence: .max))
    #expect(
      faults(of: [
        (.totalSpend, most, .over), (.spendUnderContract, most, .over), (.spendToReview, most, .about),
        (.shareUnderContract, .share(share("100")), .exact),
      ]).isEmpty)
    #expect(
      faults(of: [
        (.totalSpend, .money(.zero), .exact), (.spendUnderContract, .money(.zero), .exact),
        (.spendToReview, .money(.zero), .exact), (.shareUnderContract, .share(share("0")), .exact),
      ]).isEmpty)
  }
}
