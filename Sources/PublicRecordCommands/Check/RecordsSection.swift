/// How many records of each kind are public.
struct RecordsSection: ReportSection {
  static let key = "records"

  let decisions: Int
  let contracts: Int
  let payments: Int
  let procurements: Int
  let policies: Int
  let responses: Int
  let pages: Int

  init(_ tally: Preparation.Tally) {
    decisions = tally.decisions
    contracts = tally.contracts
    payments = tally.payments
    procurements = tally.procurements
    policies = tally.policies
    responses = tally.responses
    pages = tally.pages
  }

  // The line with which the command begins its summary says it.
  var heading: String? { nil }
  var lines: [String] { [] }
}

extension Int {
  /// The number with the noun behind it: 1 page, 2 pages.
  func counted(_ one: String, _ many: String? = nil) -> String { "\(self) \(self == 1 ? one : many ?? one + "s")" }
}
