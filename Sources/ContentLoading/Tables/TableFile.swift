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

  /// Gives every row that is not blank to `read`.
  ///
  /// - Returns: everything that is wrong with the file, its headers and its cells.
  func forEachRow(_ read: (inout TableCells<Column>) -> Void) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    do {
      let file = try OpenFile(path)
      var reader = CSVReader(separator: mapping.separator, encoding: mapping.encoding) { try file.readPiece($0) }
      var first = CSVRow()
      repeat {
        guard try reader.read(into: &first) else {
          diagnostics.append(
            .error(
              .emptyFile, at: source.location, "the file is empty",
              suggestion: "export it again, or delete it if it is not needed"))
          return diagnostics
        }
      } while first.isBlank
      guard
        let headers = TableHeaders<Column>(first, in: source, mapping: mapping, diagnostics: &diagnostics)
      else { return diagnostics }
      var cells = TableCells<Column>(source, headers: headers, mapping: mapping)
      while try cells.readRow(from: &reader) {
        if !cells.isBlank { read(&cells) }
      }
      diagnostics += cells.diagnostics
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
}
