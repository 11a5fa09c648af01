import Diagnostics

/// Whether the contracting processes of procurements and contracts are still called what they were first published as.
///
/// The Open Contracting Data Standard asks that an identifier never changes: others have linked their data to it.
struct ContractingIdentifierCheck {
  private let changes: [Change]
  private let procurements: [String: LedgerSubject]
  /// The identifiers, as they would be now, of procurements that were published under none before.
  private let newProcurements: Set<String>

  private struct Change {
    let entry: LedgerEntry
    let subject: LedgerSubject
    let recorded: String
    let present: String
    let place: SourceLocation
  }

  init(_ ledger: Ledger, subjects: [LedgerSubject], matching: LedgerMatching, asOf day: CalendarDate) {
    var changes: [Change] = []
    var old: Set<String> = []
    for (entry, position) in zip(ledger.entries, matching.subjects) {
      guard let position, entry.firstPublished <= day, let recorded = entry.openContractingID,
        let present = subjects[position].openContractingID
      else { continue }
      if entry.kind == .procurement { old.insert(present) }
      guard recorded != present, !subjects[position].isMisread else { continue }
      let place =
        subjects[position].location ?? SourceLocation(file: ledger.source.displayPath, line: entry.line)
      changes.append(
        Change(entry: entry, subject: subjects[position], recorded: recorded, present: present, place: place))
    }
    let procurements = subjects.filter { $0.kind == .procurement }
    self.changes = changes
    self.procurements = Dictionary(
      procurements.compactMap { subject in subject.openContractingID.map { ($0, subject) } },
      uniquingKeysWith: { first, _ in first })
    newProcurements = Set(procurements.compactMap(\.openContractingID)).subtracting(old)
  }

  /// Each identifier that would change, with what to write so that it does not.
  ///
  /// - Parameter files: the procurements of which that is told already.
  func faults(besidesOf files: Set<String>) -> [Diagnostic] {
    let ofProcurements = changes.filter { $0.entry.kind == .procurement }
    // A contract that came of a procurement has its identifier, and keeps it with that.
    let told = Set(ofProcurements.map(\.recorded))
    let ofContracts = changes.filter { $0.entry.kind == .contract && !told.contains($0.recorded) }
    let recorded = Dictionary(grouping: ofContracts, by: \.present).mapValues { Set($0.map(\.recorded)) }
    let untold = ofProcurements.filter { change in !(change.subject.file.map(files.contains) ?? false) }
    return untold.map { fault($0, wayOut: key(for: $0.recorded, in: $0.subject)) }
      + ofContracts.map { change in
        guard newProcurements.contains(change.present), recorded[change.present]?.count == 1,
          let procurement = procurements[change.present]
        else { return fault(change, wayOut: cell(for: change)) }
        return fault(change, wayOut: key(for: change.recorded, in: procurement))
      }
  }

  private func fault(_ change: Change, wayOut: String) -> Diagnostic {
    var fault = Diagnostic.error(
      .identifierChanged, at: change.place,
      "\(change.entry.name(for: "the")) was published as part of the contracting process '\(change.recorded)', and that "
        + "would now be called '\(change.present)'; programs of others go by the first",
      suggestion: wayOut)
    fault.series = "identifier"
    return fault
  }

  private func key(for identifier: String, in procurement: LedgerSubject) -> String {
    let place = procurement.statesOpenContractingID ? "put this in the place of" : "add this to the front matter of"
    let what = procurement.statesOpenContractingID ? " 'open-contracting-id:' in" : ""
    return "\(place)\(what) \(procurement.file ?? "the procurement"):\nopen-contracting-id: \(identifier)"
  }

  private func cell(for change: Change) -> String {
    "write this into the column OpenContractingID of the row:\n\(change.recorded)"
  }
}
