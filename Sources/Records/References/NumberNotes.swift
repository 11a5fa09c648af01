import Diagnostics

/// What the office says of the numbers of one sequence, found by number.
struct NumberNotes {
  /// A note, and the numbers of which it speaks.
  struct Note {
    let numbers: ClosedRange<Int>
    let declared: DeclaredNumber
  }

  /// Why there are no records, by the lowest number.
  private(set) var absences: [Note] = []
  private var explanations: [DeclaredNumber.Status: [Note]] = [:]
  /// The last number, where the office says which it is, and what it says.
  var last: (value: Int, text: Located<String>)?

  /// Takes a note in. Those of one kind must come by their lowest numbers.
  mutating func append(_ note: Note) {
    if note.declared.status.standsForRecord {
      absences.append(note)
    } else {
      explanations[note.declared.status, default: []].append(note)
    }
  }

  /// Why there is no record with a number.
  func absence(of number: Int) -> DeclaredNumber? { Self.note(on: number, among: absences) }

  /// What explains something unusual about the records with a number.
  func explanation(of number: Int, _ status: DeclaredNumber.Status) -> DeclaredNumber? {
    explanations[status].flatMap { Self.note(on: number, among: $0) }
  }

  /// Everything that explains something unusual about the records with a number.
  func explanations(of number: Int) -> [DeclaredNumber] {
    DeclaredNumber.Status.allCases.compactMap { explanation(of: number, $0) }
  }

  /// Notes that overlap are an error, so that only the last one that begins in time can speak of the number.
  private static func note(on number: Int, among notes: [Note]) -> DeclaredNumber? {
    var range = notes.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        notes[middle].numbers.lowerBound <= number
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    guard let found = notes[..<range.lowerBound].last, found.numbers.contains(number) else { return nil }
    return found.declared
  }
}

extension DecisionNumbering {
  /// What the office says of numbers, by sequence. What names no number is left out.
  func notes(_ declared: DeclaredNumbers) -> [NumberSequence: NumberNotes] {
    var notes: [NumberSequence: NumberNotes] = [:]
    let found = declared.entries.compactMap { entry in range(of: entry).map { (range: $0, entry: entry) } }
    for (range, entry) in found.sorted(by: { $0.range.numbers.lowerBound < $1.range.numbers.lowerBound }) {
      notes[range.sequence, default: NumberNotes()].append(NumberNotes.Note(numbers: range.numbers, declared: entry))
    }
    for text in declared.last {
      guard let number = try? number(named: text.value) else { continue }
      if let other = notes[number.sequence]?.last, other.value >= number.value { continue }
      notes[number.sequence, default: NumberNotes()].last = (number.value, text)
    }
    return notes
  }

  /// The numbers of which an entry speaks.
  func range(of entry: DeclaredNumber) -> (sequence: NumberSequence, numbers: ClosedRange<Int>)? {
    guard let first = try? number(named: entry.first.value) else { return nil }
    guard let text = entry.last else { return (first.sequence, first.value...first.value) }
    guard let last = try? number(named: text.value), last.sequence == first.sequence, last.value >= first.value
    else { return nil }
    return (first.sequence, first.value...last.value)
  }
}
