import Diagnostics

/// The records that are there and that the public may not know of, as the ledger would look for them.
struct HiddenRecords {
  private var records: [String: KeptBackRecord] = [:]
  private let misread: Set<String>
  private let hasMisreadRows: Bool
  /// The content folder as messages name it, with a slash behind it.
  private let folder: String

  init(_ records: OfficeRecords, numbering: DecisionNumbering, asOf day: CalendarDate, ledger: Ledger) {
    folder = String(ledger.source.displayPath.dropLast(ledger.source.path.count))
    // With the year where the reference alone is that of others too.
    let hidden = records.decisions.lazy.filter { !$0.isPublic(on: day) }
    let names = Dictionary(hidden.map { ($0.source.location, numbering.identity(of: $0)?.text) }) { first, _ in first }
    for record in records.keptBack(on: day) {
      // By name and by file; a row shares its file with others.
      let file = record.location.line == nil ? record.location.file : nil
      let name = names[record.location] ?? record.reference
      for key in [name, file].compactMap(\.self) where self.records[key] == nil {
        self.records[key] = record
      }
    }
    misread = Set(records.unreadable.flatMap { [$0.source.displayPath, $0.reference].compactMap(\.self) })
    hasMisreadRows = ["contracts/", "spend/"].contains { !records.unreadable(below: $0).isEmpty }
  }

  /// The record of an entry, if it is kept back.
  func record(of entry: LedgerEntry) -> KeptBackRecord? {
    records[entry.name] ?? entry.file.flatMap { records[folder + $0] }
  }

  /// Whether the record of an entry cannot be understood, which is an error itself.
  func isMisread(_ entry: LedgerEntry) -> Bool {
    if !entry.kind.hasOwnFile, hasMisreadRows { return true }
    if misread.contains(entry.name) { return true }
    if let file = entry.file, misread.contains(folder + file) { return true }
    return record(of: entry)?.reason == .misread
  }
}
