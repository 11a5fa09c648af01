import CSV
import Diagnostics
import Records

/// The cells of one row after the other, asked for by column and in the type that the column has.
///
/// A cell that cannot be understood is reported with row, column and value, and counts as blank.
struct TableCells<Column: TableColumn> {
  /// What was found wrong so far, in all rows.
  var diagnostics: [Diagnostic] = []
  /// Whether something in this row could not be understood.
  private(set) var isMisread = false

  private let source: ContentFile
  private let headers: TableHeaders<Column>
  private let mapping: ColumnMapping
  private var cells = CSVRow()

  init(_ source: ContentFile, headers: TableHeaders<Column>, mapping: ColumnMapping) {
    self.source = source
    self.headers = headers
    self.mapping = mapping
  }

  /// Goes on to the next row.
  mutating func readRow(from reader: inout CSVReader) throws -> Bool {
    isMisread = false
    guard try reader.read(into: &cells) else { return false }
    if !cells.faults.isEmpty { reportFaults() }
    if cells.count != headers.names.count, !cells.isBlank { reportRaggedness() }
    return true
  }

  /// Whether nothing stands in the row.
  var isBlank: Bool { cells.isBlank }

  /// Where the row is.
  var row: TableRow { TableRow(file: source, number: cells.number, line: cells.line) }

  /// Where the row begins.
  var location: SourceLocation { SourceLocation(file: source.displayPath, line: cells.line) }

  /// What the file calls a column.
  func name(of column: Column) -> String {
    headers.positions[column.rawValue].map { headers.names[$0] } ?? column.header
  }

  /// A text on one line; `nil` for a blank cell and for one that says that it is blank.
  mutating func text(_ column: Column) -> String? {
    guard let position = headers.positions[column.rawValue] else { return mapping.defaults[column.header] }
    let bytes = Self.trimmed(cells.bytes(at: position))
    guard !bytes.isEmpty else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    if bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "#") || $0 < 0x20 }) {
      text = cleaned(text, column)
    }
    return mapping.isNoValue(text, in: column.header) ? nil : text
  }

  /// A value made from a cell.
  ///
  /// - Parameters:
  ///   - expectation: what the message says was expected, for example `an amount such as 797400`.
  ///   - make: gives `nil` for a text that means nothing.
  mutating func parsed<Value>(
    _ column: Column, as identifier: DiagnosticIdentifier = .invalidValue,
    expecting expectation: @autoclosure () -> String,
    suggestion: @autoclosure () -> String? = nil, _ make: (String) -> Value?
  ) -> Value? {
    guard let text = text(column) else { return nil }
    if let value = make(text) { return value }
    report(identifier, column, "'\(Self.shown(text))' is not \(expectation())", suggestion: suggestion())
    return nil
  }

  /// A list of texts with semicolons between them.
  mutating func list(_ column: Column) -> [String] {
    guard let text = text(column) else { return [] }
    return text.split(separator: ";").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// A list of values with semicolons between them.
  mutating func list<Value>(
    _ column: Column, as identifier: DiagnosticIdentifier = .invalidValue,
    expecting expectation: @autoclosure () -> String, _ make: (String) -> Value?
  ) -> [Value] {
    list(column).compactMap { item in
      if let value = make(item) { return value }
      report(identifier, column, "'\(Self.shown(item))' is not \(expectation())")
      return nil
    }
  }

  /// A day in one of the forms that `columns.yaml` allows.
  mutating func date(_ column: Column) -> CalendarDate? {
    let forms = mapping.dates
    return parsed(
      column, as: .invalidDate,
      expecting: "a day written as " + forms.map(\.text).joined(separator: ", or as "),
      suggestion: "write it like that, or add the form that the file has under 'dates:' in columns.yaml"
    ) { text in
      for form in forms { if let date = form.date(text) { return date } }
      return nil
    }
  }

  /// An amount of pounds and pence.
  mutating func money(_ column: Column) -> Money? {
    let form = mapping.money
    return parsed(
      column, expecting: "an amount of pounds such as 797400 or 797400.50",
      suggestion: "write it without signs and words, or say under 'money:' in columns.yaml how the file writes amounts"
    ) { form.money($0) }
  }

  /// Yes or no.
  mutating func flag(_ column: Column) -> Bool? {
    let (yes, no) = (mapping.yes, mapping.no)
    return parsed(
      column, expecting: "yes or no",
      suggestion: "write one of the two, or say under 'yes:' and 'no:' in columns.yaml what the file writes"
    ) { text in
      let word = text.foldedHeader
      return yes.contains(word) ? true : no.contains(word) ? false : nil
    }
  }

  /// One of a fixed set of words, letter case aside.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = text(column) else { return nil }
    let word = text.lowercased()
    if let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == word }) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .invalidValue, column, "'\(Self.shown(text))' is not one of \(words.joined(separator: ", "))",
      suggestion: didYouMean(text, in: words))
    return nil
  }

  /// Reports an error in a cell.
  mutating func report(
    _ identifier: DiagnosticIdentifier, _ column: Column, _ message: String, suggestion: String? = nil
  ) {
    isMisread = true
    diagnostics.append(row.fault(.error, identifier, in: name(of: column), message, suggestion: suggestion))
  }

  /// Reports something about a cell that the office should look at.
  mutating func warn(
    _ identifier: DiagnosticIdentifier, _ column: Column, _ message: String, suggestion: String? = nil
  ) {
    diagnostics.append(row.fault(.warning, identifier, in: name(of: column), message, suggestion: suggestion))
  }

  /// As much of a value as a message needs.
  private static func shown(_ text: String) -> String { text.count > 80 ? text.prefix(80) + "…" : text }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }
}

