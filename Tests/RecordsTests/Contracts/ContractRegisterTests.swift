import Diagnostics
import Records
import SystemPackage
import Testing

@Suite("The contracts register")
struct ContractRegisterTests {
  @Test("The newest start comes first, then the reference, then file and row; without a start a contract comes last")
  func order() {
    var ledger = OfficeLedger()
    ledger.contract("C-9", in: "a") { $0.term.start = day("2013-04-01") }
    ledger.contract("C-0", in: "a")
    ledger.contract("C-2", in: "b") { $0.term.start = day("2014-04-01") }
    ledger.contract("C-10", in: "b") { $0.term.start = day("2013-04-01") }
    ledger.contract("C-10", in: "a") { $0.term.start = day("2013-04-01") }
    let expected = ["C-2 b 2", "C-10 a 4", "C-10 b 3", "C-9 a 2", "C-0 a 3"]
    for contracts in [
      ledger.records.contracts, ledger.records.contracts.reversed(), ledger.records.contracts.shuffled(),
    ] {
      ledger.records.contracts = contracts
      let found = ledger.catalogue().catalogue.register.contracts.map { contract in
        "\(contract.reference.text) \(contract.source.file.path.dropFirst(10).prefix(1)) \(contract.source.number)"
      }
      #expect(found == expected)
    }
  }

  @Test(
    "A contract under embargo appears on the very day, and not before",
    arguments: [("2018-03-30", 0), ("2018-03-31", 1), ("2018-04-01", 1)])
  func embargo(date: String, expected: Int) {
    var ledger = OfficeLedger()
    ledger.contract("C-1") { $0.published = day("2018-03-31") }
    let made = ledger.catalogue(asOf: date).catalogue
    #expect(made.register.contracts.count == expected)
    #expect(made.register.statuses.count == expected)
    #expect(made.register.position(of: ContractReference("C-1")) == (expected == 1 ? 0 : nil))
    #expect(made.unpublished.contracts.count == 1 - expected)
  }

  @Test("The same register gives other statuses on other days")
  func statuses() {
    var ledger = OfficeLedger()
    ledger.contract("C-1") {
      $0.term.start = day("2013-04-01")
      $0.term.end = day("2016-03-31")
    }
    func status(on date: String) -> [ContractStatus] { ledger.catalogue(asOf: date).catalogue.register.statuses }
    #expect(status(on: "2013-03-31") == [.planned])
    #expect(status(on: "2014-04-01") == [.live])
    #expect(status(on: "2016-03-31") == [.endingSoon])
    #expect(status(on: "2016-04-01") == [.expired])
  }

