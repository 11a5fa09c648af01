import Diagnostics
import Records
import Testing

import struct Diagnostics.SourceLocation

@Suite("What happened before and after a record")
struct RecordChainTests {
  /// A decision that takes up others.
  private func decision(
    _ name: String, on date: String?, following others: String..., change: (inout Decision) -> Void = { _ in }
  ) -> Decision {
    RecordsTests.decision(name) {
      $0.date = date.map(day)
      $0.published = date.map(day)
      for other in others { $0.link(.follows, other) }
      change(&$0)
    }
  }

  private func located(_ reference: String) -> Located<DecisionReference> {
    Located(DecisionReference(reference), at: SourceLocation(file: "content/contracts/2016.csv", line: 2))
  }

  /// The chain of a record, each entry as its event, what its record is called, and its days; the record itself in
  /// brackets.
  private func lines(_ record: ChainRecord, in catalogue: Catalogue) -> [String] {
    let chain = catalogue.chain(of: record)
    return chain.entries.enumerated().map { index, entry in
      let name =
        switch entry.record {
        case .decision(let position): catalogue.decisions[position].name
        case .procurement(let position): catalogue.procurements[position].id
        case .contract(let position): catalogue.register.contracts[position].reference.value.text
        }
      let days = [entry.date, entry.lastDay].compactMap { $0?.iso8601 }.joined(separator: "/")
      let text = "\(entry.event.rawValue) \(name) \(days)"
      return index == chain.present ? "[\(text)]" : text
    }
  }

