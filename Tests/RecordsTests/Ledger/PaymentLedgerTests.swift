import Diagnostics
import Records
import Testing

@Suite("Payments beside what was published")
struct PaymentLedgerTests {
  /// A month with two payments on one day and one on another, as `change` leaves it.
  private func month(
    corrections: [String] = [], _ change: (inout OfficeLedger) -> Void = Self.payments
  ) -> LedgerScene {
    var office = OfficeLedger()
    change(&office)
    let spending = office.catalogue().catalogue.spending
    let positions = spending.years.flatMap(\.months).flatMap(\.payments)
    let days = corrections.map { Correction(date: day($0), change: "Mended", reason: nil) }
    var subject = LedgerSubject(
      kind: .payments, name: "2013-11", file: nil, location: SourceLocation(file: "content/spend/a.csv"),
      address: "/spend/2013-14/2013-11/", title: "November")
    subject.corrections = days.map(\.date)
    subject.form = spending.payments.publicForm(of: positions, corrections: days)
    return LedgerScene(subject)
  }

  private static func payments(_ office: inout OfficeLedger) {
    office.pay("Vans Ltd", "600", on: "2013-11-04")
    office.pay("Cars Ltd", "700", on: "2013-11-04")
    office.pay(nil, "800", on: "2013-11-05")
  }

  private var ledger: Ledger {
    var scene = month()
    scene.day = "2013-12-10"
    return scene.recorded()
  }

  @Test("In which file and which order payments stand makes no difference")
  func order() {
    let moved = month {
      $0.pay("Cars Ltd", "700", on: "2013-11-04", in: "b")
      $0.pay(nil, "800", on: "2013-11-05", in: "b")
      $0.pay("Vans Ltd", "600", on: "2013-11-04", in: "c")
    }
    #expect(moved.faults(against: ledger) == [])
    #expect(moved.recorded(after: ledger).entries == ledger.entries)
  }

  @Test("A payment that is changed or taken out is told, with the lines that explain it")
  func changed() {
    let message = """
      content/spend/a.csv: error: the month of payments '2013-11' (November) differs from what was published and recorded \
      on 2013-12-10, and no correction says so: the payments of 2013-11-04; undo the change, or add this to \
      spend/corrections.yaml, which begins with the line 'corrections:': [record-changed]
        - {month: 2013-11, date: 2014-01-10, change: 'what was changed', reason: 'why'}
      """
    let changed = month {
      $0.pay("Vans Ltd", "600", on: "2013-11-04")
      $0.pay("Cars Ltd", "700.01", on: "2013-11-04")
      $0.pay(nil, "800", on: "2013-11-05")
    }
    #expect(changed.faults(against: ledger) == [message])
    let takenOut = month {
      $0.pay("Vans Ltd", "600", on: "2013-11-04")
      $0.pay(nil, "800", on: "2013-11-05")
    }
    #expect(takenOut.faults(against: ledger) == [message])
  }

  @Test("Whether a private person was paid or a company is part of a payment; under which contract is not")
  func recipient() {
    let named = month {
      $0.pay("Vans Ltd", "600", on: "2013-11-04")
      $0.pay("Cars Ltd", "700", on: "2013-11-04")
      $0.pay("Jo Smith", "800", on: "2013-11-05")
    }
    #expect(named.faults(against: ledger).joined().contains("so: the payments of 2013-11-05;"))
    let underContract = month {
      $0.pay("Vans Ltd", "600", on: "2013-11-04", under: "C1")
      $0.pay("Cars Ltd", "700", on: "2013-11-04")
      $0.pay(nil, "800", on: "2013-11-05")
    }
    #expect(underContract.faults(against: ledger) == [])
  }

  @Test("Payments of a day that had none may come late, and are remembered then")
  func late() {
    let grown = month {
      Self.payments(&$0)
      $0.pay("Vans Ltd", "900", on: "2013-11-29")
    }
    #expect(grown.faults(against: ledger) == [])
    let recorded = grown.recorded(after: ledger)
    #expect(month().faults(against: recorded).joined().contains("so: the payments of 2013-11-29 (gone);"))
  }

  @Test("A correction of the month explains what differs, and stays")
  func explained() {
    let corrected = month(corrections: ["2014-01-10"]) { $0.pay("Vans Ltd", "600", on: "2013-11-04") }
    #expect(corrected.faults(against: ledger) == [])
    let recorded = corrected.recorded(after: ledger)
    let silent = month { $0.pay("Vans Ltd", "600", on: "2013-11-04") }
    #expect(
      silent.faults(against: recorded) == [
        """
        content/spend/a.csv: error: the month of payments '2013-11' (November) no longer has its correction of \
        2014-01-10; put it back into spend/corrections.yaml; what was published stays published [record-changed]
        """
      ])
  }

  @Test("A correction of a month without payments, and one of a day to come, are told")
  func correctionFaults() {
    var office = OfficeLedger()
    office.pay("Vans Ltd", "600", on: "2013-11-04")
    let place = SourceLocation(file: "content/spend/corrections.yaml", line: 2, column: 13)
    office.records.paymentCorrections = [("2013-12", "2014-01-01"), ("2013-11", "2019-01-01")].map { name, date in
      PaymentCorrection(
        of: Located(RecordsTests.month(name), at: place),
        Correction(date: day(date), change: "Mended", reason: nil))
    }
    let (catalogue, faults) = office.catalogue()
    #expect(
      faults == [
        """
        content/spend/corrections.yaml:2:13: warning: it says that the payments were corrected on 2019-01-01, which is \
        still to come; check 'date:' [contradiction]
        """,
        """
        content/spend/corrections.yaml:2:13: warning: there are no payments of 2013-12 that could be corrected; correct \
        'month:', or take the correction out [unknown-reference]
        """,
      ])
    #expect(catalogue.corrections(ofPaymentsIn: RecordsTests.month("2013-12")) == [])
    #expect(catalogue.changes.map(\.subject) == [.payments(RecordsTests.month("2013-11"))])
  }
}
