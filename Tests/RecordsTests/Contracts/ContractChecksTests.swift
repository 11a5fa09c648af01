import Diagnostics
import Records
import Testing

@Suite("A contract is checked by itself")
struct ContractChecksTests {
  /// What is wrong with a contract in row 2, without the place, which is the same everywhere.
  private func faults(
    under settings: ContractSettings = ContractSettings(), asOf date: String = "2018-11-20",
    _ change: (inout Contract) -> Void
  ) -> [String] {
    var ledger = OfficeLedger()
    ledger.configuration.contracts = settings
    ledger.configuration.openContractingPrefix = OpenContractingPrefix("ocds-a1b2c3")
    ledger.contract("C-1") { contract in
      contract.term.start = day("2013-04-01")
      contract.term.end = day("2016-03-31")
      change(&contract)
    }
    let place = "content/contracts/2016.csv:2: "
    return ledger.catalogue(asOf: date).faults.map { $0.hasPrefix(place) ? String($0.dropFirst(place.count)) : $0 }
  }

  @Test("Nothing is wrong with a contract whose days are in order")
  func complete() {
    let found = faults {
      $0.term.extendedEnd = day("2017-03-31")
      $0.term.maximumEnd = day("2018-03-31")
      $0.term.extensionOptions = [Term(months: 12), Term(months: 12)]
      $0.term.breakDate = day("2015-03-31")
      $0.term.review = day("2015-01-31")
    }
    #expect(found.isEmpty)
  }