  private func decision(_ name: String, in catalogue: Catalogue) throws -> ChainRecord {
    .decision(try #require(catalogue.position(of: DecisionReference(name))))
  }

  private func contract(_ name: String, in catalogue: Catalogue) throws -> ChainRecord {
    .contract(try #require(catalogue.register.position(of: ContractReference(name))))
  }

  /// A decision, its procurement, the contract that came of it with its payments, and what is to replace that.
  private var matter: OfficeLedger {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("start", on: "2014-01-10"), decision("award", on: "2014-12-01", following: "start"),
      decision("extend", on: "2017-02-01"),
    ]
    ledger.contract("C-1") {
      $0.term.start = day("2015-01-01")
      $0.term.end = day("2017-12-31")
      $0.term.extendedEnd = day("2018-12-31")
      $0.decisions = [located("extend")]
    }
    ledger.procurement("phones", .awarded) {
      $0.published = day("2014-02-01")
      $0.awardedContracts = [$0.contract("C-1")]
      $0.decisions = [located("start"), located("award")]
    }
    ledger.procurement("phones-2019") {
      $0.currentContract = $0.contract("C-1")
      $0.plannedStart = month("2019-01")
    }
    ledger.pay("A Ltd", "200.00", on: "2015-03-01", under: "C-1")
    ledger.pay("A Ltd", "-50.00", on: "2016-07-01", under: "C-1")
    return ledger
  }

  private static let whole = [
    "decision start 2014-01-10", "procurement-published phones 2014-02-01", "decision award 2014-12-01",
    "contract-start C-1 2015-01-01/2017-12-31", "payments C-1 2015-03-01/2016-07-01", "decision extend 2017-02-01",
    "contract-extension C-1 2018-01-01/2018-12-31", "planned-start phones-2019 2019-01-01",
  ]

  @Test("A contract's chain leads from the first decision to what is to replace it", arguments: ["C-1"])
  func contract(reference: String) throws {
    let (made, _) = matter.catalogue()
    var expected = Self.whole
    expected[3] = "[\(expected[3])]"
    #expect(lines(try contract(reference, in: made), in: made) == expected)
  }

  @Test("The first decision, the procurement and the award show the same chain, each with itself marked")
  func others() throws {
    let (made, _) = matter.catalogue()
    for (index, record) in [
      (0, try decision("start", in: made)), (1, .procurement(try #require(made.position(ofProcurement: "phones")))),
      (2, try decision("award", in: made)),
    ] {
      var expected = Self.whole
      expected[index] = "[\(expected[index])]"
      #expect(lines(record, in: made) == expected)
    }
  }

  @Test("Payments are one entry with their sum, credit notes taken off")
  func payments() throws {
    let (made, _) = matter.catalogue()
    let paid = try #require(made.spending.paid(underContractAt: 0))
    #expect(paid.total == pounds("150.00"))
    #expect(paid.count == 2)
    #expect(made.spending.paid(underContractAt: 1) == nil)
  }

  @Test("Two records that follow each other are a chain of two")
  func cycle() throws {
    let (made, _) = catalogue(of: [
      decision("a", on: "2013-01-01", following: "b"), decision("b", on: "2013-02-01", following: "a"),
    ])
    #expect(lines(try decision("a", in: made), in: made) == ["[decision a 2013-01-01]", "decision b 2013-02-01"])
    #expect(lines(try decision("b", in: made), in: made) == ["decision a 2013-01-01", "[decision b 2013-02-01]"])
  }

  @Test("A ring of records ends where it began")
  func ring() throws {
    let names = ["a", "b", "c", "d"]
    let (made, _) = catalogue(
      of: names.indices.map { index in
        decision(names[index], on: "2013-01-0\(index + 1)", following: names[(index + 1) % names.count])
      })
    #expect(
      lines(try decision("c", in: made), in: made) == [
        "decision a 2013-01-01", "decision b 2013-01-02", "[decision c 2013-01-03]", "decision d 2013-01-04",
      ])
  }

  @Test("Contracts that one decision authorised side by side are not before or after each other")
  func siblings() throws {
    var ledger = OfficeLedger()
    ledger.records.decisions = [decision("a", on: "2014-01-10")]
    for name in ["C-1", "C-2"] {
      ledger.contract(name) {
        $0.term.start = day("2015-01-01")
        $0.decisions = [located("a")]
      }
    }
    let (made, _) = ledger.catalogue()
    #expect(
      lines(try contract("C-1", in: made), in: made) == ["decision a 2014-01-10", "[contract-start C-1 2015-01-01]"])
    #expect(lines(try decision("a", in: made), in: made).count == 3)
  }

  @Test("A confidential decision shows what others say of it, and nothing is followed beyond it")
  func confidential() throws {
    let (made, _) = catalogue(of: [
      decision("a", on: "2013-01-01"),
      decision("secret", on: "2013-02-01", following: "a") { $0.confidentiality = .confidential },
      decision("b", on: "2013-03-01", following: "secret"), decision("c", on: "2013-04-01", following: "b"),
    ])
    #expect(lines(try decision("a", in: made), in: made) == ["[decision a 2013-01-01]"])
    #expect(
      lines(try decision("secret", in: made), in: made) == ["[decision secret 2013-02-01]", "decision b 2013-03-01"])
    #expect(
      lines(try decision("c", in: made), in: made) == [
        "decision secret 2013-02-01", "decision b 2013-03-01", "[decision c 2013-04-01]",
      ])
  }

  @Test("The text of a confidential decision that others lie behind is no way to them")
  func beyondConfidential() throws {
    let (made, _) = catalogue(of: [
      decision("a", on: "2013-01-01"), decision("secret", on: "2013-02-01") { $0.confidentiality = .confidential },
      decision("b", on: "2013-03-01", following: "secret") { $0.link(.supersedes, "a") },
      decision("c", on: "2013-04-01", following: "secret"),
    ])
    #expect(
      lines(try decision("b", in: made), in: made) == [
        "decision a 2013-01-01", "decision secret 2013-02-01", "[decision b 2013-03-01]",
      ])
    #expect(
      lines(try decision("c", in: made), in: made) == ["decision secret 2013-02-01", "[decision c 2013-04-01]"])
  }

  @Test("Drafts and records under embargo are in no chain")
  func hidden() throws {
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      decision("a", on: "2014-01-10"), decision("draft", on: "2014-02-10", following: "a") { $0.status = .draft },
      decision("embargo", on: "2014-02-11", following: "a") { $0.published = day("2030-01-01") },
    ]
    ledger.procurement("draft", .draft) { $0.decisions = [located("a")] }
    ledger.contract("C-1") {
      $0.decisions = [located("a")]
      $0.published = day("2030-01-01")
    }
    let (made, _) = ledger.catalogue()
    let chain = made.chain(of: try decision("a", in: made))
    #expect(chain.entries.count == 1)
    #expect(!chain.saysMoreThanItsRecord)
  }

  @Test("What has no day stands before the record if it led to it, and behind it if it came of it")
  func undated() throws {
    let (made, _) = catalogue(of: [
      decision("first", on: nil), decision("a", on: "2013-01-01", following: "first"),
      decision("last", on: nil, following: "a"), decision("b", on: "2013-03-01", following: "a"),
    ])
    #expect(
      lines(try decision("a", in: made), in: made) == [
        "decision first ", "[decision a 2013-01-01]", "decision b 2013-03-01", "decision last ",
      ])
    #expect(
      lines(try decision("last", in: made), in: made) == [
        "decision first ", "decision a 2013-01-01", "[decision last ]",
      ])
  }

  @Test("A long chain keeps its nearest twelve entries")
  func long() throws {
    let (made, _) = catalogue(
      of: (10...39).map { number in
        decision("d\(number)", on: "2013-01-01", following: "d\(number - 1)") {
          $0.date = day("2013-01-01").adding(days: number)
        }
      })
    let chain = lines(try decision("d20", in: made), in: made)
    #expect(chain.count == RecordChain.usualLength)
    #expect(chain.contains { $0.contains("d19") } && chain.contains { $0.contains("d21") })
    #expect(!chain.contains { $0.contains("d10") } && !chain.contains { $0.contains("d39") })
  }

  @Test("Every record that is linked with the record itself is in its chain, however many there are")
  func manyLinks() throws {
    var ledger = OfficeLedger()
    ledger.records.decisions = [decision("a", on: "2014-01-10")]
    for number in 10...39 { ledger.contract("C-\(number)") { $0.decisions = [located("a")] } }
    let (made, _) = ledger.catalogue()
    #expect(lines(try decision("a", in: made), in: made).count == 31)
  }

  @Test("A contract that ended within its extension was extended until then")
  func terminatedInExtension() throws {
    var ledger = OfficeLedger()
    ledger.contract("C-1") {
      $0.term.start = day("2015-01-01")
      $0.term.end = day("2016-12-31")
      $0.term.extendedEnd = day("2017-12-31")
      $0.term.termination = Withdrawal(date: day("2017-06-30"), reason: "The supplier closed")
    }
    let (made, _) = ledger.catalogue()
    #expect(
      lines(try contract("C-1", in: made), in: made) == [
        "[contract-start C-1 2015-01-01/2016-12-31]", "contract-extension C-1 2017-01-01/2017-06-30",
        "termination C-1 2017-06-30",
      ])
  }

  @Test("A contract that ended before its extension began was not extended")
  func terminated() throws {
    var ledger = OfficeLedger()
    ledger.contract("C-1") {
      $0.term.start = day("2015-01-01")
      $0.term.end = day("2016-12-31")
      $0.term.extendedEnd = day("2017-12-31")
      $0.term.termination = Withdrawal(date: day("2016-06-30"), reason: "The supplier closed")
    }
    let (made, _) = ledger.catalogue()
    #expect(
      lines(try contract("C-1", in: made), in: made) == [
        "[contract-start C-1 2015-01-01/2016-06-30]", "termination C-1 2016-06-30",
      ])
  }
}
