import Diagnostics
import Records
import Testing

@Suite("The contracts plan")
struct ContractsPlanTests {
  /// An office whose plan looks ahead one year, with a lead time for contracts from 100,000 pounds on.
  private func ledger(lead: Term? = nil) -> OfficeLedger {
    var ledger = OfficeLedger()
    ledger.configuration.contracts.planWindow = Term(months: 12)
    if let lead { ledger.configuration.contracts.leadTimes = [LeadTime(from: pounds("100000"), term: lead)] }
    return ledger
  }

  /// What falls due, as `"2015-16 Q1: C-1 end 2015-04-30"`, with the day on which work has to begin, and what is overdue.
  private func lines(_ ledger: OfficeLedger, asOf date: String) -> [String] {
    let made = ledger.catalogue(asOf: date).catalogue
    return made.plan.quarters.flatMap { quarter in
      quarter.items.map { item in
        let subject =
          switch item.subject {
          case .contract(let position): made.register.contracts[position].reference.text
          case .procurement(let position): made.procurements[position].id
          }
        let day = item.isMonthOnly ? String(item.date.iso8601.dropLast(3)) : item.date.iso8601
        return "\(quarter.quarter.year.text) Q\(quarter.quarter.number): \(subject) \(item.event) \(day)"
          + (item.workBegins.map { ", work from \($0.iso8601)" } ?? "") + (item.isOverdue ? ", overdue" : "")
      }
    }
  }

