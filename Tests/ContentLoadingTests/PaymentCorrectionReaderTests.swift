import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Corrections of payments")
struct PaymentCorrectionReaderTests {
  @Test("Each correction of a month is read with its day, what was changed and why")
  func read() async throws {
    let content = try await load([
      "spend/corrections.yaml": """
      corrections:
        - {month: 2026-04, date: 2026-06-01, change: One payment taken out, reason: It was listed twice}
        - {month: 2026-04, date: 2026-06-02, change: Another added}
      """
    ])
    #expect(content.diagnostics.lines == [])
    let corrections = content.records.paymentCorrections
    #expect(corrections.map(\.month.value.iso8601) == ["2026-04", "2026-04"])
    #expect(corrections.map(\.correction.date.iso8601) == ["2026-06-01", "2026-06-02"])
    #expect(corrections.map(\.correction.reason) == ["It was listed twice", nil])
  }

  @Test(
    "What cannot be understood is an error, and the lines of a message as they stand are still to be written",
    arguments: [
      ("month: April, date: 2026-06-01, change: A", "'April' is not a month written as year and month like 2026-05"),
      ("date: 2026-06-01, change: A", "the key 'month' is missing"),
      ("month: 2026-04, change: A", "the key 'date' is missing"),
      ("month: 2026-04, date: 2026-06-01, change: what was changed", "'change:' is still to be written"),
      ("month: 2026-04, date: 2026-06-01, change: A, note: B", "'note'"),
    ])
  func faults(item: String, message: String) async throws {
    let content = try await load(["spend/corrections.yaml": "corrections:\n  - {\(item)}\n"])
    #expect(content.diagnostics.lines.contains { $0.contains(message) }, "\(content.diagnostics.lines)")
  }
}
