import Records

/// Whether there is a ledger, how far it goes, and how much of what is public it does not know.
struct LedgerSection: ReportSection {
  static let key = "ledger"

  /// Whether there is one that can be understood.
  let exists: Bool
  /// How many records it remembers.
  let records: Int
  /// The last day for which anything was recorded in it.
  let lastRecorded: String?
  /// How many public records it does not know; `nil` when the site cannot be put together.
  let notRecorded: Int?
  /// Whether there is one that cannot be understood, or none where the office says that it keeps one.
  let isDamaged: Bool

  init(_ preparation: Preparation) {
    let ledger = preparation.content.records.ledger
    exists = ledger != nil
    records = ledger?.entries.count ?? 0
    lastRecorded = ledger?.lastDay?.iso8601
    isDamaged = ledger == nil && preparation.diagnostics.contains { $0.identifier == .damagedLedger }
    notRecorded = preparation.checked.map { $0.ledgerCheck?.unrecordedCount ?? $0.plan.ledgerSubjectCount }
  }

  var heading: String? {
    guard !isDamaged else { return "The ledger is lost or cannot be understood: nothing notices what vanishes" }
    guard exists else { return "There is no ledger: nothing notices what vanishes; build with --record" }
    return "Ledger: \(records.counted("record"))" + (lastRecorded.map { ", last recorded \($0)" } ?? "")
  }

  var lines: [String] {
    guard !isDamaged, let notRecorded, notRecorded > 0 else { return [] }
    let verb = notRecorded == 1 ? "is" : "are"
    return ["\(notRecorded.counted("record")) \(verb) not in \(exists ? "it; build with --record" : "any ledger")"]
  }
}
