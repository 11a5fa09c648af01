import Diagnostics
import Records
import Testing

@Suite("Social value")
struct SocialValueTests {
  private let row = SourceLocation(file: "content/contracts/2016.csv", line: 2)

  private func ledger() -> OfficeLedger {
    var ledger = OfficeLedger()
    ledger.configuration.contracts.socialValueMinimum = share("2.5")
    ledger.configuration.contracts.socialValueThreshold = pounds("100000")
    return ledger
  }

  private func faults(value: String?, weighting: String?, end: String = "2020-03-31") -> [String] {
    var ledger = ledger()
    ledger.contract("C-1") { contract in
      contract.value = value.map(pounds)
      contract.socialValueWeighting = weighting.map { Located(share($0), at: row) }
      contract.term.end = day(end)
    }
    return ledger.catalogue().faults
  }

  @Test(
    "A weighting below the minimum is a warning, whatever the value and even when the contract has ended",
    arguments: [("200000", "2020-03-31"), ("5000", "2020-03-31"), (nil, "2016-03-31")])
  func belowMinimum(value: String?, end: String) {
    #expect(
      faults(value: value, weighting: "2.49", end: end) == [
        "content/contracts/2016.csv:2: warning: row 2, column 'SocialValueWeighting': social value has 2.49% of the "
          + "quality score, less than the 2.5% that site.yaml asks for; correct it if it is a slip; the page shows it as "
          + "it is [social-value]"
      ])
  }

  @Test(
    "A weighting that is missing is a warning from the value on that site.yaml names",
    arguments: [("100000", "£100,000"), ("100000.01", "£100,000.01"), ("2000000", "£2,000,000")])
  func missing(value: String, shown: String) {
    #expect(
      faults(value: value, weighting: nil) == [
        "content/contracts/2016.csv:2: warning: row 2, column 'SocialValueWeighting': the weighting of social value is "
          + "missing, which site.yaml asks for from £100,000, and this is worth \(shown); add its "
          + "share of the quality score, such as 2.5 [social-value]"
      ])
  }

  @Test(
    "Nothing is missing below that value, without a value, at the minimum, or once the contract has ended",
    arguments: [
      ("99999.99", nil, "2020-03-31"), (nil, nil, "2020-03-31"), ("200000", "2.5", "2020-03-31"),
      ("200000", nil, "2018-11-19"),
    ])
  func nothingMissing(value: String?, weighting: String?, end: String) {
    #expect(faults(value: value, weighting: weighting, end: end).isEmpty)
  }

  @Test("An office that settles nothing is told nothing")
  func noSettings() {
    var ledger = OfficeLedger()
    ledger.contract("C-1") { contract in
      contract.value = pounds("2000000")
      contract.socialValueWeighting = Located(share("0"), at: row)
    }
    #expect(ledger.catalogue().faults.isEmpty)
  }

  @Test("A procurement is held to the same rule until it is awarded or cancelled")
  func procurements() {
    var ledger = ledger()
    ledger.procurement("cleaning") { $0.estimatedValue = pounds("100000") }
    ledger.procurement("vehicles") {
      $0.socialValueWeighting = Located(share("2"), at: place(in: $0.source, line: 9))
    }
    ledger.procurement("uniforms", .cancelled) { $0.estimatedValue = pounds("100000") }
    #expect(
      ledger.catalogue().faults == [
        "content/procurements/cleaning.md: warning: the weighting of social value is missing, which site.yaml asks for "
          + "from £100,000, and this is worth £100,000; add its share of the quality score, such as 2.5 [social-value]",
        "content/procurements/vehicles.md:9:12: warning: social value has 2% of the quality score, less than the 2.5% that "
          + "site.yaml asks for; correct it if it is a slip; the page shows it as it is [social-value]",
      ])
  }

  @Test("The summary counts contracts by weighting, and promises by aim and by priority, kept and outstanding")
  func summary() {
    var ledger = ledger()
    ledger.contract("C-1") { contract in
      contract.socialValueWeighting = Located(share("5"), at: row)
      contract.priorities = [Located("safer-streets", at: row), Located("pride-in-our-police", at: row)]
      contract.socialValue = [
        SocialValueCommitment(aim: .economic, promise: "Two apprenticeships", delivered: "Both began"),
        SocialValueCommitment(aim: .social, promise: "A day a year for a charity", delivered: nil),
      ]
    }
    ledger.contract("C-2") { contract in
      contract.socialValueWeighting = Located(share("1"), at: row)
      contract.socialValue = [SocialValueCommitment(aim: .economic, promise: "Local suppliers", delivered: nil)]
    }
    ledger.contract("C-3")
    ledger.contract("C-4") { $0.value = pounds("100000") }
    ledger.contract("C-5") { $0.published = day("2030-01-01") }
    let found = ledger.catalogue().catalogue.socialValue
    #expect(found.weighted == [0, 1])
    #expect(found.belowMinimum == [1])
    #expect(found.unweighted == [2, 3])
    #expect(found.missing == [3])
    #expect(found.aims.map(\.aim) == [.economic, .environmental, .social])
    #expect(found.aims.map(\.promises.count) == [2, 0, 1])
    #expect(found.aims[0].promises.delivered.map { [$0.contract, $0.commitment] } == [[0, 0]])
    #expect(found.aims[0].promises.outstanding.map { [$0.contract, $0.commitment] } == [[1, 0]])
    #expect(found.aims[2].promises.outstanding.map { [$0.contract, $0.commitment] } == [[0, 1]])
    #expect(found.priorities.map(\.priority.id) == ["pride-in-our-police", "safer-streets"])
    #expect(found.priorities.map(\.promises.count) == [2, 2])
    #expect(found.priorities.map(\.promises.delivered.count) == [1, 1])
  }
}
