import Diagnostics
import Records
import Testing

@Suite("A procurement is checked by itself")
struct ProcurementChecksTests {
  /// What is wrong with a procurement, without its file, which is the same everywhere.
  private func faults(
    _ status: Procurement.Status = .active, asOf date: String = "2013-11-20",
    _ change: (inout Procurement) -> Void
  ) -> [String] {
    var ledger = OfficeLedger()
    ledger.records.decisions = [decision("001")]
    ledger.contract("C-1")
    ledger.procurement("iip", status, change)
    let file = "content/procurements/iip.md:"
    return ledger.catalogue(asOf: date).faults.map { $0.hasPrefix(file) ? String($0.dropFirst(file.count)) : $0 }
  }

  @Test("Nothing is wrong with a timetable in its order")
  func complete() {
    let found = faults {
      $0.gateway("0", planned: "2013-07", passed: "2013-07-04", decision: "001")
      $0.gateway("1", planned: "2013-10", passed: "2013-11-20", decision: "001")
      $0.gateway("2", planned: "2013-11")
      $0.gateway("3", planned: "2014-01")
    }
    #expect(found.isEmpty)
  }

  @Test("Two gateways may be planned for one month, passed on one day, or have no month at all")
  func sameDay() {
    let found = faults {
      $0.gateway("0", planned: "2013-07", passed: "2013-07-04", decision: "001")
      $0.gateway("1", passed: "2013-07-04", decision: "001")
      $0.gateway("2", planned: "2013-07")
    }
    #expect(found.isEmpty)
  }

