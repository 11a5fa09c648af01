/// The decisions that the ledger remembers and that are no longer among the records, drafts and embargoed ones included.
struct VanishedDecisions {
  private let entries: [DecisionReference: LedgerEntry]
  /// Those of which nothing says what has become of them, so that the ledger's check finds them missing.
  let unexplained: [LedgerEntry]

  /// - Parameters:
  ///   - ledger: what builds have recorded; `nil` when none has.
  ///   - records: everything that was loaded.
  ///   - numbering: how the office numbers its decisions.
  ///   - day: the day on which it is looked at; what was published later had not been published then.
  init(_ ledger: Ledger?, among records: OfficeRecords, numbering: DecisionNumbering, asOf day: CalendarDate) {
    let published = ledger?.entries.filter { $0.kind == .decision && $0.firstPublished <= day } ?? []
    guard !published.isEmpty else {
      (entries, unexplained) = ([:], [])
      return
    }
    let references = Set(
      records.decisions.compactMap { numbering.identity(of: $0)?.text } + records.unreadable.compactMap(\.reference))
    // A decision whose reference was changed is not gone.
    let files = Set(records.decisions.map(\.source.path) + records.unreadable.map(\.source.path))
    let vanished = published.filter { entry in
      !references.contains(entry.name) && entry.name != entry.file && !(entry.file.map(files.contains) ?? false)
    }
    let redirects = records.decisions.flatMap(\.redirects) + records.formerAddresses.map(\.address)
    let explained = Set(redirects.map(\.value))
    let named = vanished.flatMap { entry in
      [entry.name, numbering.reference(named: entry.name)].map { (DecisionReference($0), entry) }
    }
    entries = Dictionary(named) { first, _ in first }
    unexplained = vanished.filter { !explained.contains($0.address) }
  }

  /// What the ledger remembers of the decision that a reference names, if it is gone.
  subscript(_ reference: DecisionReference) -> LedgerEntry? { entries[reference] }
}
