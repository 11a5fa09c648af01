import Diagnostics
import Markdown
import Records
import Testing

@Suite("Contracts, procurements and policies beside what was published")
struct RegisterLedgerTests {
  /// The ledger that a build of 10 December 2013 wrote.
  private static func ledger(of subject: LedgerSubject) -> Ledger {
    var scene = LedgerScene(subject)
    scene.day = "2013-12-10"
    return scene.recorded()
  }

  private func contract(
    names: [String: String] = [:], _ change: (inout Contract) -> Void = { _ in }
  ) -> LedgerSubject {
    let file = ContentFile(path: "contracts/a.csv", displayPath: "content/contracts/a.csv")
    let row = TableRow(file: file, number: 5, line: 6, names: names)
    var contract = Contract(
      source: row, reference: Located(ContractReference("C1"), at: row.location), title: "Cars",
      buyer: Located("office", at: row.location))
    contract.suppliers = [ContractSupplier(name: Located("Vans Ltd", at: row.location))]
    contract.value = pounds("1000")
    contract.term.start = day("2013-01-01")
    contract.term.end = day("2015-12-31")
    contract.process = "Open"
    change(&contract)
    var subject = LedgerSubject(
      kind: .contract, name: "C1", file: nil, location: row.location, address: "/contracts/c1/", title: contract.title)
    subject.row = row
    subject.date = contract.term.start
    subject.isMisread = contract.isMisread
    subject.corrections = contract.corrections.map(\.date)
    subject.form = contract.publicForm
    return subject
  }

  private func corrected(on dates: String...) -> [Correction] {
    dates.map { Correction(date: day($0), change: "Mended", reason: nil) }
  }

