import Diagnostics

/// Looks for gaps, doublets and numbers out of order among the series of decisions, and holds what the office says of
/// numbers against the records.
struct NumberCheck {
  /// Everything that is wrong.
  private(set) var faults: [Diagnostic] = []

  private let numbering: DecisionNumbering
  private let catalogue: Catalogue
  private let records: OfficeRecords
  private let notes: [NumberSequence: NumberNotes]
  /// The decisions with each number, drafts and embargoed ones too, by their positions among the records.
  private var positions: [DecisionNumber: [Int]] = [:]

  /// - Parameter catalogue: what is public of the records.
  init(_ records: OfficeRecords, in catalogue: Catalogue) {
    self.records = records
    self.catalogue = catalogue
    numbering = catalogue.names.numbering
    notes = numbering.notes(records.numbers)
    faults += DeclaredNumberCheck(records.numbers, numbering: numbering, asOf: catalogue.asOf).faults
    guard !numbering.series.isEmpty else { return }
    for position in records.decisions.indices {
      guard let number = numbering.number(of: records.decisions[position]) else { continue }
      positions[number, default: []].append(position)
    }
    let numbers = positions.keys.sorted()
    faults += numbers.flatMap(contradictions) + numbers.flatMap(otherSpellings)
    faults += catalogue.numbers.sequences.flatMap(numbersBeyondLast)
    // What else the file would say is not known while it cannot be understood.
    guard !records.numbers.isMisread else { return }
    faults += NumberGaps(records, at: positions, in: catalogue, notes: notes).faults
    faults += catalogue.numbers.sequences.compactMap { NumberOrder.fault(in: $0, of: catalogue) }
  }
}

extension NumberCheck {
  /// A number of which the office says why there is no record, and there is one.
  private func contradictions(at number: DecisionNumber) -> [Diagnostic] {
    guard let note = notes[number.sequence]?.absence(of: number.value) else { return [] }
    return (positions[number] ?? []).compactMap { position in
      let decision = records.decisions[position]
      guard decision.status != .draft else { return nil }
      let reference = numbering.identity(of: decision)?.text ?? ""
      guard let published = decision.published, published > catalogue.asOf else {
        return .error(
          .contradiction, at: note.first.location,
          "'\(reference)' is said to be \(note.status.rawValue), and \(decision.source.displayPath) is a public record",
          suggestion: "take the number out of this entry")
      }
      return .warning(
        .contradiction, at: note.first.location,
        "'\(reference)' is said to be \(note.status.rawValue), and \(decision.source.displayPath) is public from "
          + published.iso8601,
        suggestion: "take the number out of this entry on that day; until then it is right")
    }
  }

  /// One number written in two ways, as in `PCC 1/2013` and `PCC 001/2013`. References that are the same letter for
  /// letter are clashes as they are among other records.
  private func otherSpellings(of number: DecisionNumber) -> [Diagnostic] {
    guard let positions = positions[number], positions.count > 1 else { return [] }
    let uses = positions.map { records.decisions[$0] }.sorted { left, right in
      let isDraft = (left.status == .draft, right.status == .draft)
      return isDraft.0 == isDraft.1 ? left.referenceLocation < right.referenceLocation : isDraft.1
    }
    guard let first = uses.first, notes[number.sequence]?.explanation(of: number.value, .usedTwice) == nil else {
      return []
    }
    return uses.dropFirst().compactMap { use in
      guard let reference = use.reference, let other = first.reference, reference.value != other.value else {
        return nil
      }
      let fault = Diagnostic.error(
        .duplicateReference, at: reference.location,
        "the reference '\(reference.value)' is the same number as '\(other.value)' in \(other.location)",
        suggestion: "give one of the two another reference, or add to \(DeclaredNumbers.path): "
          + DeclaredNumbers.line(for: numbering.text(of: number, like: reference.value.text), as: .usedTwice))
      return use.status == .draft ? fault.asWarning : fault
    }
  }

  /// A number that is said to be the last of its year, and is not.
  private func numbersBeyondLast(of sequence: NumberedSequence) -> [Diagnostic] {
    guard let last = notes[sequence.id]?.last, let highest = sequence.entries.last?.numbers.upperBound,
      highest > last.value
    else { return [] }
    return [
      .error(
        .contradiction, at: last.text.location,
        "'\(last.text.value)' is said to be the last number, and "
          + "'\(numbering.text(of: DecisionNumber(sequence: sequence.id, value: highest), like: last.text.value))' follows it",
        suggestion: "name the last one under 'last:', or take this one out")
    ]
  }
}
