/// How diagnostics are written out.
public enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For a person at a terminal: the message, the source line and a caret below it.
  case text
  /// For a program: one JSON array.
  case json
  /// For a pull request: workflow commands that become annotations beside the lines.
  case github

  /// The diagnostics in order, each written in this format.
  ///
  /// - Parameter sourceLine: gives the text of a line, without its line end, or `nil` when it cannot be had.
  public func render(_ diagnostics: [Diagnostic], sourceLine: (SourceLocation) -> String? = { _ in nil }) -> String {
    let ordered = diagnostics.sorted()
    return switch self {
    case .text:
      ordered.map {
        textForm(of: $0, sourceLine: $0.identifier.concernsSecrets ? nil : sourceLine($0.location))
      }.joined()
    case .json: jsonForm(of: ordered)
    case .github: ordered.map(githubForm).joined()
    }
  }
}
