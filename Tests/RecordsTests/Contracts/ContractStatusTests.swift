import Records
import Testing

@Suite("What has become of a contract is worked out for the day")
struct ContractStatusTests {
  private func status(
    on date: String, endingSoon: Term = Term(months: 6), _ change: (inout ContractTerm) -> Void
  ) -> ContractStatus {
    var term = ContractTerm()
    change(&term)
    return term.status(on: day(date), endingSoon: endingSoon)
  }

  @Test(
    "It is planned before its first day, live, ends soon, and has expired after its last day",
    arguments: [
      ("2013-03-31", ContractStatus.planned), ("2013-04-01", .live), ("2015-09-29", .live), ("2015-09-30", .live),
      ("2015-10-01", .endingSoon), ("2016-03-31", .endingSoon), ("2016-04-01", .expired),
    ])
  func course(date: String, expected: ContractStatus) {
    let found = status(on: date) {
      $0.start = day("2013-04-01")
      $0.end = day("2016-03-31")
    }
    #expect(found == expected)
  }

  @Test(
    "It is in extension from the day after its first end, and ends soon when the extension does",
    arguments: [
      ("2015-12-31", ContractStatus.live), ("2016-03-31", .live), ("2016-04-01", .inExtension),
      ("2017-09-30", .inExtension), ("2017-10-01", .endingSoon), ("2018-03-31", .endingSoon), ("2018-04-01", .expired),
    ])
  func extended(date: String, expected: ContractStatus) {
    let found = status(on: date) {
      $0.start = day("2013-04-01")
      $0.end = day("2016-03-31")
      $0.extendedEnd = day("2018-03-31")
    }
    #expect(found == expected)
  }

  @Test(
    "It is terminated from the day on which it was ended early, whatever else is true of it",
    arguments: [
      ("2013-03-31", ContractStatus.planned), ("2013-12-01", .live), ("2014-06-29", .endingSoon),
      ("2014-06-30", .terminated), ("2014-07-01", .terminated), ("2020-01-01", .terminated),
    ])
  func terminated(date: String, expected: ContractStatus) {
    let found = status(on: date) {
      $0.start = day("2013-04-01")
      $0.end = day("2016-03-31")
      $0.termination = Withdrawal(date: day("2014-06-30"), reason: "The supplier closed")
    }
    #expect(found == expected)
  }

  @Test("A contract that was ended before it began is terminated, not planned")
  func terminatedBeforeStart() {
    let found = status(on: "2013-03-01") {
      $0.start = day("2013-04-01")
      $0.termination = Withdrawal(date: day("2013-02-01"), reason: "The award was set aside")
    }
    #expect(found == .terminated)
  }

  @Test("Without an end it is live, however long ago it began; without any day, too")
  func withoutEnd() {
    #expect(status(on: "2034-01-01") { $0.start = day("2013-04-01") } == .live)
    #expect(status(on: "2034-01-01") { _ in } == .live)
  }

  @Test("Soon is what the office says it is", arguments: [(1, ContractStatus.live), (3, .endingSoon)])
  func endingSoon(months: Int, expected: ContractStatus) {
    #expect(status(on: "2016-01-31", endingSoon: Term(months: months)) { $0.end = day("2016-03-31") } == expected)
  }

  @Test("Six months before the end of August begin on 29 February in a leap year, and on the 28th in others")
  func endOfFebruary() {
    #expect(status(on: "2016-02-28") { $0.end = day("2016-08-29") } == .live)
    #expect(status(on: "2016-02-29") { $0.end = day("2016-08-29") } == .endingSoon)
    #expect(status(on: "2015-02-28") { $0.end = day("2015-08-28") } == .endingSoon)
  }

  @Test(
    "A contract runs, or is to run, until it has expired or was terminated", arguments: ContractStatus.allCases)
  func current(status: ContractStatus) {
    #expect(status.isCurrent == ![.expired, .terminated].contains(status))
  }

  @Test("An option to extend is left while the last possible end lies ahead of the current one")
  func options() {
    var term = ContractTerm()
    #expect(!term.canBeExtended)
    term.end = day("2016-02-29")
    #expect(!term.canBeExtended)
    term.extensionOptions = [Term(months: 12), Term(months: 12)]
    #expect(term.canBeExtended)
    #expect(term.lastPossibleEnd == day("2018-02-28"))
    term.extendedEnd = day("2018-02-28")
    #expect(!term.canBeExtended)
    term.maximumEnd = day("2019-02-28")
    #expect(term.canBeExtended)
    #expect(term.lastPossibleEnd == day("2019-02-28"))
  }

  @Test("It ends on the day on which it was ended early, and else on the last day that is agreed")
  func currentEnd() {
    var term = ContractTerm()
    term.end = day("2016-02-29")
    #expect(term.currentEnd == day("2016-02-29"))
    term.extendedEnd = day("2018-02-28")
    term.maximumEnd = day("2019-02-28")
    #expect(term.currentEnd == day("2018-02-28"))
    term.termination = Withdrawal(date: day("2015-12-31"), reason: "The supplier closed")
    #expect(term.currentEnd == day("2015-12-31"))
    #expect(term.lastPossibleEnd == day("2015-12-31"))
    term.termination = Withdrawal(date: day("2018-06-30"), reason: "Too late to count")
    #expect(term.currentEnd == day("2018-02-28"))
  }

  @Test("A contract without an agreed end ends on the day on which it is ended")
  func openEnded() {
    var term = ContractTerm()
    term.termination = Withdrawal(date: day("2015-12-31"), reason: "The supplier closed")
    #expect(term.currentEnd == day("2015-12-31"))
  }

  @Test("A contract whose early end is announced ends soon")
  func announcedEnd() {
    let found = status(on: "2014-03-01") {
      $0.start = day("2013-04-01")
      $0.end = day("2016-03-31")
      $0.termination = Withdrawal(date: day("2014-06-30"), reason: "The supplier closes")
    }
    #expect(found == .endingSoon)
  }

  @Test("An option is lost when the contract has run out or was ended early")
  func lostOptions() {
    var term = ContractTerm()
    term.end = day("2016-02-29")
    term.extensionOptions = [Term(months: 12)]
    #expect(term.canBeExtended(on: day("2016-02-29")))
    #expect(!term.canBeExtended(on: day("2016-03-01")))
    term.termination = Withdrawal(date: day("2015-12-31"), reason: "The supplier closed")
    #expect(!term.canBeExtended(on: day("2015-06-01")))
  }
}
