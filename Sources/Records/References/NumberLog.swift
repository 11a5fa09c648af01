/// Every number of every series of decisions, so that somebody who counts from 1 finds each: a decision, a note why there
/// is none, or that nothing is said.
public struct NumberLog: Sendable {
  /// The sequences of which anything is known, the newest years first; those that never begin again before all others.
  public let sequences: [NumberedSequence]
  /// The decisions that are counted in none of them, in the order of the catalogue; none where the office states no
  /// series.
  public let outside: [UncountedDecision]

  /// - Parameters:
  ///   - decisions: those that the reader may know of. Nothing is made of any other, so that a number which only a draft
  ///     has looks like one of which nobody has said anything.
  ///   - declared: what the office says of numbers.
  ///   - day: a decision that is not public on it gives way to a note on its number.
  init(
    _ decisions: RecordList<Decision>, numbering: DecisionNumbering, declared: DeclaredNumbers, asOf day: CalendarDate
  ) {
    guard !numbering.series.isEmpty else {
      sequences = []
      outside = []
      return
    }
    let notes = numbering.notes(declared)
    var records: [NumberSequence: [(number: Int, position: Int)]] = [:]
    var outside: [UncountedDecision] = []
    for position in decisions.indices {
      guard let number = numbering.number(of: decisions[position]) else {
        outside.append(UncountedDecision(position: position, reason: numbering.reason(against: decisions[position])))
        continue
      }
      let isNoted = notes[number.sequence]?.absence(of: number.value) != nil
      if isNoted, !decisions[position].isPublic(on: day) { continue }
      records[number.sequence, default: []].append((number.value, position))
    }
    self.outside = outside
    let known = Set(records.keys).union(notes.keys)
    sequences = known.sorted { left, right in
      let years = (left.year ?? .max, right.year ?? .max)
      return years.0 == years.1 ? left.series < right.series : years.0 > years.1
    }.map { sequence in
      NumberedSequence(
        sequence, of: numbering.series[sequence.series], records: records[sequence] ?? [],
        notes: notes[sequence] ?? NumberNotes())
    }.filter { !$0.entries.isEmpty }
  }
}

/// A decision that is counted in no series of numbers.
public struct UncountedDecision: Hashable, Sendable {
  /// Why a decision is counted in no series.
  public enum Reason: String, CaseIterable, Sendable {
    /// It has no reference.
    case noReference = "no-reference"
    /// No series has references such as its own.
    case otherReference = "other-reference"
    /// Its number begins again each year, and nobody recorded of which year it is.
    case noYear = "no-year"
  }

  /// Where in the catalogue it is.
  public let position: Int
  /// Why it is not counted.
  public let reason: Reason
}

/// The numbers of a series, in one year where they begin again.
public struct NumberedSequence: Sendable {
  /// Which numbers they are.
  public let id: NumberSequence
  /// The series.
  public let series: ReferenceSeries
  /// Whether every number from 1 on is to be accounted for: not before the site is complete.
  public let isComplete: Bool
  /// From which number on every one is accounted for, where the site is complete.
  public let firstCounted: Int
  /// The numbers in their order. Where the site is not complete, those alone of which something is known.
  public let entries: [NumberEntry]

  /// How many numbers have at least one decision.
  public let decisionCount: Int
  /// How many numbers nothing is said of.
  public let unexplainedCount: Int
  /// For how many numbers a note stands, by what it says.
  public let declaredCounts: [DeclaredNumber.Status: Int]

  /// How many numbers there are.
  public var count: Int { decisionCount + unexplainedCount + declaredCounts.values.reduce(0, +) }

  /// The calendar year in which its year begins, or `nil` where numbers never begin again.
  public var year: Int? { id.year }

  /// How the series writes a number; by itself where references name a year that does not follow from it.
  public func reference(_ number: Int) -> String {
    guard let year = id.year else {
      return series.pattern.namedYear == nil
        ? series.pattern.reference(number, inYear: 0) : series.pattern.number(number)
    }
    return series.pattern.reference(number, inYear: year)
  }

  init(
    _ id: NumberSequence, of series: ReferenceSeries, records: [(number: Int, position: Int)], notes: NumberNotes
  ) {
    self.id = id
    self.series = series
    let start = series.completeFrom
    let startYear = start?.year ?? .min
    isComplete = (id.year ?? .min) >= startYear
    // The later of two positions is the older decision, which was the first to have the number.
    let decided = records.sorted { ($0.number, $1.position) < ($1.number, $0.position) }.map { number, position in
      NumberEntry(numbers: number...number, .decision(position), explanations: notes.explanations(of: number))
    }
    let declared = notes.absences.map { NumberEntry(numbers: $0.numbers, .declared($0.declared)) }
    let known = (decided + declared).enumerated().sorted { left, right in
      (left.element.numbers.lowerBound, left.offset) < (right.element.numbers.lowerBound, right.offset)
    }.map(\.element)
    firstCounted = id.year == start?.year ? start?.number ?? 1 : 1
    entries = isComplete ? Self.filled(known, from: firstCounted, to: notes.last?.value) : known
    decisionCount = Set(records.lazy.map(\.number)).count
    unexplainedCount = entries.lazy.filter(\.isUnexplained).map(\.numbers.count).reduce(0, +)
    declaredCounts = Dictionary(declared.compactMap(\.declaredCount), uniquingKeysWith: +)
  }

  /// The entries with one more for every stretch of numbers between them.
  private static func filled(_ known: [NumberEntry], from first: Int, to last: Int?) -> [NumberEntry] {
    var entries: [NumberEntry] = []
    var next = first
    for entry in known {
      if entry.numbers.lowerBound > next {
        entries.append(NumberEntry(numbers: next...(entry.numbers.lowerBound - 1), .unexplained))
      }
      entries.append(entry)
      next = max(next, entry.numbers.upperBound + 1)
    }
    if let last, last >= next { entries.append(NumberEntry(numbers: next...last, .unexplained)) }
    return entries
  }
}

/// A number, or several that follow each other and have the same said of them.
public struct NumberEntry: Sendable {
  /// What is known of a number.
  public enum Content: Sendable {
    /// The decision at a position in the catalogue.
    case decision(Int)
    /// Why there is none.
    case declared(DeclaredNumber)
    /// Nothing.
    case unexplained
  }

  /// The numbers.
  public let numbers: ClosedRange<Int>
  /// What is known of them.
  public let content: Content
  /// What the office says of something unusual about the decision.
  public let explanations: [DeclaredNumber]

  init(numbers: ClosedRange<Int>, _ content: Content, explanations: [DeclaredNumber] = []) {
    self.numbers = numbers
    self.content = content
    self.explanations = explanations
  }

  /// Where in the catalogue the decision is, where there is one.
  public var decision: Int? {
    if case .decision(let position) = content { position } else { nil }
  }

  /// Whether nothing is said of them.
  public var isUnexplained: Bool { if case .unexplained = content { true } else { false } }

  fileprivate var declaredCount: (DeclaredNumber.Status, Int)? {
    if case .declared(let declared) = content { (declared.status, numbers.count) } else { nil }
  }
}
