import Diagnostics
import Markdown
import Records
import Testing

@Suite("What a record lists as withheld agrees with what it publishes")
struct RecordWithholdingTests {
  private func faults(_ confidentiality: Confidentiality, _ items: [WithheldItem]) -> [String] {
    let record = decision("001") {
      $0.confidentiality = confidentiality
      $0.withheld = items
    }
    return catalogue(of: [record]).faults
  }

  @Test("An open record cannot list something as withheld")
  func openAndWithheld() throws {
    #expect(
      faults(.open, [try withheldItem()]) == [
        "content/decisions/001.md: error: the record is open, and yet lists something as withheld; say "
          + "'confidentiality: part-confidential', or take 'withheld:' out [contradiction]"
      ])
  }

  @Test(
    "A record that is not open must say what is withheld and why; the message gives the line",
    arguments: [(Confidentiality.partConfidential, ""), (.confidential, ", covers: whole-record")])
  func nothingWithheld(confidentiality: Confidentiality, extent: String) {
    #expect(
      faults(confidentiality, []) == [
        "content/decisions/001.md: error: the record is \(confidentiality.rawValue), and does not say what is withheld and "
          + "why; add the line 'withheld: [{what: …, exemption: 43(2)\(extent), reason: …, public-interest-test: …, "
          + "review: 2014-11-20}]' with what it is and the section that applies [contradiction]"
      ])
  }

  @Test("A confidential record needs a reason for withholding the whole, not only for some of its words")
  func parts() throws {
    #expect(
      faults(.confidential, [try withheldItem()]) == [
        "content/decisions/001.md: error: the record is confidential, and what it lists as withheld are parts of it; add "
          + "the line 'covers: whole-record' to the item that says why nothing of its text may be read, or say "
          + "'confidentiality: part-confidential' and publish the rest [contradiction]"
      ])
    #expect(faults(.confidential, [try withheldItem(), try withheldItem("All", covering: .wholeRecord)]).isEmpty)
  }

  @Test("A record that publishes its text cannot say that the whole is withheld")
  func whole() throws {
    #expect(
      faults(.partConfidential, [try withheldItem(covering: .wholeRecord)]) == [
        "content/decisions/001.md:9:5: error: it says that the whole record is withheld, and the record is "
          + "part-confidential; say 'covers: part' or 'covers: attachment' here, or 'confidentiality: confidential' "
          + "[contradiction]"
      ])
  }

  @Test("A policy or a procurement can withhold its whole text, and then has none")
  func otherRecords() throws {
    var unread: [Diagnostic] = []
    let text = MarkdownDocument(parsing: Array("Text.".utf8)[...], in: "a.md", diagnostics: &unread)
    let whole = try withheldItem(covering: .wholeRecord)
    let expected = [
      "content/decisions/001.md:9:5: error: it says that the whole record is withheld, and the record publishes its text "
        + "or documents; take these out of the file, or say 'covers: part' or 'covers: attachment' [contradiction]"
    ]
    var ledger = OfficeLedger()
    ledger.procurement("a") {
      $0.withheld = [whole]
      $0.text = text
    }
    #expect(ledger.catalogue(asOf: "2013-11-20").faults == expected)
    ledger.records.procurements[0].text = .empty
    #expect(ledger.catalogue(asOf: "2013-11-20").faults.isEmpty)

    let source = ContentFile(path: "policies/a.md", displayPath: "content/policies/a.md")
    var policy = Policy(
      source: source, id: "a", title: "A", status: .adopted, organisation: Located("office", at: source.location))
    policy.withheld = [whole]
    policy.text = text
    ledger.records.procurements = []
    ledger.records.policies = [policy]
    #expect(ledger.catalogue(asOf: "2013-11-20").faults == expected)
    ledger.records.policies[0].text = .empty
    #expect(ledger.catalogue(asOf: "2013-11-20").faults.isEmpty)
  }

  @Test("A mark in a policy or a procurement is held against what it lists as withheld, as in a decision")
  func marks() throws {
    var unread: [Diagnostic] = []
    let text = MarkdownDocument(
      parsing: Array("[redacted s.40(2)] [redacted s.43]".utf8)[...], in: "1.md", diagnostics: &unread)
    let item = try withheldItem()
    var ledger = OfficeLedger()
    ledger.procurement("a") {
      $0.withheld = [item]
      $0.text = text
    }
    #expect(
      ledger.catalogue(asOf: "2013-11-20").faults == [
        "1.md:1:1: error: nothing under 'withheld:' says why section 40(2) applies here; add it with what is withheld, "
          + "or correct the mark [contradiction]"
      ])
  }

  @Test("Everything withheld is of public records, decisions first, and of no withdrawn one")
  func catalogued() throws {
    let item = try withheldItem()
    func record(_ name: String, _ change: (inout Decision) -> Void = { _ in }) -> Decision {
      decision(name) {
        $0.confidentiality = .partConfidential
        $0.withheld = [item]
        change(&$0)
      }
    }
    var ledger = OfficeLedger()
    ledger.records.decisions = [
      record("1"), record("2") { $0.status = .draft }, record("3") { $0.published = day("2030-01-01") },
      record("4") { $0.status = .withdrawn },
    ]
    ledger.procurement("a") { $0.withheld = [item] }
    ledger.procurement("b", .draft) { $0.withheld = [item] }
    ledger.contract("C-1") { $0.blankReason = BlankReason("43(2): Rates") }
    ledger.contract("C-2") { $0.blankReason = BlankReason("not recorded: Nobody knows") }
    let catalogue = ledger.catalogue(asOf: "2013-11-20").catalogue
    let first = try #require(catalogue.decisions.indices.first { catalogue.decisions[$0].reference?.value.text == "1" })
    #expect(catalogue.withheld.map(\.record) == [.decision(first), .procurement(0)])
    #expect(catalogue.contractsWithWithheldFacts == [0])
  }
}
