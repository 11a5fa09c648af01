import OpenData
import Records
import StaticSite

/// The list of everything that is published, by which anybody can hold the office to it: whoever keeps a copy sees in a
/// later one what has gone, moved or changed.
extension SiteEdition {
  private static var publishedRecords: String { "published-records" }

  /// The files of the list; none without a ledger, which knows since when each record is there.
  func publishedRecordFiles() -> [SiteFile] {
    guard let ledger = catalogue.ledger else { return [] }
    let records = Lazy { [self] in ledgerSubjects.filter { $0.kind != .address } }
    let known = Lazy { Dictionary(ledger.entries.map { (LedgerName($0.kind, $0.name), $0) }) { first, _ in first } }
    return files(
      of: { [self] in publishedRecordFile(records.value, known.value) }, named: Self.publishedRecords,
      on: addresses.corrections)
  }

  /// Where the list stands that a spreadsheet opens.
  var publishedRecordTable: SitePath { addresses.data(named: Self.publishedRecords, "csv", of: addresses.corrections) }

  /// The addresses of the files.
  var publishedRecordLinks: PublishedRecordsContext? {
    guard catalogue.ledger != nil else { return nil }
    func href(_ kind: String) -> String {
      addresses.href(addresses.data(named: Self.publishedRecords, kind, of: addresses.corrections))
    }
    return PublishedRecordsContext(csv: href("csv"), json: href("json"))
  }

  private func publishedRecordFile(
    _ records: [LedgerSubject], _ known: [LedgerName: LedgerEntry]
  ) -> DataFile {
    let columns: [DataColumn] = [
      .kind, .recordReference, .record, .date, .publishedDate, .firstPublished, .lastRecorded, .recordURL, .fingerprint,
    ]
    return DataFile(
      name: Self.publishedRecords, title: words[.publishedRecords], keys: columns.map(\.name),
      rowCount: records.count
    ) { [self] index in
      let record = records[index]
      // As the ledger will have it once this site is recorded: the list goes out with what it speaks of.
      let entry = known[LedgerName(record.kind, record.name)]?.updated(to: record, on: catalogue.asOf)
      return [
        .text(record.kind.rawValue),
        .text(record.reference), .text(record.title), .date(record.date),
        .date(record.published), .date(entry?.firstPublished), .date(entry?.lastRecorded),
        .text(addresses.base.text + record.address), .text(record.form?.fingerprint.hexadecimal),
      ]
    }
  }
}

private struct LedgerName: Hashable {
  let kind: LedgerKind
  let name: String

  init(_ kind: LedgerKind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}
