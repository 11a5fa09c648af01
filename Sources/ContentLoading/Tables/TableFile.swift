import CSV
import Diagnostics
import Platform
import Records
import SystemPackage

/// A file of comma-separated values, read row by row with its headers understood.
struct TableFile<Column: TableColumn> {
  private let source: ContentFile
  private let path: FilePath
  private let mapping: ColumnMapping

  init(_ source: ContentFile, at path: FilePath, mapping: ColumnMapping) {
    self.source = source
    self.path = path
    self.mapping = mapping
  }

  /// More than any register or year of payments has; what is larger would fill the memory.
  private static var limits: CSVLimits { CSVLimits(file: 1 << 30) }

  /// Gives every row that is not blank to `read`.
  ///
  /// - Returns: everything that is wrong with the file, its headers and its cells.
  func forEachRow(_ read: (inout TableCells<Column>) -> Void) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    do {
      let file = try OpenFile(path)
      var reader = CSVReader(separator: mapping.separator, encoding: mapping.encoding, limits: Self.limits) {
        try file.readPiece($0)
      }
      guard let headers = try headers(from: &reader, diagnostics: &diagnostics) else { return diagnostics }
      var cells = TableCells<Column>(source, headers: headers, mapping: mapping)
      defer { diagnostics += cells.faults.diagnostics }
      while try cells.readRow(from: &reader) {
        if !cells.isBlank { read(&cells) }
      }
    } catch let fault as CSVFault {
      diagnostics.append(fault.diagnostic(in: source))
    } catch {
      diagnostics.append(
        .error(
          .unreadableFile, at: source.location, "the file cannot be read: \(error)",
          suggestion: "check that you may read it"))
    }
    return diagnostics
  }

  private func headers(
    from reader: inout CSVReader, diagnostics: inout [Diagnostic]
  ) throws -> TableHeaders<Column>? {
    var row = CSVRow()
    while try reader.read(into: &row) {
      guard row.isBlank else {
        return TableHeaders(row, in: source, mapping: mapping, diagnostics: &diagnostics)
      }
    }
    diagnostics.append(
      .error(
        .emptyFile, at: source.location, "the file is empty",
        suggestion: "export it again, or delete it if it is not needed"))
    return nil
  }
}
