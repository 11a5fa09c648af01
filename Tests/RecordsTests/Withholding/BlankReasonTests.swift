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

  @Test("A reason without a ground is a warning that gives an example")
  func warning() {
    var ledger = OfficeLedger()
    ledger.contract("C-1") { $0.blankReason = BlankReason("Rates are commercial") }
    ledger.contract("C-2") { $0.blankReason = BlankReason("43(2): Rates") }
    ledger.contract("C-3") { $0.blankReason = BlankReason("not recorded: Lost") }
    #expect(
      ledger.catalogue().faults == [
        "content/contracts/2016.csv:2: warning: row 2, column 'WithheldReason': it does not say under which provision "
          + "something is withheld, or that it is not known; begin with the section of the Freedom of Information Act "
          + "2000, as in '43(2): Prices that rivals could use', with one of the Order's exclusions, as in "
          + "'national-security: …', or with 'not recorded:' [incomplete-withholding]"
      ])
  }
}
