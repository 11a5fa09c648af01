import Diagnostics

/// What is wrong, by severity and kind: errors first, and what is most frequent first.
struct FaultsSection: ReportSection {
  static let key = "faults"

  /// Faults of one kind.
  struct Kind: Encodable {
    let severity: Diagnostic.Severity
    let identifier: DiagnosticIdentifier
    let meaning: String
    let count: Int
    /// The first of them.
    let file: String
    let line: Int?
  }

  let errors: Int
  let warnings: Int
  let kinds: [Kind]

  init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.errorCount
    warnings = diagnostics.warningCount
    let groups = Dictionary(grouping: diagnostics) { Group(severity: $0.severity, identifier: $0.identifier) }
    kinds = groups.compactMap { group, faults -> Kind? in
      guard let first = faults.min() else { return nil }
      return Kind(
        severity: group.severity, identifier: group.identifier, meaning: group.identifier.meaning, count: faults.count,
        file: first.location.file, line: first.location.line)
    }.sorted { left, right in
      if left.severity != right.severity { return left.severity == .error }
      if left.count != right.count { return left.count > right.count }
      return left.identifier.rawValue < right.identifier.rawValue
    }
  }

  private struct Group: Hashable {
    let severity: Diagnostic.Severity
    let identifier: DiagnosticIdentifier
  }

  /// A person takes in so many messages without a summary.
  private static let fewMessages = 5

  var heading: String? {
    errors + warnings <= Self.fewMessages
      ? nil : "What is wrong: \(errors.counted("error")), \(warnings.counted("warning"))"
  }

  var lines: [String] {
    let width = kinds.map { String($0.count).count }.max() ?? 1
    return kinds.map { kind in
      let number = String(repeating: " ", count: width - String(kind.count).count) + String(kind.count)
      let place = SourceLocation(file: kind.file, line: kind.line).description
      let first = kind.count == 1 ? place : "first in \(place)"
      return "\(number) × \(kind.severity.rawValue): \(kind.meaning) [\(kind.identifier.rawValue)], \(first)"
    } + ["Documentation/diagnostics.md explains each name in brackets, with the way out."]
  }
}
