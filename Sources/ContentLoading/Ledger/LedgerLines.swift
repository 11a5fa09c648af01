import CSV
import Diagnostics
import Digests
import Records

/// The lines of a ledger as they are read, one after the other.
struct LedgerLines {
  var faults: [Diagnostic] = []

  private let source: ContentFile
  private var entries: [LedgerEntry] = []
  private var lists: Set<String> = []
  private var columns: [LedgerColumn]?
  private var present = LedgerSeal.Builder()
  /// The last line, and whether nothing else stands below it.
  private var seal: LedgerSeal?
  private var isSealLast = false
  private var lines: [Name: Int] = [:]

  private struct Name: Hashable {
    let kind: LedgerKind
    let name: String
  }

  init(_ source: ContentFile) { self.source = source }

  /// What is made of all of them. With a fault there is no ledger: half of one would forget the other half.
  var reading: Reading<LedgerReading> {
    if let columns, faults.isEmpty {
      let ledger = Ledger(source: source, entries: entries, lists: lists)
      guard columns.contains(.lines), let seal = brokenSeal(of: ledger) else { return Reading(.whole(ledger), []) }
      return Reading(.broken(seal), [seal.fault()])
    }
    let missing = LedgerFile.damage("the ledger has no headers", source, line: nil)
    return Reading(nil, faults.isEmpty ? [missing] : faults.summedUp())
  }

  /// Takes the next row.
  mutating func add(_ row: CSVRow) {
    guard !row.isBlank else { return }
    guard row.faults.isEmpty else { return report("is damaged", row) }
    guard let columns else {
      let known = [LedgerColumn.allCases, LedgerColumn.unsealed].first { $0.map(\.rawValue) == row.texts }
      columns = known ?? LedgerColumn.allCases
      if known == nil {
        report(
          "has other headers than the ledger of this version of the program", row,
          wayOut: "install the version of the program that wrote it, or put the file back as it was")
      }
      return
    }
    if columns.contains(.lines), row.text(at: LedgerColumn.kind.position) == LedgerSeal.kind {
      seal = LedgerSeal(row)
      isSealLast = seal != nil
      return
    }
    isSealLast = false
    present.add(row.texts)
    guard row.count == columns.count else { return report("is damaged", row) }
    if row.text(at: LedgerColumn.kind.position) == LedgerFile.listKind {
      lists.insert(row.text(at: LedgerColumn.address.position))
      return
    }
    do {
      let entry = try LedgerEntry(row)
      let name = Name(kind: entry.kind, name: entry.name)
      if let first = lines.updateValue(row.line, forKey: name) {
        report(
          "is about the \(entry.kind.rawValue) '\(entry.name)', as line \(first) is", row,
          wayOut:
            "keep the one with the later day under LastRecorded, and both addresses; two versions of the file were "
            + "probably merged")
      }
      entries.append(entry)
    } catch {
      report(error.message, row, wayOut: error.wayOut)
    }
  }

  /// That the lines are not those that a build has written.
  private func brokenSeal(of ledger: Ledger) -> BrokenSeal? {
    let present = present.seal()
    if isSealLast, seal == present { return nil }
    return BrokenSeal(ledger: ledger, message: message(beside: present), mend: mend(to: present))
  }

  private func message(beside present: LedgerSeal) -> String {
    guard let seal, isSealLast else {
      return "the ledger does not end with the line that says how many lines it has, so that some may be missing"
    }
    guard seal.count == present.count else {
      return "the last line of the ledger says that the lines above it are \(seal.count), and they are \(present.count)"
    }
    return "a line of the ledger was changed since it was written"
  }

  private func mend(to present: LedgerSeal) -> String {
    let place =
      seal == nil
      ? "put this at its end" : "put this in the place of its last line, which begins with '\(LedgerSeal.kind),'"
    return "\(place):\n\(present.text)"
  }