  @Test("It is narrowed down by status, category, buyer and priority, each with its number of contracts")
  func selections() {
    var ledger = OfficeLedger()
    ledger.configuration.organisations.append(Organisation(id: "force", name: "Force", role: nil, identifiers: []))
    ledger.contract("C-1") {
      $0.category = "vehicles"
      $0.term.end = day("2018-01-01")
    }
    ledger.contract("C-2") {
      $0.category = "Cleaning"
      $0.buyer.value = "force"
      $0.priorities = ["safer-streets", "safer-streets"].map { Located($0, at: SourceLocation(file: "a")) }
    }
    ledger.contract("C-3") { $0.category = "Vehicles" }
    ledger.contract("C-4")
    let made = ledger.catalogue().catalogue
    let found = made.contractSelections
    #expect(found.statuses.map(\.selection) == [.status(.live), .status(.expired)])
    #expect(found.statuses.map(\.count) == [3, 1])
    #expect(
      found.categories.map(\.selection) == [.category("Cleaning"), .category("Vehicles"), .category("vehicles")])
    #expect(found.buyers.map(\.selection) == [.buyer("office"), .buyer("force")])
    #expect(found.buyers.map(\.count) == [3, 1])
    #expect(found.priorities.map(\.selection) == [.priority("safer-streets")])
    for (selection, count) in found.statuses + found.categories + found.buyers + found.priorities {
      #expect(made.register.contracts(selection).count == count)
    }
    #expect(made.register.contracts(.all) == [0, 1, 2, 3])
    #expect(made.register.contracts(.buyer("force")) == [1])
    #expect(made.register.contracts(.category("none")) == [])
  }

  @Test("Where all contracts are of one buyer, buyers do not narrow it down")
  func oneBuyer() {
    var ledger = OfficeLedger()
    ledger.contract("C-1")
    #expect(ledger.catalogue().catalogue.contractSelections.buyers.isEmpty)
  }

  @Test("The value of contracts is the sum of what is stated, and says how many state nothing")
  func value() {
    var ledger = OfficeLedger()
    ledger.contract("C-1") { $0.value = pounds("797400.50") }
    ledger.contract("C-2")
    let found = ledger.catalogue().catalogue.register.value(of: [0, 1])
    #expect(found.total == pounds("797400.50"))
    #expect(found.unstated == 1)
  }

  @Test("A reference used in two registers is an error that names both rows")
  func duplicates() {
    var ledger = OfficeLedger()
    ledger.contract("MC/014", in: "force")
    ledger.contract("C-1", in: "office")
    ledger.contract("MC/014", in: "office") { $0.published = day("2030-01-01") }
    let expected = [
      "content/contracts/office.csv:3: error: row 3, column 'ContractReference': the reference 'MC/014' is already used by "
        + "row 2 of content/contracts/force.csv; give one of the two another reference [duplicate-reference]"
    ]
    #expect(ledger.catalogue().faults == expected)
    ledger.records.contracts.reverse()
    #expect(ledger.catalogue().faults == expected)
  }

  @Test(
    "References that differ only in capitals, spaces or punctuation are easily taken for each other",
    arguments: ["mc/014", "MC-014", "MC014", "Mc 014."])
  func similar(reference: String) {
    var ledger = OfficeLedger()
    ledger.contract("MC/014")
    ledger.contract(reference)
    #expect(
      ledger.catalogue().faults == [
        "content/contracts/2016.csv:3: warning: row 3, column 'ContractReference': the reference '\(reference)' is easily "
          + "taken for 'MC/014' in row 2 of content/contracts/2016.csv; check that these are two contracts "
          + "[duplicate-reference]"
      ])
  }

  @Test("A contract and a decision may have the same reference")
  func ofOtherKind() {
    var ledger = OfficeLedger()
    ledger.records.decisions = [decision("001")]
    ledger.contract("001")
    #expect(ledger.catalogue().faults.isEmpty)
  }

  @Test("Like faults of a column are told for the first rows, and then how many follow; another column has its own")
  func manyFaults() {
    var ledger = OfficeLedger()
    for number in 1...32 {
      ledger.contract("C-\(number)") {
        $0.term.start = day("2016-01-02")
        if number < 32 { $0.term.end = day("2016-01-01") } else { $0.term.breakDate = day("2016-01-01") }
      }
    }
    let faults = ledger.catalogue().faults
    #expect(faults.count == 22)
    #expect(
      faults.suffix(2) == [
        "content/contracts/2016.csv:22: error: row 22, column 'EndDate': the contract ends on 2016-01-01, before it starts "
          + "on 2016-01-02; check 'StartDate' and 'EndDate'; 10 more faults like this follow in the file [contradiction]",
        "content/contracts/2016.csv:33: error: row 33, column 'BreakDate': the contract can be left on 2016-01-01, before "
          + "it starts on 2016-01-02; check 'StartDate' and 'BreakDate' [contradiction]",
      ])
  }

  @Test("A register that is still being written is not public, and nothing in it is worse than a warning")
  func draft() {
    var ledger = OfficeLedger()
    ledger.contract("C-1")
    ledger.contract("C-1") {
      $0.isDraft = true
      $0.term.start = day("2016-01-02")
      $0.term.end = day("2016-01-01")
      $0.buyer.value = "nobody"
      $0.decisions = [Located(DecisionReference("nowhere"), at: $0.source.location)]
    }
    let made = ledger.catalogue()
    #expect(made.catalogue.register.contracts.count == 1)
    #expect(made.catalogue.unpublished.contracts == [ContractReference("C-1")])
    #expect(made.faults.count == 4)
    #expect(made.faults.allSatisfy { $0.hasPrefix("content/contracts/2016.csv:3: warning: ") })
  }
}