extension TableCells {
  /// The text on one line, its entities as `columns.yaml` says, with a warning for what looks damaged.
  private mutating func cleaned(_ text: String, _ column: Column) -> String {
    var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let entity = HTMLEntities.first(in: text) {
      if mapping.decodesEntities {
        text = HTMLEntities.decoded(text)
      } else {
        warn(
          .htmlEntity, column, "'\(entity)' is HTML and will be shown as it stands",
          suggestion: "write the sign itself, or say 'html-entities: decode' in columns.yaml")
      }
    }
    if let mojibake = Mojibake(in: Array(text.utf8)[...]) {
      warn(
        .mojibake, column,
        mojibake.meant.map { "'\(mojibake.found)' was probably '\($0)' once" }
          ?? "'\(mojibake.found)' stands for a sign that was lost",
        suggestion: "export the file again as UTF-8, or correct the cell")
    }
    if text.hasPrefix("#"), Self.damaged.contains(text) || text.allSatisfy({ $0 == "#" }) {
      report(
        .spreadsheetDamage, column, "'\(text)' is what a spreadsheet shows in place of a value",
        suggestion: "mend the cell in the spreadsheet and export the file again")
    }
    return text
  }

  private static var damaged: Set<String> {
    ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"]
  }

  private mutating func reportFaults() {
    let faults = cells.faults.map { $0.diagnostic(in: source, headers: headers.names) }
    isMisread = faults.contains { $0.severity == .error }
    diagnostics += faults
  }

  private mutating func reportRaggedness() {
    let message = "it has \(cells.count) cells, and there are \(headers.names.count) headers"
    let hasMore = (min(headers.names.count, cells.count)..<cells.count).contains { cell in
      !Self.trimmed(cells.bytes(at: cell)).isEmpty
    }
    if hasMore {
      isMisread = true
      diagnostics.append(
        row.fault(
          .error, .brokenRow, in: nil, message,
          suggestion: "look for a comma in a cell that has no quotation marks round it"))
    } else if cells.count < headers.names.count {
      diagnostics.append(
        row.fault(
          .warning, .brokenRow, in: nil, message, suggestion: "check the row; the cells that are missing count as blank"
        ))
    }
  }
}

extension StringProtocol {
  /// The text without spaces at either end.
  var trimmingSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
