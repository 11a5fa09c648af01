/// One thing that is wrong: where, how badly, what, and the way out.
///
/// A diagnostic is a value. Faults in content are collected and returned, never thrown and never printed from inside a
/// step, so that a person sees all of them at once.
public struct Diagnostic: Hashable, Sendable {
  /// Whether the fault stops a build.
  public enum Severity: String, Hashable, Sendable, Codable {
    /// Nothing is published until this is mended.
    case error
    /// The site can be published; `--strict` treats it as an error.
    case warning
  }

  /// How badly it matters.
  public var severity: Severity
  /// The stable name to look up in `Documentation/diagnostics.md`.
  public var identifier: DiagnosticIdentifier
  /// Where it is.
  public var location: SourceLocation
  /// What is wrong, in the words of the person who wrote the content; no full stop.
  public var message: String
  /// What to do next, where that can be said; no full stop. Lines that can be copied into a file stand below its first.
  public var suggestion: String?
  /// What it has in common with like faults of the same file, such as the column of a table; `nil` when it stands for
  /// itself. `FaultSeries` goes by it.
  public var series: String?

  /// A fault with everything that is known about it.
  public init(
    _ severity: Severity, _ identifier: DiagnosticIdentifier, at location: SourceLocation, _ message: String,
    suggestion: String? = nil
  ) {
    self.severity = severity
    self.identifier = identifier
    self.location = location
    self.message = message
    self.suggestion = suggestion
  }

  /// A fault that stops the build.
  public static func error(
    _ identifier: DiagnosticIdentifier, at location: SourceLocation, _ message: String, suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, identifier, at: location, message, suggestion: suggestion)
  }

  /// A fault that the office should know of, and that does not stop the build.
  public static func warning(
    _ identifier: DiagnosticIdentifier, at location: SourceLocation, _ message: String, suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, identifier, at: location, message, suggestion: suggestion)
  }
}

extension Diagnostic {
  /// The same fault, not stopping a build: a draft is not published, so what is wrong with it holds nothing up.
  public var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}

extension Diagnostic: Comparable {
  /// By place, then by severity, then by name, message and suggestion: the same faults are always listed in the same order.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity == .error }
    return (left.identifier.rawValue, left.message, left.suggestion ?? "")
      < (right.identifier.rawValue, right.message, right.suggestion ?? "")
  }
}

extension Collection<Diagnostic> {
  /// Whether any of these stops a build.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// How many of these stop a build.
  public var errorCount: Int { count { $0.severity == .error } }

  /// How many of these do not stop a build.
  public var warningCount: Int { count { $0.severity == .warning } }
}
