import Diagnostics

/// A row of a file of comma-separated values, as a person finds it in a spreadsheet.
public struct TableRow: Hashable, Sendable {
  /// The file.
  public let file: ContentFile
  /// The row's number as a spreadsheet shows it; the headers are row 1.
  public let number: Int
  /// The line of the file on which the row begins; a line break within a cell makes it differ from the row's number.
  public let line: Int
  /// What the file calls columns that it does not call by our names: a person looks for those.
  public let names: [String: String]

  /// A row of a file.
  public init(file: ContentFile, number: Int, line: Int, names: [String: String] = [:]) {
    self.names = names
    self.file = file
    self.number = number
    self.line = line
  }

  /// Where it is, in words for a message about another record.
  var name: String { "row \(number) of \(file.displayPath)" }

  /// Where it begins.
  public var location: SourceLocation { SourceLocation(file: file.displayPath, line: line) }

  /// A fault in one of its cells, or in the row as a whole. A person who has the file open as a spreadsheet looks for the
  /// row and the column, so the message begins with both: `row 12, column 'EndDate': …`.
  public func fault(
    _ severity: Diagnostic.Severity, _ identifier: DiagnosticIdentifier, in column: String?, _ message: String,
    suggestion: String? = nil
  ) -> Diagnostic {
    let name = column.map { names[$0] ?? $0 }
    let words = name.map { "row \(number), column '\($0)': \(message)" } ?? "row \(number): \(message)"
    var fault = Diagnostic(severity, identifier, at: location, words, suggestion: suggestion)
    fault.series = column ?? ""
    return fault
  }

  /// The same fault, said of one of its cells.
  func placing(_ fault: Diagnostic, in column: String) -> Diagnostic {
    self.fault(fault.severity, fault.identifier, in: column, fault.message, suggestion: fault.suggestion)
  }
}

extension TableRow: Comparable {
  /// By the files and their rows.
  public static func < (left: TableRow, right: TableRow) -> Bool {
    (left.file.path, left.number) < (right.file.path, right.number)
  }
}
