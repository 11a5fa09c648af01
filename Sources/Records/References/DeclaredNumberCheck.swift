import Diagnostics

/// Looks for what the office says of numbers that are none, or says twice.
struct DeclaredNumberCheck {
  /// What is wrong.
  private(set) var faults: [Diagnostic] = []

  private let numbering: DecisionNumbering

  /// - Parameter day: the day on which it is looked at.
  init(_ declared: DeclaredNumbers, numbering: DecisionNumbering, asOf day: CalendarDate) {
    self.numbering = numbering
    for item in declared.entries.compactMap(\.withheld) {
      faults += item.faults(asOf: day) + item.overdueFaults(in: DeclaredNumbers.path, asOf: day)
    }
    for entry in declared.entries { check(entry) }
    for text in declared.last { _ = number(text) }
    checkOverlaps(of: declared.entries)
  }

  private mutating func check(_ entry: DeclaredNumber) {
    guard let first = number(entry.first), let text = entry.last, let last = number(text) else { return }
    if first.sequence != last.sequence {
      faults.append(
        .error(
          .invalidValue, at: text.location,
          "'\(entry.first.value)' and '\(text.value)' are not numbers of one series and year",
          suggestion: "write an entry for each series and year"))
    } else if last.value < first.value {
      faults.append(
        .error(
          .invalidValue, at: text.location, "'\(text.value)' comes before '\(entry.first.value)'",
          suggestion: "write the lower number under 'from:'"))
    }
  }

  /// The number that a text names. When it names none, that is a fault.
  private mutating func number(_ text: Located<String>) -> DecisionNumber? {
    do {
      return try numbering.number(named: text.value)
    } catch {
      faults.append(fault(error, of: text))
      return nil
    }
  }

  private func fault(_ fault: NumberFault, of text: Located<String>) -> Diagnostic {
    switch fault {
    case .ofNoSeries:
      let patterns = numbering.series.map { "'\($0.pattern.text)'" }.joined(separator: ", ")
      return .error(
        .invalidValue, at: text.location, "'\(text.value)' is a number of no series of decisions",
        suggestion: patterns.isEmpty
          ? "say under 'references:' in site.yaml how decisions are numbered"
          : "write it as a pattern under 'references:' in site.yaml says: \(patterns)")
    case .withoutYear(let example):
      return .error(
        .invalidValue, at: text.location, "'\(text.value)' does not say of which year it is",
        suggestion: "its numbers begin again each year: write it as in '\(example)'")
    }
  }

  /// Entries of one kind that speak of the same number.
  private mutating func checkOverlaps(of entries: [DeclaredNumber]) {
    var latest: [Kind: (entry: DeclaredNumber, highest: Int)] = [:]
    let found = entries.enumerated().compactMap { offset, entry in
      numbering.range(of: entry).map { (range: $0, entry: entry, offset: offset) }
    }.sorted { ($0.range.numbers.lowerBound, $0.offset) < ($1.range.numbers.lowerBound, $1.offset) }
    for (range, entry, _) in found {
      let kind = Kind(sequence: range.sequence, explained: entry.status.standsForRecord ? nil : entry.status)
      if let other = latest[kind], other.highest >= range.numbers.lowerBound {
        faults.append(
          .error(
            .contradiction, at: entry.first.location,
            "'\(entry.first.value)' is spoken of in \(other.entry.first.location) already",
            suggestion: "keep one of the two entries"))
      }
      latest[kind] = (entry, max(range.numbers.upperBound, latest[kind]?.highest ?? 0))
    }
  }

  /// What must not be said of one number twice: why there is no record, or one explanation.
  private struct Kind: Hashable {
    let sequence: NumberSequence
    let explained: DeclaredNumber.Status?
  }
}