  @Test("An identifier of a contracting process is one as the standard has it, and no other procurement has it")
  func contractingProcess() {
    var ledger = OfficeLedger()
    ledger.configuration.openContractingPrefix = OpenContractingPrefix("ocds-a1b2c3")
    for (id, process) in [
      ("a", "ocds-1"), ("b", "ocds-b5fd17-1"), ("c", "ocds-b5fd17-1"), ("d", "ocds-a1b2c3-procurement-e"),
    ] {
      ledger.procurement(id, .cancelled) {
        $0.openContractingID = Located(process, at: SourceLocation(file: "\(id).md", line: 5))
      }
    }
    ledger.procurement("e", .cancelled)
    let wayOut = "give each procurement its own, or take the line out [duplicate-reference]"
    #expect(
      ledger.catalogue(asOf: "2013-11-20").faults.filter { $0.contains("process") } == [
        "a.md:5: error: 'ocds-1' is no identifier of a contracting process such as ocds-a1b2c3-0042; correct it, or take "
          + "the line out; the procurement then gets an identifier from the name of its file [invalid-value]",
        "c.md:5: error: the contracting process 'ocds-b5fd17-1' is already that of the procurement 'b'; \(wayOut)",
        "d.md:5: error: the contracting process 'ocds-a1b2c3-procurement-e' is already that of the procurement 'e'; "
          + wayOut,
      ])
  }

  @Test("A gateway cannot be planned for a month before that of the one above it")
  func plannedOutOfOrder() {
    let found = faults {
      $0.gateway("0", planned: "2013-10")
      $0.gateway("1")
      $0.gateway("2", planned: "2013-09")
    }
    #expect(
      found == [
        "22:12: error: gateway '2' is planned for 2013-09, before gateway '0' for 2013-10; list the gateways in their "
          + "order, and check their days [contradiction]"
      ])
  }

  @Test("A gateway cannot have been passed before the one above it")
  func passedOutOfOrder() {
    let found = faults {
      $0.gateway("0", passed: "2013-10-04", decision: "001")
      $0.gateway("1", passed: "2013-10-03", decision: "001")
    }
    #expect(
      found == [
        "21:12: error: gateway '1' was passed on 2013-10-03, before gateway '0' on 2013-10-04; list the gateways in their "
          + "order, and check their days [contradiction]"
      ])
  }

  @Test("A gateway that was not passed, above one that was, is pointed out")
  func skipped() {
    let found = faults {
      $0.gateway("0", planned: "2013-07")
      $0.gateway("1", passed: "2013-10-03", decision: "001")
    }
    #expect(
      found == [
        "20:12: warning: gateway '0' was not passed, and gateway '1' after it was; add 'passed:', or take the gateway out "
          + "if it was left out [contradiction]"
      ])
  }

  @Test("A gateway cannot have been passed on a day still to come")
  func passedInFuture() {
    let change = { (procurement: inout Procurement) in
      procurement.gateway("0", passed: "2013-11-21", decision: "001")
    }
    #expect(
      faults(.active, change) == [
        "20:12: error: it says that gateway '0' was passed on 2013-11-21, which is still to come; check 'passed:', or put "
          + "the month under 'planned:' [contradiction]"
      ])
    #expect(faults(asOf: "2013-11-21", change).isEmpty)
    let underEmbargo = faults {
      change(&$0)
      $0.published = day("2013-12-01")
    }
    #expect(underEmbargo.isEmpty)
  }

  @Test("A gateway that was passed should name its decision")
  func passedWithoutDecision() {
    #expect(
      faults { $0.gateway("0", passed: "2013-07-04") } == [
        "20:12: warning: gateway '0' was passed, and the record does not say by which decision; add 'decision:' with its "
          + "reference [incomplete-procurement]"
      ])
  }

  @Test("A procurement that was awarded should name its contract")
  func awardedWithoutContract() {
    #expect(
      faults(.awarded) { _ in } == [
        " warning: the procurement was awarded, and the record does not say which contract came of it; add 'contracts:' "
          + "with its reference in the register [incomplete-procurement]"
      ])
    #expect(faults(.awarded) { $0.awardedContracts = [$0.contract("C-1")] }.isEmpty)
  }

  @Test(
    "A start more than three months past is pointed out while the procurement is planned or active",
    arguments: [Procurement.Status.planned, .active])
  func startLongPast(status: Procurement.Status) {
    let found = { (date: String) in faults(status, asOf: date) { $0.plannedStart = month("2013-08") } }
    #expect(found("2013-11-30").isEmpty)
    #expect(
      found("2013-12-01") == [
        " warning: the contract was to start in 2013-08, and the procurement is still \(status.rawValue); say under "
          + "'status:' what has become of it, or correct 'planned-start:' [incomplete-procurement]"
      ])
  }

  @Test("Nobody waits for the start of a procurement that was cancelled or awarded")
  func startOfOthers() {
    #expect(faults(.cancelled) { $0.plannedStart = month("2012-08") }.isEmpty)
    let awarded = faults(.awarded) {
      $0.plannedStart = month("2012-08")
      $0.awardedContracts = [$0.contract("C-1")]
    }
    #expect(awarded.isEmpty)
  }

  @Test("What was done cannot have been done on a day still to come")
  func futureDates() {
    let found = faults(.cancelled) {
      $0.cancellation = Withdrawal(date: day("2013-11-21"), reason: "No bids")
      $0.corrections = [Correction(date: day("2013-12-01"), change: "Title", reason: nil)]
    }
    #expect(
      found == [
        " warning: it says that the procurement was cancelled on 2013-11-21, which is still to come; check 'cancelled:' "
          + "[contradiction]",
        " warning: it says that the record was corrected on 2013-12-01, which is still to come; check 'corrections:' "
          + "[contradiction]",
      ])
  }

  @Test("A buyer or a priority that site.yaml does not know is an error with the nearest that it does")
  func unknownNames() {
    let found = faults {
      $0.buyer.value = "ofice"
      $0.priorities = [Located("safer-street", at: place(in: $0.source, line: 7))]
    }
    #expect(
      found == [
        "4:12: error: no organisation is called 'ofice'; did you mean 'office'? [unknown-organisation]",
        "7:12: error: no priority is called 'safer-street'; did you mean 'safer-streets'? [unknown-priority]",
      ])
  }

  @Test("With a draft nothing is worse than a warning")
  func draft() {
    let found = faults(.draft) {
      $0.buyer.value = "ofice"
      $0.gateway("0", planned: "2013-10", passed: "2013-11-21", decision: "nowhere")
      $0.gateway("1", planned: "2013-09")
      $0.currentContract = $0.contract("nowhere")
    }
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.contains(" warning: ") })
  }

  @Test("Two procurements with one reference, or in files of one name, are an error")
  func duplicates() {
    var ledger = OfficeLedger()
    for id in ["cleaning", "vehicles"] {
      ledger.procurement(id) { $0.reference = Located("P-1", at: place(in: $0.source, line: 2)) }
    }
    ledger.procurement("2014/cleaning") { $0.id = "cleaning" }
    #expect(
      ledger.catalogue().faults == [
        "content/procurements/cleaning.md: error: the name 'cleaning' is already used by "
          + "content/procurements/2014/cleaning.md; give one of the two files, or of their folders, another name "
          + "[duplicate-reference]",
        "content/procurements/vehicles.md:2:12: error: the reference 'P-1' is already used by "
          + "content/procurements/cleaning.md:2:12; give one of the two another reference [duplicate-reference]",
      ])
  }
}
