import Records

/// What was done to a record after publication.
public enum ChangeKind: String, CaseIterable, Sendable {
  case corrected, withdrawn

  /// What a change is.
  public init(_ change: PublicChange) {
    if case .withdrawn = change.action { self = .withdrawn } else { self = .corrected }
  }
}

private struct CorrectionRow {
  let record: RecordSummary
  let change: PublicChange

  var words: String? { if case .corrected(let words) = change.action { words } else { nil } }
}

extension PublicRecords {
  /// Everything that was corrected or withdrawn after publication, newest first.
  var corrections: Dataset {
    let changes = catalogue.changes
    return Dataset(
      .corrections, vocabulary, primaryKey: [.recordURL, .date, .changeKind, .itemNumber],
      columns: Column<CorrectionRow>.record { $0.record } + [
        .date(.date) { $0.change.date }, .word(.changeKind) { ChangeKind($0.change) },
        .integer(.itemNumber) { $0.change.number },
        .text(.change) { $0.words }, .text(.reason) { $0.change.reason },
      ], count: changes.count
    ) { [self] index in [CorrectionRow(record: summary(of: changes[index].subject), change: changes[index])] }
  }

  private func summary(of subject: PublicChange.Subject) -> RecordSummary {
    switch subject {
    case .decision(let position): return decisionSummary(position)
    case .contract(let position): return contractSummary(position)
    case .procurement(let position): return procurementSummary(position)
    case .response(let position): return responseSummary(position)
    case .policy(let position): return policySummary(position)
    case .payments(let month):
      return RecordSummary(
        kind: .payments, reference: nil, title: month.iso8601, url: addresses[.payments(month)])
    case .formerAddress(let position):
      let former = catalogue.formerAddresses[position]
      return RecordSummary(
        kind: .address, reference: nil, title: former.title ?? former.address.value,
        url: addresses[.formerAddress(position)])
    }
  }
}
