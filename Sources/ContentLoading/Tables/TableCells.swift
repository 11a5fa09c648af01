import CSV
import Diagnostics
import Markdown
import Records

/// The cells of one row after the other, asked for by column and in the type that the column has.
///
/// A cell that cannot be understood is reported with row, column and value, and counts as blank.
struct TableCells<Column: TableColumn> {
  /// What was found wrong so far, in all rows.
  private(set) var faults = FaultSeries()
  /// Whether something in this row could not be understood.
  private(set) var isMisread = false
  /// Whether a cell of the row may hold a redaction mark. Nearly no row does, so that the cells of others need no look.
  private(set) var canHoldMark = false
  let mapping: ColumnMapping

  private let source: ContentFile
  private let headers: TableHeaders<Column>
  /// By the raw values of our columns: what to take for a column that the file lacks, and what stands for nothing.
  private let defaults: [String?]
  private let noValue: [Set<String>]
  private let canDefaultsHoldMark: Bool
  private var cells = CSVRow()

  init(_ source: ContentFile, headers: TableHeaders<Column>, mapping: ColumnMapping) {
    self.source = source
    self.headers = headers
    self.mapping = mapping
    defaults = Column.allCases.map { mapping.defaults[$0.header] }
    let everywhere = mapping.noValue["*"] ?? []
    noValue = Column.allCases.map { everywhere.union(mapping.noValue[$0.header] ?? []) }
    canDefaultsHoldMark = defaults.contains { $0.flatMap(Redaction.severity(ofMarksIn:)) != nil }
  }

  /// Goes on to the next row.
  mutating func readRow(from reader: inout CSVReader) throws -> Bool {
    isMisread = false
    guard try reader.read(into: &cells) else { return false }
    canHoldMark = canDefaultsHoldMark || cells.withBytes(Redaction.canHoldMark)
    if !cells.faults.isEmpty {
      for fault in cells.faults { add(fault.diagnostic(in: source, headers: headers.names)) }
    }
    if cells.count != headers.names.count, !cells.isBlank { reportRaggedness() }
    if !headers.unnamed.isEmpty { reportUnnamed() }
    return true
  }

  /// Whether nothing stands in the row.
  var isBlank: Bool { cells.isBlank }

  /// Where the row is.
  var row: TableRow { TableRow(file: source, number: cells.number, line: cells.line, names: headers.ownNames) }

  /// Where the row begins.
  var location: SourceLocation { SourceLocation(file: source.displayPath, line: cells.line) }

  /// A text on one line; `nil` for a blank cell and for one that says that it is blank.
  mutating func text(_ column: Column) -> String? {
    guard let position = headers.positions[column.rawValue] else { return defaults[column.rawValue] }
    let bytes = Self.trimmed(cells.bytes(at: position))
    guard !bytes.isEmpty else { return nil }
    guard Self.isPlain(bytes) else { return cleaned(bytes, in: column).flatMap { checked($0, column) } }
    let text = String(decoding: bytes, as: UTF8.self)
    return noValue[column.rawValue].contains(text) ? nil : text
  }

  /// What `text(_:)` gives, without telling what looks damaged in it.
  func unreportedText(_ column: Column) -> String? {
    guard let position = headers.positions[column.rawValue] else { return defaults[column.rawValue] }
    return cleaned(Self.trimmed(cells.bytes(at: position)), in: column)
  }

  /// Whether the file has a column, or `columns.yaml` a value for it.
  func has(_ column: Column) -> Bool {
    headers.positions[column.rawValue] != nil || defaults[column.rawValue] != nil
  }

  /// Whether anything stands in a cell, even what stands for nothing elsewhere.
  func saysAnything(_ column: Column) -> Bool {
    guard let position = headers.positions[column.rawValue] else { return false }
    return !Self.trimmed(cells.bytes(at: position)).isEmpty
  }

  /// Whether the file has the column and the row ends before it.
  func lacks(_ column: Column) -> Bool {
    headers.positions[column.rawValue].map { $0 >= cells.count } ?? false
  }

  /// Whether nothing but digits stands in a cell.
  func isNumber(_ column: Column) -> Bool {
    guard let position = headers.positions[column.rawValue] else { return false }
    let bytes = Self.trimmed(cells.bytes(at: position))
    return !bytes.isEmpty && bytes.allSatisfy(\.isDigit)
  }

