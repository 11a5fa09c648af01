import CSV
import Diagnostics
import Records

/// The first row of a file: which of its columns hold what.
struct TableHeaders<Column: TableColumn>: Sendable {
  /// For every column of ours, by its raw value, the position in the file.
  let positions: [Int?]
  /// The headers as the file has them.
  let names: [String]

  /// Reads the headers.
  ///
  /// - Returns: `nil` with diagnostics when no header is known.
  init?(_ row: CSVRow, in source: ContentFile, mapping: ColumnMapping, diagnostics: inout [Diagnostic]) {
    let place = SourceLocation(file: source.displayPath, line: row.line)
    var positions = [Int?](repeating: nil, count: Column.allCases.count)
    names = row.texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let faults = row.faults.map { $0.diagnostic(in: source) }
    diagnostics += faults
    // Whatever the rows below say, it cannot be known of what.
    guard !faults.contains(where: { $0.severity == .error }) else { return nil }
    for (index, name) in names.enumerated() where !name.isEmpty {
      guard let column = Self.column(named: name, mapping: mapping) else {
        if !mapping.ignored.contains(name.foldedHeader) {
          diagnostics.append(Self.unknownColumn(name, at: place, number: row.number))
        }
        continue
      }
      if let other = positions[column.rawValue] {
        diagnostics.append(
          .error(
            .duplicateKey, at: place,
            "row \(row.number): '\(names[other])' and '\(name)' are both '\(column.header)'",
            suggestion: "name one of the two under 'ignore:' in columns.yaml"))
      } else {
        positions[column.rawValue] = index
      }
    }
    self.positions = positions
    guard positions.contains(where: { $0 != nil }) else {
      diagnostics.append(
        .error(
          .missingColumn, at: place, "row \(row.number): none of these headers is known",
          suggestion: Self.wayOut(for: row, mapping: mapping)))
      return nil
    }
    let missing = Column.allCases.filter {
      $0.isExpected && positions[$0.rawValue] == nil && mapping.defaults[$0.header] == nil
    }
    guard !missing.isEmpty else { return }
    diagnostics.append(
      .warning(
        .missingColumn, at: place, "the file has no column \(missing.map { "'\($0.header)'" }.joined(separator: ", "))",
        suggestion: "export it too, or say under 'columns:' in columns.yaml what the file calls it"))
  }

  private static func column(named name: String, mapping: ColumnMapping) -> Column? {
    if let mapped = mapping.columns[name.foldedHeader] { return Column(header: mapped.value) }
    return Column(header: name)
  }

  private static func unknownColumn(_ name: String, at place: SourceLocation, number: Int) -> Diagnostic {
    let near = nearestMatch(to: name, in: Column.allCases.map(\.header))
    let wayOut = "or name it under 'ignore:' in columns.yaml if it is not to be published"
    return .error(
      .unknownColumn, at: place, "row \(number): there is no column '\(name)'",
      suggestion: near.map {
        "if it means '\($0)', write '\($0): [\(name)]' under 'columns:' in columns.yaml, \(wayOut)"
      }
        ?? "say under 'columns:' in columns.yaml which column it is, \(wayOut)")
  }

  private static func wayOut(for row: CSVRow, mapping: ColumnMapping) -> String {
    let text = row.text(at: 0)
    let signs = [(";", "semicolon"), ("\t", "tab"), (",", "comma")]
    if row.count == 1, let (_, name) = signs.first(where: { text.contains($0.0) }) {
      return "the cells seem to be separated by a \(name); say 'separator: \(name)' in columns.yaml"
    }
    return "the first row has to hold the headers; delete what stands above them"
  }
}
