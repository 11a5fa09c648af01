import Diagnostics

/// Numbers of which the public finds neither a decision nor a note.
struct NumberGaps {
  /// What is wrong.
  private(set) var faults: [Diagnostic] = []

  private let records: OfficeRecords
  private let positions: [DecisionNumber: [Int]]
  private let catalogue: Catalogue
  private let notes: [NumberSequence: NumberNotes]

  /// - Parameters:
  ///   - records: everything that was loaded.
  ///   - positions: the decisions with each number, drafts and embargoed ones too, by their positions among the records.
  ///   - catalogue: what is public of the records.
  ///   - notes: what the office says of numbers.
  init(
    _ records: OfficeRecords, at positions: [DecisionNumber: [Int]], in catalogue: Catalogue,
    notes: [NumberSequence: NumberNotes]
  ) {
    self.records = records
    self.positions = positions
    self.catalogue = catalogue
    self.notes = notes
    let unreadable = records.unreadable(below: "decisions/").compactMap { record in
      record.reference.flatMap { try? numbering.number(named: $0) }
    }
    // Of what was published and is gone the check against the ledger says what to do.
    let vanished = catalogue.vanished.unexplained.compactMap { entry in
      numbering.number(of: entry.name, on: entry.date) ?? (try? numbering.number(named: entry.name))
    }
    let known = Set(positions.keys).union(unreadable).union(vanished)
    let taken = Dictionary(grouping: known.sorted(), by: \.sequence)
    for sequence in catalogue.numbers.sequences { look(into: sequence, taken: taken[sequence.id] ?? []) }
  }

  private var numbering: DecisionNumbering { catalogue.names.numbering }

  /// Looks into one sequence.
  ///
  /// - Parameter taken: the numbers that any record has, the lowest first.
  private mutating func look(into sequence: NumberedSequence, taken: [DecisionNumber]) {
    var taken = taken[...]
    for (index, entry) in sequence.entries.enumerated() where entry.isUnexplained {
      guard let neighbour = neighbour(of: sequence, behind: index) else { continue }
      taken = taken.drop { $0.value < entry.numbers.lowerBound }
      var next = entry.numbers.lowerBound
      while let hidden = taken.first, hidden.value <= entry.numbers.upperBound {
        addGap(next..<hidden.value, of: sequence, before: neighbour)
        addHidden(hidden)
        next = hidden.value + 1
        taken = taken.dropFirst()
      }
      addGap(next..<(entry.numbers.upperBound + 1), of: sequence, before: neighbour)
    }
  }

  /// The reference that follows a gap: somebody who looks at it knows what came before. Behind the last of all, what says
  /// which the last one is.
  private func neighbour(of sequence: NumberedSequence, behind index: Int) -> Located<String>? {
    switch sequence.entries.dropFirst(index + 1).first?.content {
    case .decision(let position): catalogue.decisions[position].reference?.map(\.text)
    case .declared(let declared): declared.first
    case .unexplained, nil: notes[sequence.id]?.last?.text
    }
  }

  private mutating func addGap(
    _ numbers: Range<Int>, of sequence: NumberedSequence, before neighbour: Located<String>
  ) {
    guard let first = numbers.first, let last = numbers.last else { return }
    func text(_ number: Int) -> String {
      numbering.text(of: DecisionNumber(sequence: sequence.id, value: number), like: neighbour.value)
    }
    let lastText = first == last ? nil : text(last)
    let isBeginning = sequence.entries.first?.numbers.lowerBound == first
    let start = isBeginning ? ", or to its series in site.yaml: complete-from: \(text(last + 1).yamlText)" : ""
    let line = DeclaredNumbers.line(for: text(first), to: lastText, as: .notUsed)
    faults.append(
      .warning(
        .missingNumber, at: neighbour.location,
        lastText.map { "there are no decisions '\(text(first))' to '\($0)', and no note says why" }
          ?? "there is no decision '\(text(first))', and no note says why",
        suggestion: "add to 'numbers:' in \(DeclaredNumbers.path): \(line)\(start)"))
  }

  /// A number that nobody but the office knows the record of.
  private mutating func addHidden(_ number: DecisionNumber) {
    let decisions = (positions[number] ?? []).map { records.decisions[$0] }
    // Of a record that cannot be understood, or that has vanished, there are errors already.
    guard let decision = decisions.first, !decisions.contains(where: \.isMisread) else { return }
    let text = numbering.text(of: number, like: decision.reference?.value.text ?? "")
    let state = decision.status == .draft ? "a draft" : "under embargo"
    let line = DeclaredNumbers.line(for: text, as: .deferred)
    faults.append(
      .warning(
        .missingNumber, at: decision.referenceLocation,
        "later numbers are public, and '\(text)' is \(state): the public finds no decision and no note why",
        suggestion: "until it is published, add to 'numbers:' in \(DeclaredNumbers.path): \(line)"))
  }
}