  /// Whether a cell is blank or says that it is, by itself and not because it could not be understood.
  func isBlank(_ column: Column) -> Bool {
    guard let position = headers.positions[column.rawValue] else { return defaults[column.rawValue] == nil }
    let bytes = Self.trimmed(cells.bytes(at: position))
    if bytes.isEmpty { return true }
    return (noValue[column.rawValue].isEmpty && Self.isPlain(bytes)) ? false : cleaned(bytes, in: column) == nil
  }

  /// Reports an error in a cell.
  mutating func report(
    _ identifier: DiagnosticIdentifier, _ column: Column, _ message: String, suggestion: String? = nil
  ) {
    add(row.fault(.error, identifier, in: name(of: column), message, suggestion: suggestion))
  }

  /// Reports something about a cell that the office should look at.
  mutating func warn(
    _ identifier: DiagnosticIdentifier, _ column: Column, _ message: String, suggestion: String? = nil
  ) {
    add(row.fault(.warning, identifier, in: name(of: column), message, suggestion: suggestion))
  }

  /// What the file calls a column.
  private func name(of column: Column) -> String {
    headers.positions[column.rawValue].map { headers.names[$0] } ?? column.header
  }

  private mutating func add(_ fault: Diagnostic) {
    if fault.severity == .error { isMisread = true }
    faults.append(fault)
  }
}

extension TableCells {
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return bytes[start..<end]
  }

  /// Whether a cell is what it seems: ASCII on one line with single spaces, and no sign of damage.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      let isSpecial = byte >= 0x80 || byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#")
      if isSpecial || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return true
  }

  /// The text of a cell on one line, its HTML as `columns.yaml` says; `nil` for what stands for nothing.
  private func cleaned(_ bytes: ArraySlice<UInt8>, in column: Column) -> String? {
    var text = String(decoding: bytes, as: UTF8.self)
    if mapping.decodesEntities { text = HTMLEntities.decoded(text) }
    text = text.withSingleSpaces
    return text.isEmpty || noValue[column.rawValue].contains(text) ? nil : text
  }

  /// The text, with a warning for what looks damaged, or `nil` with an error for what is no value at all.
  private mutating func checked(_ text: String, _ column: Column) -> String? {
    if !mapping.decodesEntities, let entity = HTMLEntities.first(in: text) {
      warn(
        .htmlEntity, column, "'\(entity)' is HTML and will be shown as it stands",
        suggestion: "write the sign itself, or say 'html-entities: decode' in columns.yaml")
    }
    if let mojibake = Mojibake(in: Array(text.utf8)[...]) {
      warn(
        .mojibake, column,
        mojibake.meant.map { "'\(mojibake.found)' was probably '\($0)' once" }
          ?? "'\(mojibake.found)' stands for a sign that was lost",
        suggestion: "export the file again as UTF-8, or correct the cell")
    }
    guard Self.isErrorOfSpreadsheet(text) else { return text }
    report(
      .spreadsheetDamage, column, "'\(shown(text))' is what a spreadsheet shows in place of a value",
      suggestion: "mend the cell in the spreadsheet and export the file again")
    return nil
  }

  private static func isErrorOfSpreadsheet(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "#") else { return false }
    let errors = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]
    return errors.contains(text) || (text.utf8.count > 1 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") })
  }

  private mutating func reportRaggedness() {
    let message = "it has \(cells.count) cells, and there are \(headers.names.count) headers"
    let hasMore = (min(headers.names.count, cells.count)..<cells.count).contains { cell in
      !Self.trimmed(cells.bytes(at: cell)).isEmpty
    }
    if hasMore {
      add(
        row.fault(
          .error, .brokenRow, in: nil, message,
          suggestion: "look for a comma in a cell that has no quotation marks round it"))
    } else if cells.count < headers.names.count {
      add(
        row.fault(
          .warning, .brokenRow, in: nil, message, suggestion: "check the row; the cells that are missing count as blank"
        ))
    }
  }

  private mutating func reportUnnamed() {
    for cell in headers.unnamed where !Self.trimmed(cells.bytes(at: cell)).isEmpty {
      // Nobody knows what the cell holds, so that it is not repeated here.
      add(
        row.fault(
          .error, .unknownColumn, in: headers.names[cell], "the cell has a value, and its column has no header",
          suggestion: "give the column a header, or clear it"))
    }
  }
}

/// As much of a value as a message needs.
func shown(_ text: String) -> String {
  let start = text.prefix(80)
  return start.endIndex == text.endIndex ? text : start + "…"
}
