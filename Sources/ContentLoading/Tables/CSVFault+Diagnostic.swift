import CSV
import Diagnostics
import Records

extension CSVFault {
  /// What is wrong, in the words of a person who has the file open as a spreadsheet.
  ///
  /// - Parameter headers: what the file calls its columns.
  func diagnostic(in source: ContentFile, headers: [String] = []) -> Diagnostic {
    let column = cell.flatMap { headers.indices.contains($0) ? headers[$0] : nil }
    let place = TableRow(file: source, number: row, line: line)
    func fault(
      _ identifier: DiagnosticIdentifier, _ message: String, _ suggestion: String,
      severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
      place.fault(severity, identifier, in: column, message, suggestion: suggestion)
    }
    switch kind {
    case .strayQuote:
      return fault(
        .brokenRow, "a quotation mark stands within the cell",
        "check that the row is whole; the cell is kept as it stands", severity: .warning)
    case .unterminatedQuote:
      return fault(
        .brokenRow, "the quotation mark that begins the cell is never closed, and all that follows became part of it",
        "close it, or delete it")
    case .runawayQuote(let endLine):
      return fault(
        .brokenRow,
        "the quotation mark that begins the cell goes on to line \(endLine), and all between became part of the cell",
        "close it where the cell ends, or delete it")
    case .invalidUTF8(let byte):
      return fault(
        .invalidUTF8, "the byte \(String(byte, radix: 16, uppercase: true)) is not UTF-8",
        "save the file as 'CSV UTF-8', or say 'encoding: windows-1252' in columns.yaml if it is an old Windows file")
    case .unpairedSurrogate:
      return fault(.invalidUTF8, "half a character is missing", "save the file as 'CSV UTF-8'")
    case .controlCharacter(let scalar):
      return fault(
        .controlCharacter, "the cell holds the invisible character \(scalar.codePoint)",
        "delete the cell's text and type it again")
    case .notCSV(.workbook):
      return .notCSV(at: source.location)
    case .notCSV(.webPage):
      return .error(
        .notCSV, at: source.location, "this is a web page and no file of comma-separated values",
        suggestion: "open it in a spreadsheet program and save it as 'CSV UTF-8'")
    case .separatorLine:
      return .error(
        .notCSV, at: place.location, "the first line names the separator, which only one program understands",
        suggestion: "delete the line, and say 'separator: semicolon' in columns.yaml if cells are separated by ';'")
    case .fileTooLarge(let limit):
      return .error(
        .fileTooLarge, at: place.location,
        "the file is larger than \(limit >> 30) GB; nothing from row \(row) on was read",
        suggestion: "divide it, by year for example")
    case .tooManyCells(let limit):
      return .error(
        .brokenRow, at: place.location,
        "row \(row): there are more than \(limit) cells; nothing from here on was read",
        suggestion: "check the separator, and delete empty columns at the right")
    case .rowTooLong(let limit):
      return .error(
        .brokenRow, at: place.location,
        "row \(row): it is longer than \(limit >> 20) MB; nothing from here on was read",
        suggestion: "look for a quotation mark that is never closed")
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
