import Diagnostics

/// What could not be looked for: a check that did not run has found nothing and promises nothing.
struct SkippedChecksSection: ReportSection {
  static let key = "checksNotRun"

  /// A check that did not run.
  struct Check: Encodable {
    let message: String
    let suggestion: String?
    /// Where it would have been looked for; `nil` for everything.
    let file: String?
  }

  let checks: [Check]

  /// - Parameter search: how much of what would be published was read for what must not be.
  init(_ diagnostics: [Diagnostic], of search: OutputSearch) {
    let gap = search.gap.map { Check(message: $0, suggestion: "mend them and check again", file: nil) }
    checks =
      [gap].compactMap(\.self)
      + diagnostics.filter { $0.identifier == .checkNotRun }.map {
        Check(message: $0.message, suggestion: $0.suggestion, file: $0.location.file)
      }
  }

  var heading: String? { checks.isEmpty ? nil : "Checks that did not run: \(checks.count)" }

  var lines: [String] {
    Self.shortened(
      checks.map { check in
        (check.file.map { "\($0): " } ?? "") + check.message + (check.suggestion.map { "; \($0)" } ?? "")
      })
  }
}
