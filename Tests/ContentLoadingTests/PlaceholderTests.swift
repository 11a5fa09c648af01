import TestSupport
import Testing

@Suite("Words that messages offer are not published")
struct PlaceholderTests {
  private static let suggestion =
    "write here, in words that anyone understands, what the public is to read [missing-key]"

  private static func fault(_ place: String, _ key: String, _ words: String) -> String {
    "content/\(place): error: '\(key):' is still to be written: '\(words)' only holds its place; \(suggestion)"
  }

  private static func decision(_ keys: String) -> String {
    "---\ntitle: a\nstatus: approved\nconfidentiality: open\n\(keys)\n---\nText.\n"
  }

  private static func request(_ keys: String) -> String {
    "---\ntitle: a\nstatus: closed\nreceived: 2025-02-10\n\(keys)\n---\nText.\n"
  }

  @Test(
    "Whatever text only holds its place is an error there",
    arguments: [
      (
        "decisions/1.md", decision("corrections: [{date: 2025-03-01, change: 'what was changed', reason: 'why'}]"),
        [fault("decisions/1.md:5:42", "change", "what was changed"), fault("decisions/1.md:5:70", "reason", "why")]
      ),
      (
        "decisions/1.md",
        decision("withheld: [{what: …, exemption: 43(2), reason: ..., public-interest-test: …}]"),
        [
          fault("decisions/1.md:5:19", "what", "…"), fault("decisions/1.md:5:48", "reason", "..."),
          fault("decisions/1.md:5:75", "public-interest-test", "…"),
        ]
      ),
      (
        "decisions/1.md",
        decision("withdrawn: {date: 2025-03-01, reason: why}").replacing("approved", with: "withdrawn"),
        [fault("decisions/1.md:5:39", "reason", "why")]
      ),
      (
        "decisions/numbers.yaml", "numbers: [{reference: 1, status: not-used, reason: \"…\"}]\n",
        [fault("decisions/numbers.yaml:1:52", "reason", "…")]
      ),
      (
        "former-addresses.yaml", "addresses: [{address: /a/, withdrawn: 2026-05-01, reason: 'why'}]\n",
        [fault("former-addresses.yaml:1:59", "reason", "why")]
      ),
      (
        "foi/1.md", request("refusals: [{provision: 12, reason: …}]"), [fault("foi/1.md:5:36", "reason", "…")]
      ),
      (
        "performance/1.yaml", "financial-year: 2023/24\nnote: TBC\n", [fault("performance/1.yaml:2:7", "note", "TBC")]
      ),
      (
        "site.yaml",
        smallestConfiguration + "contracts: {targets: [{measure: local-share, from: 1, note: to follow}]}\n",
        [fault("site.yaml:6:61", "note", "to follow")]
      ),
      (
        "policies/1.md",
        "---\ntitle: a\nstatus: adopted\nearlier-versions: [{version: 1, change: xxx}]\n---\nText.\n",
        [fault("policies/1.md:4:41", "change", "xxx")]
      ),
      ("foi/1.md", request("delay-reason: why"), [fault("foi/1.md:5:15", "delay-reason", "why")]),
      (
        "foi/1.md", request("withdrawn: {date: 2025-03-01, reason: 'why'}"),
        [fault("foi/1.md:5:39", "reason", "why")]
      ),
    ])
  func placeholders(path: String, text: String, expected: [String]) async throws {
    #expect(try await load([path: text]).diagnostics.lines == expected)
  }

  @Test(
    "So it is in the cells of a register",
    arguments: [
      ("WithheldReason", "43(2): why", "why"), ("WithheldReason", "TBC", "TBC"),
      ("Corrections", "2014-02-01 what was changed", "what was changed"),
      ("TerminationReason", "to follow", "to follow"),
    ])
  func cells(column: String, text: String, words: String) async throws {
    let table = TableFixture.register.with(["TerminationDate": "2015-01-01", "TerminationReason": "Ended"])
      .with(["WithheldReason": "43(2): Rates", "Corrections": ""]).with([column: text])
    #expect(
      try await load(table).diagnostics.lines == [
        "content/contracts/2013.csv:2: error: row 2, column '\(column)': the text is still to be written: '\(words)' only holds its place; write here, in words that anyone understands, what the public is to read [missing-cell]"
      ])
  }
}
