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

extension CSVFault {
  /// Why reading stopped.
  fileprivate func diagnostic(in source: ContentFile) -> Diagnostic {
    let place = SourceLocation(file: source.displayPath, line: line)
    switch kind {
    case .notCSV(.workbook):
      return .notCSV(at: source.location)
    case .notCSV(.webPage):
      return .error(
        .notCSV, at: source.location, "this is a web page and no file of comma-separated values",
        suggestion: "open it in a spreadsheet program and save it as 'CSV UTF-8'")
    case .separatorLine:
      return .error(
        .notCSV, at: place, "the first line names the separator, which only one program understands",
        suggestion: "delete the line, and say 'separator: semicolon' in columns.yaml if cells are separated by ';'")
    case .fileTooLarge(let limit):
      return .error(
        .fileTooLarge, at: place, "the file is larger than \(limit >> 30) GB; nothing below row \(row - 1) was read",
        suggestion: "divide it, by year for example")
    case .tooManyCells(let limit):
      return .error(
        .brokenRow, at: place, "row \(row): there are more than \(limit) cells; nothing from here on was read",
        suggestion: "check the separator, and delete empty columns at the right")
    case .rowTooLong(let limit):
      return .error(
        .brokenRow, at: place, "row \(row): it is longer than \(limit >> 20) MB; nothing from here on was read",
        suggestion: "look for a quotation mark that is never closed")
    default:
      return .error(.brokenRow, at: place, "row \(row): the row cannot be read")
    }
  }
}

extension Diagnostic {
  /// A workbook where a file of comma-separated values belongs.
  static func notCSV(at location: SourceLocation) -> Diagnostic {
    .error(
      .notCSV, at: location, "this is a workbook and no file of comma-separated values",
      suggestion: "open it in the spreadsheet program and save it as 'CSV UTF-8'")
  }
}