  @Test("A contract that differs is an error at its cell, with what to write into the column for corrections")
  func contractChanged() {
    let scene = LedgerScene(contract { $0.value = pounds("2000") })
    #expect(
      scene.faults(against: Self.ledger(of: contract())) == [
        """
        content/contracts/a.csv:6: error: row 5, column 'ContractValue': the contract 'C1' (Cars) differs from what was \
        published and recorded on 2013-12-10, and no correction says so: the value; undo the change, or write this into \
        the cell 'Corrections' of row 5, in a new column if the file has none: [record-changed]
        2014-01-10 what was changed
        """
      ])
  }

  @Test(
    "A published fact that is blank now needs a reason besides the correction",
    arguments: [("ContractValue", "the value"), ("SupplierName", "the suppliers"), ("EndDate", "the end")])
  func blankedFact(column: String, words: String) {
    func blanked(_ reason: BlankReason?) -> [String] {
      let subject = contract {
        switch column {
        case "ContractValue": $0.value = nil
        case "SupplierName": $0.suppliers = []
        default: $0.term.end = nil
        }
        $0.corrections = corrected(on: "2014-01-10")
        $0.blankReason = reason
      }
      return LedgerScene(subject).faults(against: Self.ledger(of: contract()))
    }
    #expect(
      blanked(nil) == [
        """
        content/contracts/a.csv:6: error: row 5, column '\(column)': the contract 'C1' (Cars) was published with \
        \(words), which is blank now, and the row does not say why; put it back; if it is withheld now, name the ground \
        under 'WithheldExemption' and say why under 'WithheldReason'; if it was wrong and nobody knows the right one, \
        write 'not recorded: …' there [record-changed]
        """
      ])
    #expect(blanked(BlankReason("43(2): Prices of the next tender")) == [])
    #expect(blanked(BlankReason("not recorded: It was never agreed")) == [])
  }

  @Test("A fact that was blank when the row was published is no change")
  func blankBefore() {
    let published = contract { $0.value = nil }
    let changed = contract {
      $0.value = nil
      $0.process = "Restricted"
      $0.corrections = corrected(on: "2014-01-10")
    }
    #expect(LedgerScene(changed).faults(against: Self.ledger(of: published)) == [])
  }

  private var vans: LedgerSubject {
    LedgerSubject(
      kind: .supplier, name: "Vans Ltd", file: nil, location: nil, address: "/suppliers/vans-ltd/", title: "Vans Ltd")
  }

  @Test("A supplier who is gone because a contract names another is told at the contract, with the line to write")
  func goneSupplier() throws {
    var before = LedgerScene(contract(), vans)
    before.day = "2013-12-10"
    func scene(_ corrections: String...) -> LedgerScene {
      LedgerScene(
        contract {
          $0.suppliers = [ContractSupplier(name: Located("Cars Ltd", at: $0.source.location))]
          $0.corrections = corrections.map { Correction(date: day($0), change: "Mended", reason: nil) }
        })
    }
    let told = """
      content/contracts/a.csv:6: error: row 5, column 'SupplierName': the supplier 'Vans Ltd', first published on \
      2013-12-10 at /suppliers/vans-ltd/, is gone, because the contract 'C1' (Cars) named it and now names another, and \
      nothing else names it; undo the change of the contract, or, if it is right, add this to former-addresses.yaml, \
      under 'addresses:', with the reason, or with 'moved-to:' and the new address where only the supplier's name is \
      another: [record-gone]
        - {address: /suppliers/vans-ltd/, title: 'Vans Ltd', withdrawn: 2014-01-10, reason: 'why'}
      """
    #expect(scene("2014-01-10").faults(against: before.recorded()) == [told])
    #expect(scene().faults(against: before.recorded()).count == 2)
    #expect(scene().faults(against: before.recorded()).contains(told))
  }

  @Test("Where a contract had several suppliers, the message says that its change is probably why one is gone")
  func probablyGoneSupplier() {
    let place = contract().row?.location ?? SourceLocation(file: "")
    let both = contract { $0.suppliers.append(ContractSupplier(name: Located("Cars Ltd", at: place))) }
    var before = LedgerScene(both, vans)
    before.day = "2013-12-10"
    let after = contract { $0.suppliers = [ContractSupplier(name: Located("Cars Ltd", at: place))] }
    let faults = LedgerScene(after).faults(against: before.recorded()).joined()
    #expect(
      faults.contains(
        "is gone, probably because suppliers were changed in the contract 'C1' (Cars); undo the change of"),
      "\(faults)")
  }

  @Test("Where a row has a correction, the message adds another to it, in the column as the file calls it")
  func secondCorrection() {
    let corrections = corrected(on: "2013-11-01")
    let ledger = Self.ledger(of: contract { $0.corrections = corrections })
    let changed = contract(names: ["Corrections": "CHANGES", "StartDate": "FROM"]) {
      $0.corrections = corrections
      $0.term.start = day("2013-02-01")
    }
    #expect(
      LedgerScene(changed).faults(against: ledger) == [
        """
        content/contracts/a.csv:6: error: row 5, column 'FROM': the contract 'C1' (Cars) differs from what was published \
        and recorded on 2013-12-10, and no correction says so: the start (was '2013-01-01'); undo the change, or add \
        this at the end of the cell 'CHANGES' of row 5: [record-changed]
        ; 2014-01-10 what was changed
        """
      ])
  }

  @Test(
    "Each material fact of a contract is remembered",
    arguments: [
      "title", "suppliers", "value", "annual-value", "start", "end", "extended-end", "procedure", "framework",
      "withheld",
    ])
  func materialFacts(part: String) {
    let changed = contract {
      let place = $0.source.location
      switch part {
      case "title": $0.title = "Vans"
      case "suppliers": $0.suppliers.append(ContractSupplier(name: Located("Cars Ltd", at: place)))
      case "value": $0.value = nil
      case "annual-value": $0.annualValue = pounds("500")
      case "start": $0.term.start = nil
      case "end": $0.term.end = day("2016-12-31")
      case "extended-end": $0.term.extendedEnd = day("2016-12-31")
      case "procedure": $0.process = "Direct award"
      case "framework": $0.framework = "Cars for all"
      case "withheld": $0.blankReason = BlankReason("43(2): Prices of the next tender")
      default: Issue.record("nothing changes \(part)")
      }
    }
    let faults = LedgerScene(changed).faults(against: Self.ledger(of: contract()))
    #expect(faults.count == 1 && faults.joined().contains("column '"), "\(faults)")
  }

  @Test("What lapses, and what stands in other records, is no change of a contract")
  func movingFacts() {
    let changed = contract {
      $0.term.review = day("2014-06-01")
      $0.term.extensionOptions = [Term(months: 12)]
      $0.description = "In full"
      $0.decisions = [Located(DecisionReference("P1"), at: $0.source.location)]
    }
    #expect(LedgerScene(changed).faults(against: Self.ledger(of: contract())) == [])
  }

  @Test("A new entry of a contract's corrections explains what differs, and one that was recorded does not")
  func explained() {
    let ledger = Self.ledger(of: contract())
    let mended = contract {
      $0.value = pounds("2000")
      $0.corrections = corrected(on: "2014-01-10")
    }
    #expect(LedgerScene(mended).faults(against: ledger) == [])
    let recorded = LedgerScene(mended).recorded(after: ledger)
    let again = contract {
      $0.value = pounds("3000")
      $0.corrections = corrected(on: "2014-01-10")
    }
    #expect(LedgerScene(again).faults(against: recorded).count == 1)
  }

  @Test("A correction that is gone from a row is to be put back into its cell")
  func missingCorrection() {
    let ledger = Self.ledger(of: contract { $0.corrections = corrected(on: "2013-11-01") })
    #expect(
      LedgerScene(contract()).faults(against: ledger) == [
        """
        content/contracts/a.csv:6: error: row 5: the contract 'C1' (Cars) no longer has its correction of 2013-11-01; \
        put it back into the cell 'Corrections' of row 5; what was published stays published [record-changed]
        """
      ])
  }

  @Test("An early end says by itself what has happened; that it is gone or another does not")
  func termination() {
    func ended(on date: String) -> LedgerSubject {
      contract { $0.term.termination = Withdrawal(date: day(date), reason: "Insolvency") }
    }
    #expect(LedgerScene(ended(on: "2013-12-20")).faults(against: Self.ledger(of: contract())) == [])
    let ledger = Self.ledger(of: ended(on: "2013-12-01"))
    #expect(LedgerScene(ended(on: "2013-12-02")).faults(against: ledger).joined().contains("so: the early end;"))
    #expect(LedgerScene(contract()).faults(against: ledger).joined().contains("so: the early end (gone);"))
  }

  @Test("A row of which something cannot be understood is not called changed: its fault is told already")
  func misread() {
    let misread = contract {
      $0.value = nil
      $0.isMisread = true
    }
    #expect(LedgerScene(misread).faults(against: Self.ledger(of: contract())) == [])
  }

  @Test("A ledger that an earlier version wrote, without what contracts say, raises nothing and learns it")
  func withoutForm() {
    var known = contract()
    known.form = nil
    known.date = nil
    let scene = LedgerScene(contract { $0.value = pounds("2000") })
    let ledger = Self.ledger(of: known)
    #expect(scene.faults(against: ledger) == [])
    #expect(LedgerScene(contract()).faults(against: scene.recorded(after: ledger)).count == 1)
  }

  private func procurement(
    _ status: Procurement.Status = .active, _ change: (inout Procurement) -> Void = { _ in }
  ) -> LedgerSubject {
    var ledger = OfficeLedger()
    ledger.procurement("vans", status, change)
    let procurement = ledger.records.procurements[0]
    var subject = LedgerSubject(
      kind: .procurement, name: "vans", file: procurement.source.path, location: procurement.source.location,
      address: "/contracts/procurements/vans/", title: procurement.title)
    subject.corrections = procurement.corrections.map(\.date)
    subject.form = procurement.publicForm
    return subject
  }

  @Test("The stage of a procurement, its coming days and its award need no correction")
  func procurementGoesOn() {
    let awarded = procurement(.awarded) {
      $0.awardedContracts = [$0.contract("C1")]
      $0.plannedStart = month("2014-04")
    }
    #expect(LedgerScene(awarded).faults(against: Self.ledger(of: procurement())) == [])
    let cancelled = procurement(.cancelled) { $0.cancellation = Withdrawal(date: day("2014-01-09"), reason: "No bids") }
    #expect(LedgerScene(cancelled).faults(against: Self.ledger(of: procurement())) == [])
  }

  @Test(
    "A procurement whose award, cancellation, title or reference is another takes a correction",
    arguments: [
      ("award", "the award of 'C1' (gone)"), ("stage", "that it was awarded (gone), the award of 'C1' (gone)"),
      ("title", "the title (was 'vans')"), ("reference", "the reference (new)"),
    ])
  func procurementChanged(what: String, words: String) {
    let ledger = Self.ledger(of: procurement(.awarded) { $0.awardedContracts = [$0.contract("C1")] })
    let changed = procurement(what == "stage" ? .active : .awarded) {
      if what == "title" || what == "reference" { $0.awardedContracts = [$0.contract("C1")] }
      if what == "title" { $0.title = "Lorries" }
      if what == "reference" { $0.reference = Located("R1", at: $0.source.location) }
    }
    let faults = LedgerScene(changed).faults(against: ledger)
    #expect(faults.count == 1)
    #expect(
      faults.joined().contains(
        "so: \(words); undo the change, or add this to the front matter of the record: [record-changed]\ncorrections:\n"
      ),
      "\(faults)")
  }

  /// The procurement in a file of another name.
  private func renamed(_ change: (inout LedgerSubject) -> Void = { _ in }) -> LedgerSubject {
    var subject = procurement()
    subject.name = "lorries"
    subject.file = "procurements/lorries.md"
    subject.location = SourceLocation(file: "content/procurements/lorries.md")
    subject.address = "/contracts/procurements/lorries/"
    subject.openContractingID = "ocds-a1b2c3-procurement-lorries"
    change(&subject)
    return subject
  }

  private var identified: LedgerSubject {
    var subject = procurement()
    subject.openContractingID = "ocds-a1b2c3-procurement-vans"
    return subject
  }

  @Test(
    "A procurement whose file has another name is found by what it says, and one message keeps all that is known of it")
  func renamedProcurement() {
    #expect(
      LedgerScene(renamed()).faults(against: Self.ledger(of: identified)) == [
        """
        content/procurements/lorries.md: error: the procurement 'vans', first published on 2013-12-10 at \
        /contracts/procurements/vans/, is gone, and the record seems to be in procurements/lorries.md, which is at \
        /contracts/procurements/lorries/ now: nothing leads there from the old address; add this to the front matter of \
        procurements/lorries.md: [record-moved]
        redirect-from: [/contracts/procurements/vans/]
        open-contracting-id: ocds-a1b2c3-procurement-vans
        """
      ])
    var mended = LedgerScene(
      renamed {
        $0.formerAddresses = ["/contracts/procurements/vans/"]
        $0.openContractingID = "ocds-a1b2c3-procurement-vans"
      })
    mended.signposts = ["/contracts/procurements/vans/"]
    #expect(mended.faults(against: Self.ledger(of: identified)) == [])
    #expect(mended.recorded(after: Self.ledger(of: identified)).entries.count == 1)
  }

  @Test("Keys that the file has already are to be replaced, and none is asked for where nothing goes by the name")
  func keysOfRenamed() {
    let stated = renamed {
      $0.formerAddresses = ["/old/"]
      $0.statesOpenContractingID = true
    }
    #expect(
      LedgerScene(stated).faults(against: Self.ledger(of: identified)).joined().contains(
        """
        procurements/lorries.md, in the place of 'redirect-from:' and of 'open-contracting-id:' there: [record-moved]
        redirect-from: [/old/, /contracts/procurements/vans/]
        open-contracting-id: ocds-a1b2c3-procurement-vans
        """))
    let unnamed = LedgerScene(renamed()).faults(against: Self.ledger(of: procurement()))
    #expect(unnamed.count == 1 && !unnamed.joined().contains("open-contracting-id"), "\(unnamed)")
  }

  @Test("A new record that says something else is not taken for the one that is gone")
  func otherProcurement() {
    let other = procurement { $0.reference = Located("R2", at: $0.source.location) }
    let scene = LedgerScene(renamed { $0.form = other.form })
    #expect(scene.faults(against: Self.ledger(of: identified)).joined().contains("/vans/, is gone; put it back, or"))
  }

  @Test("What is public at another address cannot be called withdrawn")
  func withdrawnAndPublic() {
    let address = "/contracts/procurements/vans/"
    var former = LedgerSubject(
      kind: .address, name: address, file: nil,
      location: SourceLocation(file: "content/former-addresses.yaml", line: 2), address: address, title: "vans")
    former.date = day("2014-01-10")
    var scene = LedgerScene(renamed(), former)
    scene.signposts = [address]
    #expect(
      scene.faults(against: Self.ledger(of: identified)) == [
        """
        content/former-addresses.yaml:2: error: it says that '/contracts/procurements/vans/' was withdrawn, and what \
        stood there, the procurement 'vans', is public at /contracts/procurements/lorries/; take the entry out, and add \
        this to the front matter of procurements/lorries.md: [record-moved]
        redirect-from: [/contracts/procurements/vans/]
        open-contracting-id: ocds-a1b2c3-procurement-vans
        """
      ])
    var gone = LedgerScene(former)
    gone.signposts = [address]
    #expect(gone.faults(against: Self.ledger(of: identified)) == [])
  }

  @Test("A page whose file has another name is found by its title, and may be withdrawn all the same")
  func renamedPage() {
    func page(_ name: String) -> LedgerSubject {
      let file = "pages/\(name).md"
      return LedgerSubject(
        kind: .page, name: file, file: file, location: SourceLocation(file: "content/\(file)"),
        address: "/\(name)/", title: "About us")
    }
    let ledger = Self.ledger(of: page("about"))
    let faults = LedgerScene(page("who-we-are")).faults(against: ledger)
    #expect(faults.joined().hasSuffix("of pages/who-we-are.md: [record-moved]\nredirect-from: [/about/]"), "\(faults)")
    var withdrawn = LedgerScene(page("who-we-are"))
    withdrawn.signposts = ["/about/"]
    #expect(withdrawn.faults(against: ledger) == [])
  }

  private func policy(_ change: (inout Policy) -> Void = { _ in }) -> LedgerSubject {
    let source = ContentFile(path: "policies/gifts.md", displayPath: "content/policies/gifts.md")
    var policy = Policy(
      source: source, id: "gifts", title: "Gifts", status: .adopted,
      organisation: Located("office", at: source.location))
    policy.version = "1"
    policy.adopted = day("2013-01-01")
    change(&policy)
    var subject = LedgerSubject(
      kind: .policy, name: "gifts", file: source.path, location: source.location, address: "/policies/gifts/",
      title: policy.title)
    subject.date = policy.adopted
    subject.corrections = policy.corrections.map(\.date)
    subject.form = policy.publicForm
    return subject
  }

  private func earlier(_ version: String) -> PolicyVersion {
    PolicyVersion(version: version, adopted: day("2013-01-01"), change: nil, document: nil)
  }

  @Test("A policy that differs takes a correction")
  func policyChanged() {
    let changed = policy {
      $0.version = "2"
      $0.adopted = day("2014-01-09")
    }
    #expect(
      LedgerScene(changed).faults(against: Self.ledger(of: policy())) == [
        """
        content/policies/gifts.md: error: the policy 'gifts' (Gifts) differs from what was published and recorded on \
        2013-12-10, and no correction says so: the version, the day of adoption (was '2013-01-01'); undo the change, or \
        add this to the front matter of the record: [record-changed]
        corrections:
          - {date: 2014-01-10, change: 'what was changed', reason: 'why'}
        """
      ])
  }

  @Test(
    "A new version of a policy needs no correction where the version that was published is listed as an earlier one")
  func newVersion() {
    func second(_ earlierVersions: PolicyVersion...) -> LedgerScene {
      LedgerScene(
        policy {
          $0.version = "2"
          $0.adopted = day("2014-01-09")
          $0.title = "Gifts and hospitality"
          $0.earlierVersions = earlierVersions
        })
    }
    let ledger = Self.ledger(of: policy())
    #expect(second(earlier("1")).faults(against: ledger) == [])
    #expect(second(earlier("0.9")).faults(against: ledger).count == 1)
    // An earlier version that was listed stays.
    let recorded = second(earlier("1")).recorded(after: ledger)
    #expect(second().faults(against: recorded).joined().contains("so: the earlier version '1' (gone);"))
  }
}
