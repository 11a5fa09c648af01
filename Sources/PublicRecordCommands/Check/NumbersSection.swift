import Records

/// Whether the public finds every number of the decisions: how many there are, and which of them nothing is said of.
struct NumbersSection: ReportSection {
  static let key = "decisionNumbers"

  /// The numbers of a series, in one year where they begin again.
  struct Sequence: Encodable {
    /// The first and the last number, as references.
    let first: String
    let last: String
    /// The calendar year in which its year begins.
    let year: Int?
    /// Whether every number has to be accounted for.
    let isComplete: Bool
    let numbers: Int
    let decisions: Int
    let notUsed: Int
    let deferred: Int
    let withheld: Int
    let withdrawn: Int
    let unexplained: Int
    let gaps: [Gap]
  }

  /// Numbers that follow each other, of which the public finds neither a decision nor a note.
  struct Gap: Encodable {
    let first: String
    let last: String
  }

  /// A public decision that is counted in no series.
  struct Outside: Encodable {
    let reference: String?
    let title: String
    let file: String
    /// `no-reference`, `other-reference` or `no-year`.
    let reason: String
  }

  /// In the order of the site: the newest years first.
  let series: [Sequence]
  /// Newest first.
  let outside: [Outside]

  init(_ catalogue: Catalogue) {
    series = catalogue.numbers.sequences.map(Sequence.init)
    outside = catalogue.numbers.outside.map { uncounted in
      let decision = catalogue.decisions[uncounted.position]
      return Outside(
        reference: decision.reference?.value.text, title: decision.title, file: decision.source.displayPath,
        reason: uncounted.reason.rawValue)
    }
  }

  var heading: String? {
    guard !series.isEmpty else { return nil }
    let gaps = series.reduce(0) { $0 + $1.unexplained }
    return "Decision numbers: \(gaps.counted("number")) without a record or an explanation"
  }

  var lines: [String] {
    Self.shortened(series.flatMap { [$0.line] + $0.gaps.map { "  missing: \($0.text)" } })
      + Self.shortened(outside.map(\.line))
  }
}

extension NumbersSection.Sequence {
  fileprivate init(_ sequence: NumberedSequence) {
    let numbers = sequence.entries.map(\.numbers)
    first = numbers.first.map { sequence.reference($0.lowerBound) } ?? ""
    last = numbers.last.map { sequence.reference($0.upperBound) } ?? ""
    year = sequence.year
    isComplete = sequence.isComplete
    self.numbers = sequence.count
    decisions = sequence.decisionCount
    notUsed = sequence.declaredCounts[.notUsed] ?? 0
    deferred = sequence.declaredCounts[.deferred] ?? 0
    withheld = sequence.declaredCounts[.withheld] ?? 0
    withdrawn = sequence.declaredCounts[.withdrawn] ?? 0
    unexplained = sequence.unexplainedCount
    gaps = sequence.entries.filter(\.isUnexplained).map { entry in
      NumbersSection.Gap(
        first: sequence.reference(entry.numbers.lowerBound), last: sequence.reference(entry.numbers.upperBound))
    }
  }

  fileprivate var line: String {
    let name = first == last ? first : "\(first) to \(last)"
    let years = isComplete ? "" : " (before the site is complete, so that no gap is looked for)"
    let kinds = [
      (notUsed, "not used"), (deferred, "deferred"), (withheld, "withheld"), (withdrawn, "withdrawn"),
      (unexplained, "unexplained"),
    ].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return "\(name): \(numbers.counted("number")), \(decisions.counted("decision"))\(kinds)\(years)"
  }
}

extension NumbersSection.Outside {
  fileprivate var line: String {
    "outside the series: \([reference ?? "no reference", title].joined(separator: ", ")) (\(file))"
  }
}

extension NumbersSection.Gap {
  fileprivate var text: String { first == last ? first : "\(first) to \(last)" }
}
