import Records

/// A number of a series of decisions as a row, or several that follow each other and have the same said of them.
private struct NumberRow {
  let first: String
  /// `nil` for a single number.
  let last: String?
  let year: Int?
  let page: String
  var status = NumberState.unexplained
  var decisionURL: String?
  var date: CalendarDate?
  /// Why there is no decision, or what is unusual about the one that there is.
  var note: String?

  /// The optimiser of Swift 6.3 fails on this where it is put into its callers.
  @inline(never)
  init(_ entry: NumberEntry, of sequence: NumberedSequence, on page: String, in records: PublicRecords) {
    first = sequence.reference(entry.numbers.lowerBound)
    last = entry.numbers.count > 1 ? sequence.reference(entry.numbers.upperBound) : nil
    year = sequence.year
    self.page = page
    let reasons = entry.explanations.map(\.reason)
    note = reasons.isEmpty ? nil : reasons.joined(separator: " ")
    switch entry.content {
    case .decision(let position):
      status = NumberState.decision
      decisionURL = records.addresses[.decision(position)]
      date = records.catalogue.decisions[position].date
    case .declared(let declared):
      status = declared.status.rawValue
      date = declared.date
      note = declared.reason
    case .unexplained: break
    }
  }
}

/// What has become of a number.
private enum NumberState {
  static let decision = "decision"
  static let unexplained = "unexplained"
  static let all = [decision] + DeclaredNumber.Status.allCases.filter(\.standsForRecord).map(\.rawValue) + [unexplained]
}

extension PublicRecords {
  /// Every number of the series of decisions, so that somebody who counts from 1 finds each.
  var decisionNumbers: Dataset {
    var status = Column<NumberRow>(.numberStatus, .text) { .text($0.status) }.required
    status.values = NumberState.all
    return Dataset(
      .decisionNumbers, vocabulary, foreignKeys: [.decision],
      columns: [
        .text(.number) { $0.first }.required, .text(.lastNumber) { $0.last }, .integer(.year) { $0.year }, status,
        .url(.decisionURL) { $0.decisionURL }, .date(.date) { $0.date }, .text(.note) { $0.note },
        .url(.pageURL) { $0.page }.required,
      ], count: catalogue.numbers.sequences.count
    ) { [self] index -> [NumberRow] in
      let sequence = catalogue.numbers.sequences[index]
      let page = addresses[.numbers(index)]
      return sequence.entries.map { NumberRow($0, of: sequence, on: page, in: self) }
    }
  }
}
