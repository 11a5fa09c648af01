import Records
import Testing

@Suite("Identifiers of contracting processes stay as they were published")
struct ContractingIdentifierTests {
  private static let cars = subject("ocds-a1b2c3-contract-c1")

  private static func subject(_ process: String?) -> LedgerSubject {
    var subject = contract("C1", at: "/contracts/c1/")
    subject.openContractingID = process
    return subject
  }

  private func ledger(_ subjects: LedgerSubject...) -> Ledger {
    var scene = LedgerScene()
    scene.subjects = subjects
    scene.day = "2013-12-10"
    return scene.recorded()
  }

  @Test(
    "A contract that a procurement came to name after it was published keeps its identifier, which is offered to both")
  func laterProcurement() {
    let ledger = ledger(Self.cars)
    let scene = LedgerScene(
      procurement("fleet", process: "ocds-a1b2c3-procurement-fleet"), Self.subject("ocds-a1b2c3-procurement-fleet"))
    #expect(
      scene.faults(against: ledger) == [
        """
        content/contracts/a.csv:2: error: the contract 'C1' (Cars) was published as part of the contracting process \
        'ocds-a1b2c3-contract-c1', and that would now be called 'ocds-a1b2c3-procurement-fleet'; programs of others go by \
        the first; add this to the front matter of procurements/fleet.md: [identifier-changed]
        open-contracting-id: ocds-a1b2c3-contract-c1
        """
      ])
    let mended = LedgerScene(procurement("fleet", process: "ocds-a1b2c3-contract-c1"), Self.cars)
    #expect(mended.faults(against: ledger) == [])
  }

  @Test("A contract and a procurement that were both published before stay two processes")
  func bothPublished() {
    let fleet = procurement("fleet", process: "ocds-a1b2c3-procurement-fleet")
    let faults = LedgerScene(fleet, Self.subject("ocds-a1b2c3-procurement-fleet")).faults(
      against: ledger(Self.cars, fleet))
    #expect(faults.count == 1)
    #expect(
      faults.first?.hasSuffix(
        """
        write this into the column OpenContractingID of the row: [identifier-changed]
        ocds-a1b2c3-contract-c1
        """) == true)
  }

  @Test("A procurement whose file has another name, and its contract, keep the identifier by one line")
  func renamedProcurement() {
    let ledger = ledger(
      procurement("fleet", process: "ocds-a1b2c3-procurement-fleet"), Self.subject("ocds-a1b2c3-procurement-fleet"))
    var cars = procurement("cars", process: "ocds-a1b2c3-procurement-cars")
    cars.formerAddresses = ["/procurements/fleet/"]
    #expect(
      LedgerScene(cars, Self.subject("ocds-a1b2c3-procurement-cars")).faults(against: ledger) == [
        """
        content/procurements/cars.md: error: the procurement 'fleet' was published as part of the contracting process \
        'ocds-a1b2c3-procurement-fleet', and that would now be called 'ocds-a1b2c3-procurement-cars'; programs of others \
        go by the first; add this to the front matter of procurements/cars.md: [identifier-changed]
        open-contracting-id: ocds-a1b2c3-procurement-fleet
        """
      ])
  }

  @Test(
    "A contract whose reference has changed is known by the address that leads to it, and is asked for its identifier")
  func renamedContract() {
    var cars = contract("C1 of 2014", at: "/contracts/c1-of-2014/")
    cars.openContractingID = "ocds-a1b2c3-contract-c1-of-2014"
    cars.otherAddresses = ["/contracts/c1/"]
    var scene = LedgerScene(cars)
    scene.signposts = ["/contracts/c1/"]
    #expect(scene.faults(against: ledger(Self.cars)).map { $0.hasSuffix("\nocds-a1b2c3-contract-c1") } == [true])
  }

  @Test("An identifier that a record states and that differs from the recorded one is to be put back")
  func changedStatement() {
    var fleet = procurement("fleet", process: "ocds-a1b2c3-0002")
    fleet.statesOpenContractingID = true
    let faults = LedgerScene(fleet).faults(against: ledger(procurement("fleet", process: "ocds-a1b2c3-0001")))
    #expect(
      faults.first?.contains("put this in the place of 'open-contracting-id:' in procurements/fleet.md") == true)
  }

  @Test("What was never published in the standard may get any identifier, and what was is remembered while nothing is")
  func comingAndGoing() {
    let unnamed = ledger(Self.subject(nil))
    #expect(LedgerScene(Self.cars).faults(against: unnamed) == [])
    #expect(LedgerScene(Self.subject(nil)).faults(against: ledger(Self.cars)) == [])
    let kept = LedgerScene(Self.subject(nil)).recorded(after: ledger(Self.cars))
    #expect(kept.entries.map(\.openContractingID) == ["ocds-a1b2c3-contract-c1"])
    #expect(
      LedgerScene(Self.cars).recorded(after: unnamed).entries.map(\.openContractingID) == ["ocds-a1b2c3-contract-c1"])
  }
}
