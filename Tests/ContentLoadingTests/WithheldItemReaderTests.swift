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
        "what: Plans, exemption: 43(2), exclusion: personal-safety",
        "5:55: error: the item names an exemption of the Act and an exclusion of the Order, and can be withheld under one "
          + "of them; keep the one that applies; what is withheld under both is two items [contradiction]"
      ),
      (
        "what: Plans, exemption: 25",
        "5:37: error: '25' is not a section of the Freedom of Information Act 2000 that holds an exemption, such as 43(2) "
          + "[invalid-value]"
      ),
      (
        "what: Plans, exclusion: safety",
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
      ("what: Plans, exemption: [43]", "5:37: error: 'exemption' takes a single line of text [wrong-type]"),
      ("exemption: 43", "5:12: error: the key 'what' is missing; write 'what: …' here [missing-key]"),
    ])
  func faults(item: String, expected: String) async throws {
    #expect(try await load(item: item).diagnostics.lines == ["content/decisions/1.md:\(expected)"])
  }
}
