import Records
import TestSupport
import Testing

@testable import ContentLoading

@Suite("What is withheld is read key by key")
struct WithheldItemReaderTests {
  private func load(item: String, in record: String = "decisions/1.md") async throws -> LoadedContent {
    let keys =
      switch record.split(separator: "/").first {
      case "decisions": "confidentiality: part-confidential\nstatus: approved"
      case "policies": "status: adopted"
      default: "status: planned"
      }
    return try await ContentLoadingTests.load([
      record: "---\ntitle: a\n\(keys)\nwithheld: [{\(item)}]\n---\nText.\n"
    ])
  }

  @Test("An item of a decision, a procurement or a policy is read alike")
  func kinds() async throws {
    let item = "what: Plans, exclusion: personal-safety, reason: Danger, expected: 2027-03-04"
    let decision = try #require(try await load(item: item).records.decisions.first?.withheld.first)
    let policy = try #require(try await load(item: item, in: "policies/a.md").records.policies.first?.withheld.first)
    let procurement = try #require(
      try await load(item: item, in: "procurements/a.md").records.procurements.first?.withheld.first)
    for read in [decision, policy, procurement] {
      #expect(read.what == "Plans")
      #expect(read.ground == .exclusion(.personalSafety))
      #expect(read.extent == .part)
      #expect(read.expected?.value == ExpectedPublication("2027-03-04"))
      #expect(read.review == nil && read.publicInterestTest == nil)
    }
  }

  @Test(
    "Whatever is wrong with an item is said where it stands",
    arguments: [
      (
        "what: Plans, exemption: 43(2), exclusion: personal-safety, reason: Danger, review: 2027-01-01",
        "5:55: error: the item names an exemption of the Act and an exclusion of the Order, and can be withheld under one "
          + "of them; keep the one that applies; what is withheld under both is two items [contradiction]"
      ),
      (
        "what: Plans, exemption: 25, reason: Danger, review: 2027-01-01",
        "5:37: error: '25' is not a section of the Freedom of Information Act 2000 that holds an exemption, such as 43(2), "
          + "or an exception of the Environmental Information Regulations 2004 that protects information, such as "
          + "r.12(5)(e) [invalid-value]"
      ),
      (
        "what: Plans, exemption: r.12(4)(b), reason: Danger, review: 2027-01-01",
        "5:37: error: 'r.12(4)(b)' is not a section of the Freedom of Information Act 2000 that holds an exemption, such "
          + "as 43(2), or an exception of the Environmental Information Regulations 2004 that protects information, such "
          + "as r.12(5)(e); by it a request is refused as such, which is said under 'refusals:' [invalid-value]"
      ),
      (
        "what: Plans, exclusion: safety, reason: Danger, review: 2027-01-01",
        "5:37: error: 'safety' is not one of national-security, personal-safety, crime-and-justice, "
          + "prohibited-by-enactment [invalid-value]"
      ),
      (
        "what: Plans, exemption: 43, covers: whole",
        "5:49: error: 'whole' is not one of part, attachment, whole-record [invalid-value]"
      ),
      (
        "what: Plans, exemption: 22, expected: soon",
        "5:51: error: 'soon' is not a month such as 2026-07 or a day such as 2026-07-04 [invalid-date]"
      ),
      (
        "what: Plans, exemption: 43, review: May",
        "5:49: error: 'May' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]"
      ),
      (
        "what: Plans, exemption: [43], reason: Danger, review: 2027-01-01",
        "5:37: error: 'exemption' takes a single line of text [wrong-type]"
      ),
      ("exemption: 43", "5:12: error: the key 'what' is missing; write 'what: …' here [missing-key]"),
    ])
  func faults(item: String, expected: String) async throws {
    #expect(try await load(item: item).diagnostics.lines == ["content/decisions/1.md:\(expected)"])
  }
  @Test("An item without its ground is told all that it lacks at once")
  func everythingAtOnce() async throws {
    let lines = try await load(item: "what: Plans").diagnostics.lines
    #expect(
      lines == [
        "content/decisions/1.md:5:12: error: nothing says why 'Plans' is withheld; add the line 'reason: …' to the item, in "
          + "words that anyone understands [incomplete-withholding]",
        "content/decisions/1.md:5:12: error: the record does not say when the office will look again at 'Plans'; add the "
          + "line 'review: …' to the item, with the day that was agreed [incomplete-withholding]",
        "content/decisions/1.md:5:12: error: the item does not say under which provision it is withheld; add the line "
          + "'exemption: 43(2)' with the section of the Freedom of Information Act 2000, or for environmental information "
          + "with the regulation, as in 'exemption: r.12(5)(e)', or 'exclusion: …' with one of the Order's own: "
          + "national-security, personal-safety, crime-and-justice, prohibited-by-enactment [missing-key]",
      ])
  }

  @Test(
    "An exception of the Environmental Information Regulations is read however it is written",
    arguments: [
      "12(5)(e)", "r.12(5)(e)", "reg 12(5)(e)", "regulation 12(5)(e)", "EIR 12(5)(e)", "EIR r.12(5)(e)",
    ])
  func exceptions(exemption: String) async throws {
    let content = try await load(item: "what: Plans, exemption: \(exemption), reason: Rates, review: 2027-01-01")
    #expect(content.diagnostics.lines == [])
    let item = try #require(content.records.decisions.first?.withheld.first)
    #expect(item.ground.text == "EIR 12(5)(e)")
    #expect(item.ground.reference?.law == .environmental)
  }
}
