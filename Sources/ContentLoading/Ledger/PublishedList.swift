import CSV
import Platform
import Records
import SystemPackage

/// The list of everything published that stands beside the page of corrections, as an earlier build made it.
public struct PublishedList: Sendable {
  /// The file, as messages name it.
  let file: String
  /// The records in it at whose addresses a ledger knows nothing.
  let missing: [String]

  /// Reads the list.
  ///
  /// - Parameters:
  ///   - path: where it was published.
  ///   - base: where the site stands, which is in front of each address in the list.
  ///   - ledger: the ledger to hold it against.
  /// - Returns: `nil` when there is none, or none that can be understood; it is looked at for help only.
  public init?(at path: FilePath, below base: BaseURL, besides ledger: Ledger) {
    guard let file = try? OpenFile(path) else { return nil }
    let known = Set(ledger.entries.flatMap { [$0.address] + $0.formerAddresses }.map { base.text + $0 })
    var reader = CSVReader { try file.readPiece($0) }
    var row = CSVRow()
    guard (try? reader.read(into: &row)) == true, let columns = Columns(row.texts) else { return nil }
    var missing: [String] = []
    while (try? reader.read(into: &row)) == true {
      if !known.contains(row.text(at: columns.address)) { missing.append(columns.name(in: row)) }
    }
    self.file = path.string
    self.missing = missing
  }

  private struct Columns {
    let kind: Int
    let reference: Int
    let title: Int
    let address: Int

    init?(_ headers: [String]) {
      guard let kind = headers.firstIndex(of: "RecordKind"),
        let reference = headers.firstIndex(of: "RecordReference"),
        let title = headers.firstIndex(of: "RecordTitle"), let address = headers.firstIndex(of: "RecordURL")
      else { return nil }
      (self.kind, self.reference, self.title, self.address) = (kind, reference, title, address)
    }

    func name(in row: CSVRow) -> String {
      let kind = LedgerKind(rawValue: row.text(at: kind))?.noun ?? row.text(at: kind)
      let (reference, title) = (row.text(at: reference), row.text(at: title))
      return reference.isEmpty ? "the \(kind) '\(title)'" : "the \(kind) '\(reference)' (\(title))"
    }
  }
}
