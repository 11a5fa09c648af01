import Diagnostics

extension Sequence<Diagnostic> {
  /// Each diagnostic as the line that a terminal shows for it, in the order in which all of them are shown, so that a
  /// test compares place, severity, message, suggestion and identifier at once.
  public var lines: [String] {
    sorted().map { diagnostic in
      var line = DiagnosticFormat.text.render([diagnostic])
      line.removeLast()
      return line
    }
  }
}