  @Test("An identifier of a contracting process may come from anybody, and must be one")
  func openContractingIdentifier() {
    #expect(faults { $0.openContractingID = "ocds-b5fd17-0121/a" }.isEmpty)
    #expect(
      faults { $0.openContractingID = "ocds-1-2" } == [
        "error: row 2, column 'OpenContractingID': 'ocds-1-2' is no identifier of a contracting process such as "
          + "ocds-a1b2c3-0042; correct it, or clear the cell; the contract then gets an identifier from its reference "
          + "[invalid-value]"
      ])
  }

  @Test("A day may be the first or the last on which it is allowed")
  func boundaries() {
    #expect(faults { $0.term.end = day("2013-04-01") }.isEmpty)
    #expect(faults { $0.term.extendedEnd = day("2016-03-31") }.isEmpty)
    #expect(faults { $0.term.maximumEnd = day("2016-03-31") }.isEmpty)
    #expect(faults { $0.term.breakDate = day("2016-03-31") }.isEmpty)
    #expect(faults { $0.term.breakDate = day("2013-04-01") }.isEmpty)
    #expect(faults { $0.term.review = day("2016-03-31") }.isEmpty)
    let fullyExtended = faults {
      $0.term.extendedEnd = day("2017-03-31")
      $0.term.maximumEnd = day("2017-03-31")
      $0.term.extensionOptions = [Term(months: 12)]
    }
    #expect(fullyExtended.isEmpty)
  }

  @Test("A contract cannot end before it starts, and nothing is said of what follows from that")
  func endBeforeStart() {
    let found = faults {
      $0.term.end = day("2013-03-31")
      $0.term.breakDate = day("2014-03-31")
    }
    #expect(
      found == [
        "error: row 2, column 'EndDate': the contract ends on 2013-03-31, before it starts on 2013-04-01; check "
          + "'StartDate' and 'EndDate' [contradiction]"
      ])
  }

  @Test("A contract cannot be extended to a day before its first end")
  func extendedBeforeEnd() {
    #expect(
      faults { $0.term.extendedEnd = day("2016-03-30") } == [
        "error: row 2, column 'LastExtensionDate': the contract is extended to 2016-03-30, before the end first agreed on "
          + "2016-03-31; check 'EndDate' and 'LastExtensionDate' [contradiction]"
      ])
  }

  @Test("A contract cannot be extended beyond its last possible end")
  func extendedBeyondMaximum() {
    let found = faults {
      $0.term.extendedEnd = day("2017-04-01")
      $0.term.maximumEnd = day("2017-03-31")
    }
    #expect(
      found == [
        "error: row 2, column 'LastExtensionDate': the contract is extended to 2017-04-01, beyond the last possible end "
          + "on 2017-03-31; check 'LastExtensionDate' and 'MaximumEndDate' [contradiction]"
      ])
  }

  @Test("The last possible end cannot come before the first")
  func maximumBeforeEnd() {
    #expect(
      faults { $0.term.maximumEnd = day("2016-03-30") } == [
        "error: row 2, column 'MaximumEndDate': the last possible end, 2016-03-30, comes before the end first agreed on "
          + "2016-03-31; check 'EndDate' and 'MaximumEndDate' [contradiction]"
      ])
  }

  @Test("The options to extend should not lead beyond the last possible end")
  func optionsBeyondMaximum() {
    let found = faults {
      $0.term.maximumEnd = day("2017-03-31")
      $0.term.extensionOptions = [Term(months: 12), Term(months: 1)]
    }
    #expect(
      found == [
        "warning: row 2, column 'ExtensionOptions': with every option the contract runs to 2017-04-30, beyond the last "
          + "possible end on 2017-03-31; check 'ExtensionOptions' and 'MaximumEndDate' [contradiction]"
      ])
  }

  @Test("A contract cannot be left before it starts")
  func breakBeforeStart() {
    #expect(
      faults { $0.term.breakDate = day("2013-03-31") } == [
        "error: row 2, column 'BreakDate': the contract can be left on 2013-03-31, before it starts on 2013-04-01; check "
          + "'StartDate' and 'BreakDate' [contradiction]"
      ])
  }

  @Test("A contract cannot be left after its last possible end, which options move")
  func breakAfterEnd() {
    #expect(
      faults { $0.term.breakDate = day("2016-04-01") } == [
        "error: row 2, column 'BreakDate': the contract can be left on 2016-04-01, after its last possible end on "
          + "2016-03-31; check 'BreakDate' and the columns of its end [contradiction]"
      ])
    let withOption = faults {
      $0.term.breakDate = day("2016-04-01")
      $0.term.extensionOptions = [Term(months: 12)]
    }
    #expect(withOption.isEmpty)
    let withMaximum = faults {
      $0.term.breakDate = day("2016-04-01")
      $0.term.maximumEnd = day("2017-03-31")
    }
    #expect(withMaximum.isEmpty)
  }

  @Test("A contract is reviewed within its term")
  func reviewOutside() {
    #expect(
      faults { $0.term.review = day("2013-03-01") } == [
        "error: row 2, column 'ReviewDate': the contract is to be reviewed on 2013-03-01, before it starts on 2013-04-01; "
          + "check 'StartDate' and 'ReviewDate' [contradiction]"
      ])
    #expect(
      faults { $0.term.review = day("2016-05-01") } == [
        "error: row 2, column 'ReviewDate': the contract is to be reviewed on 2016-05-01, after its last possible end on "
          + "2016-03-31; check 'ReviewDate' and the columns of its end [contradiction]"
      ])
  }

  @Test("Days that are not known contradict nothing")
  func unknownDays() {
    let found = faults {
      $0.term.start = nil
      $0.term.end = nil
      $0.term.breakDate = day("1999-01-01")
      $0.term.review = day("2099-01-01")
      $0.term.extensionOptions = [Term(months: 12)]
    }
    #expect(found.isEmpty)
  }

  @Test("A correction cannot have been made on a day still to come")
  func futureCorrection() {
    let correction = Correction(date: day("2018-11-21"), change: "Value corrected", reason: nil)
    #expect(
      faults { $0.corrections = [correction] } == [
        "warning: row 2, column 'Corrections': it says that the row was corrected on 2018-11-21, which is still to come; "
          + "check the day [contradiction]"
      ])
    #expect(faults(asOf: "2018-11-21") { $0.corrections = [correction] }.isEmpty)
  }

  @Test("A priority or a buyer that site.yaml does not know is an error with the nearest that it does")
  func unknownNames() {
    let place = SourceLocation(file: "content/contracts/2016.csv", line: 2)
    let found = faults {
      $0.buyer = Located("ofice", at: place)
      $0.priorities = [Located("safer-street", at: place)]
    }
    #expect(
      found == [
        "error: row 2, column 'Buyer': no organisation is called 'ofice'; did you mean 'office'? [unknown-organisation]",
        "error: row 2, column 'Priorities': no priority is called 'safer-street'; did you mean 'safer-streets'? "
          + "[unknown-priority]",
      ])
  }
}
