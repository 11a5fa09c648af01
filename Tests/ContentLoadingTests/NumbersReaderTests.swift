import Diagnostics
import Records
import TestSupport
import Testing

@testable import ContentLoading

@Suite("The office says what became of numbers")
struct NumbersReaderTests {
  private func content(_ numbers: String) async throws -> LoadedContent {
    try await load(["decisions/numbers.yaml": numbers])
  }

  @Test("An entry speaks of one number or of several, and says why")
  func entries() async throws {
    let content = try await content(
      """
      numbers:
        - {reference: 028-2021, status: withheld, reason: Not yet., exemption: s. 43(2), public-interest-test: Weighed.,
           review: 2027-01-01}
        - from: 002-2022
          to: 004-2022
          status: not-used
          reason: Left out.
          date: 2022-03-04
      last: [031-2021]

      """)
    #expect(content.diagnostics.lines == [])
    let numbers = content.records.numbers
    #expect(numbers.entries.map(\.first.value) == ["028-2021", "002-2022"])
    #expect(numbers.entries.map(\.last?.value) == [nil, "004-2022"])
    #expect(numbers.entries.map(\.status) == [.withheld, .notUsed])
    #expect(numbers.entries.map(\.withheld?.ground.text) == ["43(2)", nil])
    #expect(numbers.entries.map(\.withheld?.what) == ["028-2021", nil])
    #expect(numbers.entries.first?.withheld?.reason == "Not yet.")
    #expect(numbers.entries.map(\.date) == [nil, CalendarDate("2022-03-04")])
    #expect(numbers.last.map(\.value) == ["031-2021"])
    #expect(!numbers.isMisread)
  }

  @Test(
    "An entry that cannot be understood is an error that says what to write",
    arguments: [
      (
        "{status: not-used, reason: Left out.}",
        "2:5: error: the key 'reference' is missing; write 'reference: …' here [missing-key]"
      ),
      (
        "{from: 1-2022, status: not-used, reason: Left out.}",
        "2:5: error: the key 'to' is missing; write 'to: …' here [missing-key]"
      ),
      (
        "{reference: 1-2022, to: 2-2022, status: not-used, reason: Left out.}",
        "2:29: error: an entry has 'reference:' or 'from:' and 'to:', and not both; keep 'reference:' for a single "
          + "number [contradiction]"
      ),
      (
        "{reference: 1-2022, status: lost, reason: Left out.}",
        "2:33: error: 'lost' is not one of not-used, deferred, withheld, withdrawn, out-of-order, used-twice "
          + "[invalid-value]"
      ),
      (
        "{reference: 1-2022, status: deferred}",
        "2:5: error: the key 'reason' is missing; write 'reason: …' here [missing-key]"
      ),
      (
        "{reference: 1-2022, status: withheld, reason: Not yet., review: 2027-01-01}",
        "2:5: error: the item does not say under which provision it is withheld; add the line 'exemption: 43(2)' with "
          + "the section of the Freedom of Information Act 2000, or for environmental information with the regulation, as "
          + "in 'exemption: r.12(5)(e)', or 'exclusion: …' with one of the Order's own: national-security, "
          + "personal-safety, crime-and-justice, prohibited-by-enactment [missing-key]"
      ),
      (
        "{reference: 1-2022, status: deferred, reason: Not yet., exemption: 43(2)}",
        "2:72: error: 'exemption:' is for what is withheld, and the status is deferred; say 'status: withheld', or "
          + "take 'exemption:' out [contradiction]"
      ),
    ])
  func faults(entry: String, fault: String) async throws {
    let content = try await content("numbers:\n  - \(entry)\n")
    #expect(content.diagnostics.lines == ["content/decisions/numbers.yaml:" + fault])
    #expect(content.records.numbers.isMisread)
  }

  @Test("A file that is no YAML is misread and not empty")
  func noYAML() async throws {
    let content = try await content("numbers: [")
    #expect(content.diagnostics.map(\.identifier) == [.invalidYAML])
    #expect(content.records.numbers.isMisread)
  }

  @Test("Without the file nothing is said, and nothing is wrong")
  func noFile() async throws {
    let content = try await load([:])
    #expect(content.diagnostics.lines == [])
    #expect(content.records.numbers.entries.isEmpty && !content.records.numbers.isMisread)
  }
}
