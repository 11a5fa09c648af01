import Records
import Testing

@Suite("Why cells of the register are blank")
struct BlankReasonTests {
  @Test(
    "A reason begins with its ground and a colon",
    arguments: [
      ("43(2): Rates that rivals could use", "43(2)", "Rates that rivals could use"),
      ("s.43(2):  Rates: of rivals", "43(2)", "Rates: of rivals"),
      ("Section 31(1) : Where cameras are", "31(1)", "Where cameras are"),
      ("national-security: The supplier", "national-security", "The supplier"),
    ])
  func grounds(text: String, ground: String, explanation: String) {
    let reason = BlankReason(text)
    #expect(reason.ground?.text == ground)
    #expect(reason.explanation == explanation)
    #expect(reason.text == text)
  }

  @Test(
    "What nobody knows is not withheld", arguments: ["not recorded: The record of 2013 has none", "Not Recorded: a"])
  func notRecorded(text: String) {
    #expect(BlankReason(text).basis == .notRecorded)
    #expect(BlankReason(text).ground == nil)
  }

  @Test(
    "A reason without a ground keeps its words",
    arguments: ["Rates are commercial", "Note: see decision", "43(2)", "43(2):", "45: no exemption", ": a"])
  func unstated(text: String) {
    #expect(BlankReason(text).basis == .unstated)
    #expect(BlankReason(text).explanation == text)
  }

  @Test("A reason without a ground is an error that gives an example")
  func warning() {
    var complete = BlankReason("43(2): Rates")
    complete.publicInterestTest = "Weighed"
    complete.review = day("2027-01-01")
    let reason = complete
    var ledger = OfficeLedger()
    ledger.contract("C-1") { $0.blankReason = BlankReason("Rates are commercial") }
    ledger.contract("C-2") { $0.blankReason = reason }
    ledger.contract("C-3") { $0.blankReason = BlankReason("not recorded: Lost") }
    #expect(
      ledger.catalogue().faults == [
        "content/contracts/2016.csv:2: error: row 2, column 'WithheldReason': it does not say under which provision "
          + "something is withheld, or that it is not known; write the section of the Freedom of Information Act 2000 under "
          + "'WithheldExemption', or begin with it, as in '43(2): Prices that rivals could use', with one of the Order's "
          + "exclusions, as in 'national-security: …', or with 'not recorded:' [incomplete-withholding]"
      ])
  }

  @Test("A ground in a column of its own holds, and the reason needs none")
  func statedGround() throws {
    let ground = try #require(WithholdingGround("r.12(5)(e)"))
    let reason = BlankReason("Rates: of rivals", under: ground)
    #expect(reason.ground == ground)
    #expect(reason.explanation == "Rates: of rivals")
    #expect(reason.text == "EIR 12(5)(e): Rates: of rivals")
    #expect(BlankReason("EIR 12(5)(e): Rates", under: ground).explanation == "Rates")
    #expect(BlankReason("EIR 12(5)(e): Rates", under: ground).text == "EIR 12(5)(e): Rates")
    #expect(BlankReason("", under: ground).text == "EIR 12(5)(e)")
  }

  private func faults(_ ground: String, asOf date: String = "2026-01-01", _ change: (inout BlankReason) -> Void) throws
    -> [String]
  {
    let stated: WithholdingGround = try #require(WithholdingGround(ground))
    var reason = BlankReason("Rates", under: stated)
    reason.publicInterestTest = "Weighed"
    reason.review = day("2027-01-01")
    reason.expected = ExpectedPublication("2026-09")
    change(&reason)
    let complete = reason
    var ledger = OfficeLedger()
    ledger.contract("C-1") { $0.blankReason = complete }
    return ledger.catalogue(asOf: date).faults
  }

  @Test("What a row that withholds something does not say of it is an error, and in a draft a warning")
  func debts() throws {
    let place = "content/contracts/2016.csv:2: error: row 2, column "
    #expect(try faults("43(2)") { _ in } == [])
    #expect(
      try faults("43(2)") { $0.publicInterestTest = nil } == [
        place
          + "'WithheldTest': facts of the contract are withheld under section 43(2), and the row does not say how the "
          + "public interest was weighed; write the reasons for publishing, those for withholding, and why these weigh "
          + "more [incomplete-withholding]"
      ])
    #expect(try faults("40(2)") { $0.publicInterestTest = nil } == [])
    #expect(try faults("national-security") { $0.publicInterestTest = nil } == [])
    #expect(
      try faults("r.12(5)(e)") { $0.review = nil } == [
        place
          + "'WithheldReview': the row does not say when the office will look again at what it withholds; write the "
          + "day that was agreed, such as 2027-01-01 [incomplete-withholding]"
      ])
    #expect(
      try faults("22") { $0.expected = nil } == [
        place
          + "'WithheldExpected': what is withheld is to be published later, and the row does not say when; write the "
          + "month or the day [incomplete-withholding]"
      ])
    #expect(try faults("43(2)") { $0.expected = nil } == [])
    #expect(
      try faults("40(2)") { $0 = BlankReason("", under: $0.ground) }.filter { $0.contains("'WithheldReason'") } == [
        place + "'WithheldReason': nothing says why facts of the contract are withheld; write the reason in words that "
          + "anyone understands [incomplete-withholding]"
      ])
    var ledger = OfficeLedger()
    ledger.contract("C-1") {
      $0.blankReason = BlankReason("43(2): Rates")
      $0.isDraft = true
    }
    let drafted = ledger.catalogue().faults
    #expect(drafted.count == 2)
    #expect(drafted.allSatisfy { $0.contains(" warning: ") })
  }

  @Test("A row's review that is due is a warning from the day after")
  func overdue() throws {
    #expect(try faults("43(2)", asOf: "2027-01-01") { $0.expected = nil } == [])
    #expect(
      try faults("43(2)", asOf: "2027-01-02") { $0.expected = nil } == [
        "content/contracts/2016.csv:2: warning: row 2, column 'WithheldReview': C-1 withholds 'facts of the contract', and "
          + "was to be looked at again by 2027-01-01; if section 43(2) still applies, put the day of the next review "
          + "here; if not, publish what is withheld and take the item out [overdue-review]"
      ])
  }
}
