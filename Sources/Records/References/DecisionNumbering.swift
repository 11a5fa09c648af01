/// How an office numbers its decisions: which number of which series a reference is.
public struct DecisionNumbering: Sendable {
  /// The series of decisions, in the order of `site.yaml`.
  public let series: [ReferenceSeries]

  /// What `site.yaml` says under `references`.
  public init(_ configuration: SiteConfiguration) {
    series = configuration.references.filter { $0.kind == .decision }
  }
}

/// Numbers that are counted from 1: those of a series, in one year where they begin again.
public struct NumberSequence: Hashable, Sendable {
  /// Which of the series of decisions it is.
  public let series: Int
  /// The calendar year in which its year begins, or `nil` where numbers never begin again.
  public let year: Int?
}

/// Which number of which series a decision has.
public struct DecisionNumber: Hashable, Sendable {
  /// The numbers among which it is counted.
  public let sequence: NumberSequence
  /// The number.
  public let value: Int
}

extension DecisionNumber: Comparable {
  /// By series, then by year, then by number.
  public static func < (left: DecisionNumber, right: DecisionNumber) -> Bool {
    (left.sequence.series, left.sequence.year ?? 0, left.value)
      < (right.sequence.series, right.sequence.year ?? 0, right.value)
  }
}

/// Why a text names no number.
enum NumberFault: Error, Hashable {
  /// No series has such references.
  case ofNoSeries
  /// Its series begins again each year, and the text does not say in which year. An example of how it would.
  case withoutYear(example: String)
}

extension DecisionNumbering {
  /// The number that a decision has.
  ///
  /// The series is that of the reference alone and not of the decision's organisation, which a confidential record does
  /// not say.
  ///
  /// - Returns: `nil` when its reference is of no series, or when it is of a year that nobody knows.
  public func number(of decision: Decision) -> DecisionNumber? {
    decision.reference.flatMap { number(of: $0.value.text, on: decision.filingDate) }
  }

  /// The number that a reference is for a decision of a day.
  func number(of reference: String, on day: CalendarDate?) -> DecisionNumber? {
    for (index, series) in series.enumerated() {
      guard let place = series.pattern.place(of: reference) else { continue }
      let restart = series.pattern.restart
      guard restart != .never else { return number(place.number, of: index, year: nil) }
      guard let year = place.year ?? day.flatMap(restart.year) else { return nil }
      return number(place.number, of: index, year: year)
    }
    return nil
  }

  /// Why a decision that has no number is counted in no series.
  func reason(against decision: Decision) -> UncountedDecision.Reason {
    guard let reference = decision.reference?.value.text else { return .noReference }
    return series.contains { $0.pattern.place(of: reference) != nil } ? .noYear : .otherReference
  }

  /// The number that somebody names: `WMPCC 005/2013`, or `003 of 2014` where references do not name the year.
  func number(named text: String) throws(NumberFault) -> DecisionNumber {
    var fault = NumberFault.ofNoSeries
    for (index, series) in series.enumerated() {
      let pattern = series.pattern
      if let place = pattern.place(named: text) {
        return number(place.number, of: index, year: pattern.restart == .never ? nil : place.year)
      }
      guard fault == .ofNoSeries, pattern.leavesYearUnsaid, pattern.place(of: text) != nil else { continue }
      fault = .withoutYear(example: pattern.fullNames(of: text, inYear: 2026)[0])
    }
    throw fault
  }

  /// The names by which a decision is told from those that have its reference in other years, the one to be used in
  /// messages first; none where the reference does that by itself.
  func fullNames(of decision: Decision) -> [DecisionReference] {
    guard let reference = decision.reference?.value.text, let sequence = number(of: decision)?.sequence,
      let year = sequence.year, series[sequence.series].pattern.leavesYearUnsaid
    else { return [] }
    return series[sequence.series].pattern.fullNames(of: reference, inYear: year).map(DecisionReference.init)
  }

  /// How a number is written so that `decisions/numbers.yaml` understands it.
  ///
  /// - Parameter neighbour: a reference of the same sequence, whose year is taken where numbers never begin again and yet
  ///   references name a year.
  func text(of number: DecisionNumber, like neighbour: String) -> String {
    let pattern = series[number.sequence.series].pattern
    guard let year = number.sequence.year ?? pattern.place(of: neighbour)?.year else {
      return pattern.reference(number.value, inYear: 0)
    }
    let reference = pattern.reference(number.value, inYear: year)
    return pattern.leavesYearUnsaid ? pattern.fullNames(of: reference, inYear: year)[0] : reference
  }

  /// What tells a decision from all others: its reference, with the year where that takes one. `nil` without a reference.
  public func identity(of decision: Decision) -> DecisionReference? {
    fullNames(of: decision).first ?? decision.reference?.value
  }

  /// What a record writes as its reference that is told from others by a name with the year.
  func reference(named name: String) -> String {
    series.lazy.compactMap { $0.pattern.reference(named: name) }.first ?? name
  }

  /// Every name by which a decision is referred to.
  func names(of decision: Decision) -> [DecisionReference] {
    (decision.reference.map { [$0.value] } ?? []) + fullNames(of: decision)
  }

  /// Whether the office says that two decisions have the number of a reference.
  func isUsedTwice(_ reference: String, by notes: [NumberSequence: NumberNotes]) -> Bool {
    guard !notes.isEmpty, let number = try? number(named: reference) else { return false }
    return notes[number.sequence]?.explanation(of: number.value, .usedTwice) != nil
  }

  private func number(_ number: Int, of series: Int, year: Int?) -> DecisionNumber {
    DecisionNumber(sequence: NumberSequence(series: series, year: year), value: number)
  }
}
