import Foundation

/// Diagnostics as one JSON array, a line each, ending in a line end.
///
/// Every object has `severity`, `identifier`, `message` and `file`; `line`, `column` and `suggestion` where known.
func jsonForm(of diagnostics: [Diagnostic]) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let lines = diagnostics.compactMap { diagnostic in
    (try? encoder.encode(JSONDiagnostic(diagnostic))).map { "  " + String(decoding: $0, as: UTF8.self) }
  }
  return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
}

private struct JSONDiagnostic: Encodable {
  var severity: Diagnostic.Severity
  var identifier: DiagnosticIdentifier
  var message: String
  var suggestion: String?
  var file: String
  var line: Int?
  var column: Int?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity
    identifier = diagnostic.identifier
    message = diagnostic.message
    suggestion = diagnostic.suggestion
    file = diagnostic.location.file
    line = diagnostic.location.line
    column = diagnostic.location.column
  }
}
