import CSV
import Diagnostics
import Digests
import Platform
import Records
import SystemPackage

/// The ledger as a file: comma-separated values, a line for each record, in an order that never depends on anything but
/// kind and name. So two versions differ in the lines of the records that differ, and in the last line, which seals them.
public enum LedgerFile {
  /// Its path below the content folder.
  public static let name = "ledger.csv"

  /// What stands under `Kind` in the line of a list.
  static let listKind = "list"

  private static var limits: CSVLimits { CSVLimits(file: 1 << 28) }

  /// The bytes of the file.
  public static func bytes(of ledger: Ledger) -> [UInt8] {
    var writer = CSVWriter(guardingFormulas: false, reserving: ledger.entries.count * 512)
    writer.write(LedgerColumn.allCases.map { CSVValue.text($0.rawValue) })
    var seal = LedgerSeal.Builder()
    let lists = ledger.lists.sorted().map { address in
      LedgerColumn.allCases.map { $0 == .kind ? .text(listKind) : $0 == .address ? .text(address) : CSVValue.empty }
    }
    for cells in ledger.entries.map({ entry in LedgerColumn.allCases.map { entry.cell(in: $0) } }) + lists {
      writer.write(cells)
      seal.add(cells.lazy.map(\.words))
    }
    writer.write(seal.seal().row)
    // The other files of content end their lines so, and no cell holds a line break.
    return writer.bytes.filter { $0 != 0x0D }
  }

  /// That an office says it keeps a ledger, and there is none: what it held would be forgotten without a word.
  static func absence(from tree: ContentTree, keptBy configuration: SiteConfiguration) -> Diagnostic? {
    guard let location = configuration.keptLedger, !tree.contains(name) else { return nil }
    return .error(
      .damagedLedger, at: location,
      "site.yaml says that a ledger is kept, and there is no \(name): nothing would notice what vanishes",
      suggestion:
        "put it back from version control or a copy; to begin anew on purpose, take 'ledger:' out, build with "
        + "'--record', and put it in again")
  }

  /// What is made of the file. A line that cannot be understood is an error, and none is passed over: what it said would
  /// be forgotten.
  static func reading(of source: ContentFile, at path: FilePath) -> Reading<LedgerReading> {
    do {
      let file = try OpenFile(path)
      return read(source) { try file.readPiece($0) }
    } catch {
      return Reading(nil, [damage("the ledger cannot be read: \(error)", source, line: nil)])
    }
  }

  private static func read(
    _ source: ContentFile, _ readPiece: @escaping (Int) throws -> [UInt8]
  ) -> Reading<LedgerReading> {
    var reader = CSVReader(limits: limits, readPiece: readPiece)
    var row = CSVRow()
    var lines = LedgerLines(source)
    do {
      while try reader.read(into: &row) { lines.add(row) }
    } catch let fault as CSVFault {
      lines.faults.append(fault.diagnostic(in: source))
    } catch {
      lines.faults.append(damage("the ledger cannot be read: \(error)", source, line: nil))
    }
    return lines.reading
  }

  /// A fault of the file.
  static func damage(_ message: String, _ source: ContentFile, line: Int?, wayOut: String? = nil) -> Diagnostic {
    .error(
      .damagedLedger, at: SourceLocation(file: source.displayPath, line: line), message,
      suggestion: wayOut
        ?? "builds write this file, and nobody has to: put it back as it was, from version control or a copy")
  }
}

extension LedgerEntry {
  fileprivate func cell(in column: LedgerColumn) -> CSVValue {
    switch column {
    case .kind: .text(kind.rawValue)
    case .name: .text(name)
    case .title: .text(title)
    case .date: .day(date)
    case .published: .day(published)
    case .firstPublished: .day(firstPublished)
    case .lastRecorded: .day(lastRecorded)
    case .address: .text(address)
    case .formerAddresses: .list(formerAddresses)
    case .corrections: .list(corrections.map(\.iso8601))
    case .file: .list(file.map { [$0] } ?? [])
    case .form: form.map { .number(String($0.version)) } ?? .empty
    case .fingerprint: form.map { .number($0.fingerprint.hexadecimal) } ?? .empty
    case .parts: .list(form?.parts.map { "\($0.digest.hexadecimal) \($0.name)" } ?? [], separator: "; ")
    case .openContractingID: openContractingID.map { .text($0) } ?? .empty
    case .lines: .empty
    }
  }
}

extension CSVValue {
  /// What is read of it again.
  fileprivate var words: String {
    switch self {
    case .text(let text), .number(let text): text
    case .empty: ""
    }
  }

  fileprivate static func day(_ day: CalendarDate?) -> CSVValue { day.map { .number($0.iso8601) } ?? .empty }

  fileprivate static func list(_ texts: [String], separator: String = " ") -> CSVValue {
    texts.isEmpty ? .empty : .text(texts.joined(separator: separator))
  }
}