  @Test("Every financial quarter from the first day to the last is there, also an empty one")
  func quarters() {
    var ledger = ledger()
    func quarters(asOf date: String) -> [String] {
      ledger.catalogue(asOf: date).catalogue.plan.quarters.map { "\($0.quarter.year.text) Q\($0.quarter.number)" }
    }
    #expect(
      quarters(asOf: "2013-11-20") == ["2013-14 Q3", "2013-14 Q4", "2014-15 Q1", "2014-15 Q2", "2014-15 Q3"])
    #expect(quarters(asOf: "2013-03-31").first == "2012-13 Q4")
    #expect(quarters(asOf: "2013-04-01").first == "2013-14 Q1")
    ledger.configuration.contracts.planWindow = Term(months: 24)
    #expect(quarters(asOf: "2013-11-20").count == 9)
    let plan = ledger.catalogue(asOf: "2012-02-29").catalogue.plan
    #expect(plan.start == day("2012-02-29"))
    #expect(plan.end == day("2014-02-28"))
  }

  @Test("Review, notice, break and end of a contract each fall due on their day, in the order of days")
  func contractDays() {
    var ledger = ledger()
    ledger.contract("C-1") { contract in
      contract.term.start = day("2013-12-01")
      contract.term.review = day("2014-02-28")
      contract.term.breakDate = day("2014-05-31")
      contract.term.end = day("2014-11-20")
      contract.term.noticePeriod = Term(months: 3)
    }
    #expect(
      lines(ledger, asOf: "2013-11-20") == [
        "2013-14 Q3: C-1 start 2013-12-01", "2013-14 Q4: C-1 review 2014-02-28", "2013-14 Q4: C-1 notice 2014-02-28",
        "2014-15 Q1: C-1 breakDate 2014-05-31", "2014-15 Q2: C-1 notice 2014-08-20", "2014-15 Q3: C-1 end 2014-11-20",
      ])
  }

  @Test(
    "The first and the last day of the plan are in it, the days before and after are not",
    arguments: [("2013-11-19", 0), ("2013-11-20", 1), ("2014-11-20", 1), ("2014-11-21", 0)])
  func window(review: String, expected: Int) {
    var ledger = ledger()
    ledger.contract("C-1") { $0.term.review = day(review) }
    #expect(lines(ledger, asOf: "2013-11-20").count == expected)
  }

  @Test("Where an option is left the end is a day to extend; once extended, the new end is the one that falls due")
  func extensions() {
    var ledger = ledger()
    ledger.contract("C-1") { contract in
      contract.term.end = day("2014-03-31")
      contract.term.extensionOptions = [Term(months: 6)]
    }
    ledger.contract("C-2") { contract in
      contract.term.end = day("2013-03-31")
      contract.term.extendedEnd = day("2014-03-31")
      contract.term.maximumEnd = day("2014-03-31")
    }
    #expect(
      lines(ledger, asOf: "2013-11-20") == [
        "2013-14 Q4: C-1 extensionDue 2014-03-31", "2013-14 Q4: C-2 end 2014-03-31",
      ])
  }

  @Test("Nothing falls due of a contract that has ended or is under embargo")
  func endedContracts() {
    var ledger = ledger()
    ledger.contract("C-1") { contract in
      contract.term.review = day("2014-01-31")
      contract.term.end = day("2014-03-31")
      contract.term.termination = Withdrawal(date: day("2013-11-20"), reason: "Closed")
    }
    ledger.contract("C-2") { contract in
      contract.term.end = day("2013-11-19")
      contract.term.maximumEnd = day("2014-11-19")
      contract.term.review = day("2014-01-31")
    }
    ledger.contract("C-3") { contract in
      contract.term.end = day("2014-03-31")
      contract.published = day("2030-01-01")
    }
    #expect(lines(ledger, asOf: "2013-11-20").isEmpty)
  }

  @Test("An early end that is announced takes the place of the agreed one, and nothing falls due after it")
  func announcedTermination() {
    var ledger = ledger(lead: Term(months: 1))
    ledger.contract("C-1") { contract in
      contract.value = pounds("100000")
      contract.term.review = day("2014-02-28")
      contract.term.breakDate = day("2014-05-31")
      contract.term.end = day("2014-08-31")
      contract.term.noticePeriod = Term(months: 3)
      contract.term.termination = Withdrawal(date: day("2014-01-31"), reason: "Closed")
    }
    #expect(
      lines(ledger, asOf: "2013-11-20") == [
        "2013-14 Q3: C-1 workBegins 2013-12-31", "2013-14 Q4: C-1 end 2014-01-31, work from 2013-12-31",
      ])
  }

  @Test("Work begins the lead time of the value before the end, and the longest where nobody knows the value")
  func leadTimes() {
    var ledger = ledger()
    ledger.configuration.contracts.leadTimes = [
      LeadTime(from: pounds("1000000"), term: Term(months: 18)),
      LeadTime(from: pounds("100000"), term: Term(months: 12)),
      LeadTime(from: pounds("0"), term: Term(months: 6)),
    ]
    for (reference, value) in [("C-1", "99999.99"), ("C-2", "100000"), ("C-3", "1000000"), ("C-4", nil)] {
      ledger.contract(reference) {
        $0.value = value.map(pounds)
        $0.term.end = day("2015-08-31")
      }
    }
    // Six months before the end lie beyond the plan's last day.
    #expect(
      lines(ledger, asOf: "2014-02-01") == [
        "2013-14 Q4: C-3 workBegins 2014-02-28", "2013-14 Q4: C-4 workBegins 2014-02-28",
        "2014-15 Q2: C-2 workBegins 2014-08-31",
      ]
    )
    #expect(
      lines(ledger, asOf: "2015-02-28") == [
        "2014-15 Q4: C-3 workBegins 2014-02-28, overdue", "2014-15 Q4: C-4 workBegins 2014-02-28, overdue",
        "2014-15 Q4: C-2 workBegins 2014-08-31, overdue", "2014-15 Q4: C-1 workBegins 2015-02-28",
        "2015-16 Q2: C-1 end 2015-08-31, work from 2015-02-28", "2015-16 Q2: C-2 end 2015-08-31, work from 2014-08-31",
        "2015-16 Q2: C-3 end 2015-08-31, work from 2014-02-28", "2015-16 Q2: C-4 end 2015-08-31, work from 2014-02-28",
      ])
  }

  @Test("Work that ends in a leap year's February begins on the last day that the earlier month has")
  func leapYear() {
    var ledger = ledger(lead: Term(months: 12))
    ledger.contract("C-1") {
      $0.value = pounds("100000")
      $0.term.end = day("2016-02-29")
    }
    #expect(
      lines(ledger, asOf: "2015-02-28") == [
        "2014-15 Q4: C-1 workBegins 2015-02-28"
      ])
    #expect(
      lines(ledger, asOf: "2015-03-01") == [
        "2014-15 Q4: C-1 workBegins 2015-02-28, overdue",
        "2015-16 Q4: C-1 end 2016-02-29, work from 2015-02-28",
      ])
  }

  @Test("No work begins on a contract that a procurement is to replace, unless it was cancelled")
  func successor() {
    var ledger = ledger(lead: Term(months: 6))
    ledger.contract("C-1") {
      $0.value = pounds("100000")
      $0.term.end = day("2014-08-31")
    }
    ledger.procurement("next", .active) { $0.currentContract = $0.contract("C-1") }
    #expect(lines(ledger, asOf: "2013-11-20") == ["2014-15 Q2: C-1 end 2014-08-31"])
    ledger.records.procurements[0].status = .cancelled
    #expect(
      lines(ledger, asOf: "2013-11-20") == [
        "2013-14 Q4: C-1 workBegins 2014-02-28", "2014-15 Q2: C-1 end 2014-08-31, work from 2014-02-28",
      ])
  }

  @Test("A planned procurement shows its gateways, its start and when work on it begins, by months")
  func procurement() {
    var ledger = ledger(lead: Term(months: 6))
    ledger.procurement("iip") { procurement in
      procurement.estimatedValue = pounds("100000")
      procurement.plannedStart = month("2014-09")
      procurement.gateway("0", planned: "2014-03")
      procurement.gateway("1", planned: "2014-10")
      procurement.gateway("2")
      procurement.gateway("3", planned: "2014-12")
    }
    #expect(
      lines(ledger, asOf: "2013-11-20") == [
        "2013-14 Q4: iip workBegins 2014-03", "2013-14 Q4: iip gateway(0) 2014-03",
        "2014-15 Q2: iip start 2014-09, work from 2014-03-01", "2014-15 Q3: iip gateway(1) 2014-10",
      ])
  }

  @Test("Work on a procurement has begun when the market was asked or a gateway was passed, which is not shown again")
  func procurementUnderWay() {
    var ledger = ledger(lead: Term(months: 6))
    ledger.procurement("a", .active) {
      $0.estimatedValue = pounds("100000")
      $0.plannedStart = month("2014-09")
    }
    ledger.procurement("b") {
      $0.estimatedValue = pounds("100000")
      $0.plannedStart = month("2014-10")
      $0.gateway("0", planned: "2013-10", passed: "2013-12-01", decision: "001")
      $0.gateway("1", planned: "2014-01")
    }
    #expect(
      lines(ledger, asOf: "2013-12-20") == [
        "2013-14 Q4: b gateway(1) 2014-01", "2014-15 Q2: a start 2014-09", "2014-15 Q3: b start 2014-10",
      ])
  }

  @Test("A month is overdue once its last day has passed, and stays in the plan until it is done")
  func overdueMonths() {
    var ledger = ledger()
    ledger.procurement("iip", .active) {
      $0.gateway("0", planned: "2014-02")
      $0.plannedStart = month("2014-03")
    }
    #expect(
      lines(ledger, asOf: "2014-02-28") == ["2013-14 Q4: iip gateway(0) 2014-02", "2013-14 Q4: iip start 2014-03"])
    #expect(
      lines(ledger, asOf: "2014-03-01") == [
        "2013-14 Q4: iip gateway(0) 2014-02, overdue", "2013-14 Q4: iip start 2014-03",
      ])
    #expect(
      lines(ledger, asOf: "2014-04-01") == [
        "2014-15 Q1: iip gateway(0) 2014-02, overdue", "2014-15 Q1: iip start 2014-03, overdue",
      ])
  }

  @Test(
    "Nothing falls due of a procurement that is a draft, was awarded or was cancelled",
    arguments: [Procurement.Status.draft, .awarded, .cancelled])
  func otherProcurements(status: Procurement.Status) {
    var ledger = ledger()
    ledger.procurement("iip", status) {
      $0.gateway("0", planned: "2014-02")
      $0.plannedStart = month("2014-03")
    }
    #expect(lines(ledger, asOf: "2013-11-20").isEmpty)
  }

  @Test("On one day contracts come before procurements, each in its order, and work before what it is for")
  func order() {
    var ledger = ledger(lead: Term(months: 3))
    ledger.procurement("iip") {
      $0.plannedStart = month("2014-03")
      $0.estimatedValue = pounds("99999")
    }
    for reference in ["C-2", "C-1"] {
      ledger.contract(reference) {
        $0.value = pounds("100000")
        $0.term.review = day("2014-03-01")
        $0.term.end = day("2014-06-01")
      }
    }
    #expect(
      lines(ledger, asOf: "2013-11-20") == [
        "2013-14 Q4: C-1 workBegins 2014-03-01", "2013-14 Q4: C-1 review 2014-03-01, work from 2014-03-01",
        "2013-14 Q4: C-2 workBegins 2014-03-01", "2013-14 Q4: C-2 review 2014-03-01, work from 2014-03-01",
        "2013-14 Q4: iip start 2014-03", "2014-15 Q1: C-1 end 2014-06-01, work from 2014-03-01",
        "2014-15 Q1: C-2 end 2014-06-01, work from 2014-03-01",
      ])
  }
}
