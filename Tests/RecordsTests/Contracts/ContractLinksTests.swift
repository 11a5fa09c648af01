import Diagnostics
import Records
import SystemPackage
import Testing

@Suite("Decisions, contracts and procurements are linked from every end")
struct ContractLinksTests {
  /// References to decisions, as the row of a contract states them.
  private func decisions(_ references: String..., row: Int = 2) -> [Located<DecisionReference>] {
    references.map {
      Located(DecisionReference($0), at: SourceLocation(file: "content/contracts/2016.csv", line: row))
    }
  }

  private func names(_ positions: [Int], in catalogue: Catalogue) -> [String] {
    positions.map { catalogue.decisions[$0].name }
  }

  private func references(_ positions: [Int], in catalogue: Catalogue) -> [String] {
    positions.map { catalogue.register.contracts[$0].reference.text }
  }

  @Test("A contract shows the decisions that it names, oldest first and each once, and they show it")
  func contractAndDecision() throws {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("old") { $0.date = day("2012-01-01") }, decision("new"), decision("other"),
    ]
    ledger.contract("C-1") { $0.decisions = decisions("new", "old", "new") }
    let (made, faults) = ledger.catalogue()
    #expect(faults.isEmpty)
    #expect(names(made.decisions(ofContractAt: 0), in: made) == ["old", "new"])
    for (name, expected) in [("old", [0]), ("new", [0]), ("other", [])] {
      let position = try #require(made.position(of: DecisionReference(name)))
      #expect(made.contracts(ofDecisionAt: position) == expected)
    }
  }

  @Test("A procurement and a decision are linked whichever of the two names the other")
  func procurementAndDecision() throws {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("a") { $0.procurement = Located("iip", at: place(in: $0.source, line: 6)) },
      decision("b") { $0.date = day("2013-07-05") }, decision("c") { $0.date = day("2013-07-06") }, decision("d"),
    ]
    ledger.procurement("iip", .active) {
      $0.decisions = [Located(DecisionReference("c"), at: place(in: $0.source, line: 7))]
      $0.gateway("0", passed: "2013-07-04", decision: "a")
      $0.gateway("1", passed: "2013-07-05", decision: "b")
    }
    let (made, faults) = ledger.catalogue(asOf: "2013-11-20")
    #expect(faults.isEmpty)
    #expect(names(made.decisions(ofProcurementAt: 0), in: made) == ["a", "b", "c"])
    for (name, expected) in [("a", [0]), ("b", [0]), ("c", [0]), ("d", [])] {
      let position = try #require(made.position(of: DecisionReference(name)))
      #expect(made.procurements(ofDecisionAt: position) == expected)
    }
    #expect(made.position(ofProcurement: "iip") == 0)
    #expect(made.position(ofProcurement: "other") == nil)
  }

  @Test("A contract that came of a procurement has its decisions, and they have the contract")
  func throughProcurement() throws {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("a"), decision("b") { $0.procurement = Located("iip", at: place(in: $0.source, line: 6)) },
    ]
    ledger.contract("C-1") { $0.decisions = decisions("a") }
    ledger.contract("C-2")
    ledger.procurement("iip", .awarded) { $0.awardedContracts = [$0.contract("C-1")] }
    let (made, faults) = ledger.catalogue()
    #expect(faults.isEmpty)
    #expect(names(made.decisions(ofContractAt: 0), in: made).sorted() == ["a", "b"])
    #expect(made.decisions(ofContractAt: 1) == [])
    let position = try #require(made.position(of: DecisionReference("b")))
    #expect(references(made.contracts(ofDecisionAt: position), in: made) == ["C-1"])
    #expect(made.procurement(ofContractAt: 0) == 0)
    #expect(made.procurement(ofContractAt: 1) == nil)
    #expect(made.contracts(ofProcurementAt: 0) == [0])
  }

  @Test("A contract shows every procurement that is to replace it, but for cancelled ones")
  func successors() {
    var ledger = OfficeLedger()
    ledger.contract("C-1")
    ledger.procurement("later") {
      $0.currentContract = $0.contract("C-1")
      $0.plannedStart = month("2020-04")
    }
    ledger.procurement("sooner", .active) {
      $0.currentContract = $0.contract("C-1")
      $0.plannedStart = month("2019-04")
    }
    ledger.procurement("never", .cancelled) { $0.currentContract = $0.contract("C-1") }
    let (made, faults) = ledger.catalogue()
    #expect(faults.isEmpty)
    #expect(made.procurements.map(\.id) == ["sooner", "later", "never"])
    #expect(made.successors(ofContractAt: 0) == [0, 1])
    #expect((0...2).map { made.contractReplaced(byProcurementAt: $0) } == [0, 0, 0])
  }

  @Test("A contract that two procurements claim is pointed out, and belongs to the first")
  func claimedTwice() {
    var ledger = OfficeLedger()
    ledger.contract("C-1")
    for id in ["b", "a"] { ledger.procurement(id, .awarded) { $0.awardedContracts = [$0.contract("C-1")] } }
    let (made, faults) = ledger.catalogue()
    #expect(
      faults == [
        "content/procurements/b.md:8:12: warning: the contract 'C-1' already comes from the procurement 'a'; name it under "
          + "'contracts:' of one of the two [contradiction]"
      ])
    #expect(made.procurement(ofContractAt: 0) == 0)
  }

  @Test("A reference to nothing is an error, for a row of the register with row and column")
  func unknownReferences() {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("WMPCC 005/2013") { $0.procurement = Located("ipp", at: place(in: $0.source, line: 6)) }
    ]
    ledger.contract("MC/014") { $0.decisions = decisions("WMPCC 006/2013", "nothing like it") }
    ledger.procurement("iip", .awarded) {
      $0.currentContract = $0.contract("mc/014")
      $0.awardedContracts = [$0.contract("MC/013", line: 9)]
      $0.decisions = [Located(DecisionReference("elsewhere"), at: place(in: $0.source, line: 10))]
      $0.gateway("0", passed: "2013-07-04", decision: "WMPCC 005/2012")
    }
    #expect(
      ledger.catalogue().faults == [
        "content/contracts/2016.csv:2: error: row 2, column 'Decisions': no decision has the reference 'WMPCC 006/2013'; "
          + "did you mean 'WMPCC 005/2013'? [unknown-reference]",
        "content/contracts/2016.csv:2: error: row 2, column 'Decisions': no decision has the reference 'nothing like it' "
          + "[unknown-reference]",
        "content/decisions/WMPCC 005/2013.md:6:12: error: no procurement is called 'ipp'; did you mean 'iip'? "
          + "[unknown-reference]",
        "content/procurements/iip.md:8:12: error: no contract has the reference 'mc/014'; did you mean 'MC/014'? "
          + "[unknown-reference]",
        "content/procurements/iip.md:9:12: error: no contract has the reference 'MC/013'; did you mean 'MC/014'? "
          + "[unknown-reference]",
        "content/procurements/iip.md:10:12: error: no decision has the reference 'elsewhere' [unknown-reference]",
        "content/procurements/iip.md:20:12: error: no decision has the reference 'WMPCC 005/2012'; did you mean "
          + "'WMPCC 005/2013'? [unknown-reference]",
      ])
  }

  @Test("A link to a draft or to a record under embargo is left out, and the office is told")
  func hiddenTargets() {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("draft") { $0.status = .draft },
      decision("001") { $0.procurement = Located("secret", at: place(in: $0.source, line: 6)) },
    ]
    ledger.contract("C-1") { $0.decisions = decisions("draft") }
    ledger.contract("C-2") { $0.published = day("2030-01-01") }
    ledger.procurement("iip", .awarded) {
      $0.awardedContracts = [$0.contract("C-2")]
      $0.currentContract = $0.contract("C-2", line: 9)
    }
    ledger.procurement("secret", .draft)
    let (made, faults) = ledger.catalogue()
    let wayOut = "the link is left out until that record is published [link-to-unpublished]"
    #expect(
      faults == [
        "content/contracts/2016.csv:2: warning: row 2, column 'Decisions': 'draft' is a draft or under embargo; \(wayOut)",
        "content/decisions/001.md:6:12: warning: 'secret' is a draft or under embargo; \(wayOut)",
        "content/procurements/iip.md:8:12: warning: 'C-2' is a draft or under embargo; \(wayOut)",
        "content/procurements/iip.md:9:12: warning: 'C-2' is a draft or under embargo; \(wayOut)",
      ])
    #expect(made.decisions(ofContractAt: 0).isEmpty)
    #expect(made.procurements(ofDecisionAt: 0).isEmpty)
    #expect(made.contracts(ofProcurementAt: 0).isEmpty)
    #expect(made.contractReplaced(byProcurementAt: 0) == nil)
    #expect(made.unpublished.procurements == ["secret"])
    #expect(made.unpublished.sources == ["decisions/draft.md", "procurements/secret.md"])
  }

  @Test("What hidden records say of public ones stays unsaid")
  func hiddenSources() {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("001"),
      decision("002") {
        $0.status = .draft
        $0.procurement = Located("iip", at: place(in: $0.source, line: 6))
      },
    ]
    ledger.contract("C-1") {
      $0.decisions = decisions("001")
      $0.published = day("2030-01-01")
    }
    ledger.contract("C-2")
    ledger.procurement("iip")
    ledger.procurement("secret", .draft) {
      $0.currentContract = $0.contract("C-2")
      $0.awardedContracts = [$0.contract("C-2")]
      $0.decisions = [Located(DecisionReference("001"), at: $0.source.location)]
    }
    let (made, faults) = ledger.catalogue()
    #expect(faults.isEmpty)
    #expect(made.contracts(ofDecisionAt: 0).isEmpty)
    #expect(made.procurements(ofDecisionAt: 0).isEmpty)
    #expect(made.decisions(ofProcurementAt: 0).isEmpty)
    #expect(made.successors(ofContractAt: 0).isEmpty)
    #expect(made.procurement(ofContractAt: 0) == nil)
  }

  @Test("To which procurement a confidential decision belongs is part of what it does not say")
  func confidentialDecision() throws {
    let item = try withheldItem(covering: .wholeRecord)
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("001") {
        $0.confidentiality = .confidential
        $0.withheld = [item]
        $0.procurement = Located("iip", at: place(in: $0.source, line: 6))
      }
    ]
    ledger.procurement("iip")
    let made = ledger.catalogue().catalogue
    #expect(made.decisions(ofProcurementAt: 0).isEmpty)
    #expect(made.procurements(ofDecisionAt: 0).isEmpty)
  }

  @Test("Nothing is said of a reference to a procurement whose file could not be understood")
  func misreadProcurement() {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("001") { $0.procurement = Located("iip", at: place(in: $0.source, line: 6)) },
      decision("002") { $0.procurement = Located("cleaning", at: place(in: $0.source, line: 6)) },
    ]
    ledger.records.unreadable = ["procurements/iip/index.md", "procurements/cleaning.md"].map { path in
      UnreadableRecord(source: ContentFile(path: path, displayPath: "content/\(path)"), reference: nil)
    }
    #expect(ledger.catalogue().faults.isEmpty)
  }

  @Test("Of many references to nothing, only the first twenty have the nearest spelling looked up")
  func manyUnknownReferences() {
    var ledger = OfficeLedger()
    ledger.records.decisions = (100...140).map { decision("D-\($0)") }
    for number in 100...130 {
      let place = SourceLocation(file: "content/procurements/iip.md", line: number)
      ledger.procurement("p-\(number)") { $0.decisions = [Located(DecisionReference("E-\(number)"), at: place)] }
    }
    let faults = ledger.catalogue().faults
    #expect(faults.count == 31)
    #expect(faults.count { $0.contains("did you mean 'D-1") } == 20)
  }
}
