import CSV
import Diagnostics
import Records

/// The first row of a file: which of its columns hold what.
struct TableHeaders<Column: TableColumn>: Sendable {
  /// For every column of ours, by its raw value, the position in the file.
  let positions: [Int?]
  /// What to call each column of the file in a message: its header, or its letter where it has none.
  let names: [String]
  /// The columns of the file without a header.
  let unnamed: [Int]
  /// What the file calls columns of ours that it does not call by our names.
  let ownNames: [String: String]

  /// Reads the headers.
  ///
  /// - Returns: `nil` with diagnostics when no row can be understood by them.
  init?(_ row: CSVRow, in source: ContentFile, mapping: ColumnMapping, diagnostics: inout [Diagnostic]) {
    let place = SourceLocation(file: source.displayPath, line: row.line)
    let headers = row.texts.map(\.withSingleSpaces)
    names = headers.enumerated().map { $1.isEmpty ? Self.letters(of: $0) : $1 }
    unnamed = headers.indices.filter { headers[$0].isEmpty }
    let faults = row.faults.map { $0.diagnostic(in: source) }
    diagnostics += faults
    // Whatever the rows below say, it cannot be known of what.
    guard !faults.contains(where: { $0.severity == .error }) else { return nil }
    var headerFaults: [Diagnostic] = []
    positions = Self.positions(of: headers, in: row, at: place, mapping: mapping, diagnostics: &headerFaults)
    guard positions.contains(where: { $0 != nil }) else {
      diagnostics.append(
        .error(
          .missingColumn, at: place, "row \(row.number): none of these headers is known",
          suggestion: Self.wayOut(for: row, mapping: mapping)))
      return nil
    }
    diagnostics += headerFaults
    let (positions, names) = (positions, names)
    ownNames = Dictionary(
      Column.allCases.compactMap { column in
        positions[column.rawValue].map { (column.header, names[$0]) }
      }.filter { $0.0 != $0.1 }, uniquingKeysWith: { first, _ in first })
    let missing = Column.allCases.filter { positions[$0.rawValue] == nil && mapping.defaults[$0.header] == nil }
    for (use, severity) in [(ColumnUse.expected, Diagnostic.Severity.warning), (.required, .error)] {
      let names = missing.filter { $0.use == use }.map { "'\($0.header)'" }
      guard !names.isEmpty else { continue }
      diagnostics.append(
        Diagnostic(
          severity, .missingColumn, at: place, "the file has no column \(names.joined(separator: ", "))",
          suggestion: "export it too, or say under 'columns:' in columns.yaml what the file calls it"))
    }
    if missing.contains(where: { $0.use == .required }) { return nil }
  }

  private static func positions(
    of headers: [String], in row: CSVRow, at place: SourceLocation, mapping: ColumnMapping,
    diagnostics: inout [Diagnostic]
  ) -> [Int?] {
    var positions = [Int?](repeating: nil, count: Column.allCases.count)
    for (index, header) in headers.enumerated() where !header.isEmpty {
      switch meaning(of: header, mapping: mapping) {
      case .unread: continue
      case .unknown: diagnostics.append(unknownColumn(header, at: place, number: row.number))
      case .column(let column):
        guard let other = positions[column.rawValue] else {
          positions[column.rawValue] = index
          continue
        }
        diagnostics.append(
          .error(
            .duplicateKey, at: place,
            "row \(row.number): '\(shown(headers[other]))' and '\(shown(header))' are both '\(column.header)'",
            suggestion: "name one of the two under 'ignore:' in columns.yaml"))
      }
    }
    return positions
  }

  private enum Meaning {
    case column(Column)
    /// Known, and never read.
    case unread
    case unknown
  }

  private static func meaning(of header: String, mapping: ColumnMapping) -> Meaning {
    let folded = header.foldedHeader
    // What is not to be published comes first: no mapping can undo it.
    guard !mapping.ignored.contains(folded), !holdsPeople(header, mapping: mapping) else { return .unread }
    guard let column = Column(header: mapping.columns[folded] ?? header) else { return .unknown }
    return .column(column)
  }

  /// Whether a column holds what belongs to people, and is never read.
  static func holdsPeople(_ header: String, mapping: ColumnMapping) -> Bool {
    header.promisesContactDetails || Column(header: mapping.columns[header.foldedHeader] ?? header)?.use == .personal
  }

  /// The column that a header means, or `nil` where it is none that is read.
  static func column(of header: String, mapping: ColumnMapping) -> Column? {
    guard case .column(let column) = meaning(of: header, mapping: mapping) else { return nil }
    return column
  }

  private static func unknownColumn(_ name: String, at place: SourceLocation, number: Int) -> Diagnostic {
    // What is never published is no good guess.
    let near = nearestHeader(to: name, among: Column.allCases.filter { $0.use != .personal }.map(\.header))
    let wayOut = "or name it under 'ignore:' in columns.yaml if it is not to be published"
    return .error(
      .unknownColumn, at: place, "row \(number): there is no column '\(shown(name))'",
      suggestion: near.map {
        "if it means '\($0)', write '\($0): [\(name)]' under 'columns:' in columns.yaml, \(wayOut)"
      }
        ?? "say under 'columns:' in columns.yaml which column it is, \(wayOut)")
  }

  /// The header that somebody probably meant: one that is spelt nearly alike, else one that has a word in common, as
  /// `ContractReference` has with `Ref no`.
  private static func nearestHeader(to name: String, among headers: [String]) -> String? {
    if let near = nearestMatch(to: name, in: headers) { return near }
    let words = name.headerWords.filter { $0.utf8.count >= 3 }
    return headers.first { header in
      let parts = header.headerWords.filter { $0.utf8.count >= 3 }
      return words.contains { word in parts.contains { $0.hasPrefix(word) || word.hasPrefix($0) } }
    }
  }

  private static func wayOut(for row: CSVRow, mapping: ColumnMapping) -> String {
    let text = row.text(at: 0)
    let signs = [(";", "semicolon"), ("\t", "tab"), (",", "comma")]
    if row.count == 1, let (_, name) = signs.first(where: { text.contains($0.0) }) {
      return "the cells seem to be separated by a \(name); say 'separator: \(name)' in columns.yaml"
    }
    return "the first row has to hold the headers; delete what stands above them"
  }

  /// The letters by which a spreadsheet calls a column: `A` for the first, `AA` for the twenty-seventh.
  private static func letters(of index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : letters(of: index / 26 - 1) + letter
  }
}