  private mutating func report(_ message: String, _ row: CSVRow, wayOut: String? = nil) {
    var fault = LedgerFile.damage("line \(row.line) of the ledger \(message)", source, line: row.line, wayOut: wayOut)
    fault.series = "line"
    faults.append(fault)
  }
}

/// Why a line of the ledger cannot be understood.
private struct LineFault: Error {
  let message: String
  var wayOut: String?

  static func cell(_ column: LedgerColumn, _ text: String) -> LineFault {
    LineFault(
      message: text.isEmpty ? "has nothing under \(column.rawValue)" : "says '\(text)' under \(column.rawValue)")
  }
}

extension LedgerEntry {
  fileprivate init(_ row: CSVRow) throws(LineFault) {
    func text(_ column: LedgerColumn) -> String {
      column.position < row.count ? row.text(at: column.position) : ""
    }
    func required(_ column: LedgerColumn) throws(LineFault) -> String {
      let text = text(column)
      guard !text.isEmpty else { throw .cell(column, text) }
      return text
    }
    func day(_ column: LedgerColumn) throws(LineFault) -> CalendarDate? {
      let text = text(column)
      guard !text.isEmpty else { return nil }
      guard let day = CalendarDate(text) else { throw .cell(column, text) }
      return day
    }
    func requiredDay(_ column: LedgerColumn) throws(LineFault) -> CalendarDate {
      guard let day = try day(column) else { throw .cell(column, "") }
      return day
    }
    guard let kind = LedgerKind(rawValue: text(.kind)) else { throw .cell(.kind, text(.kind)) }
    let corrections = text(.corrections).split(separator: " ").map { CalendarDate(String($0)) }
    guard !corrections.contains(nil) else { throw .cell(.corrections, text(.corrections)) }
    let file = text(.file)
    self.init(
      kind: kind, name: try required(.name), file: file.isEmpty ? nil : file, address: try required(.address),
      formerAddresses: text(.formerAddresses).split(separator: " ").map(String.init), title: text(.title),
      date: try day(.date), published: try day(.published), firstPublished: try requiredDay(.firstPublished),
      lastRecorded: try requiredDay(.lastRecorded), corrections: corrections.compactMap(\.self),
      form: try PublicForm(
        version: text(.form), fingerprint: text(.fingerprint), parts: text(.parts)), line: row.line)
    let identifier = text(.openContractingID)
    openContractingID = identifier.isEmpty ? nil : identifier
  }
}

extension PublicForm {
  /// - Returns: `nil` when all is empty, as with a record whose facts change as it goes on.
  fileprivate init?(version: String, fingerprint: String, parts: String) throws(LineFault) {
    if version.isEmpty, fingerprint.isEmpty, parts.isEmpty { return nil }
    guard let number = Int(version) else { throw .cell(.form, version) }
    guard (1...Self.currentVersion).contains(number) else {
      throw LineFault(
        message:
          "has a fingerprint of another kind (\(number)) than this version of the program knows (\(Self.currentVersion))",
        wayOut: "install the version of the program that wrote it")
    }
    guard let fingerprint = Digest(hexadecimal: fingerprint) else { throw .cell(.fingerprint, fingerprint) }
    self.init(version: number, fingerprint: fingerprint, parts: try Self.parts(in: parts))
  }

  /// By bytes: a long ledger has some hundred thousand parts, and each build reads them all.
  private static func parts(in cell: String) throws(LineFault) -> [Part] {
    var read: [Part] = []
    for piece in cell.utf8.split(separator: UInt8(ascii: ";")) {
      let words = piece.drop { $0 == UInt8(ascii: " ") }
      let name = words.dropFirst(16)
      guard let digest = ShortDigest(digits: words.prefix(16)), name.first == UInt8(ascii: " ") else {
        throw .cell(.parts, String(Substring(piece)))
      }
      read.append(Part(name: String(Substring(name.dropFirst())), digest: digest))
    }
    return read
  }
}
