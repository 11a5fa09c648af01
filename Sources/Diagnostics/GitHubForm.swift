/// A diagnostic as a workflow command, which becomes an annotation beside the line, ending in a line end.
func githubForm(of diagnostic: Diagnostic) -> String {
  var properties = "file=\(escapedProperty(diagnostic.location.file))"
  if let line = diagnostic.location.line { properties += ",line=\(line)" }
  if let column = diagnostic.location.column { properties += ",col=\(column)" }
  properties += ",title=\(diagnostic.identifier.rawValue)"
  let message = [diagnostic.message, diagnostic.suggestion].compactMap(\.self).joined(separator: "; ")
  return "::\(diagnostic.severity.rawValue) \(properties)::\(escapedMessage(message))\n"
}

private func escapedMessage(_ text: String) -> String {
  text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

private func escapedProperty(_ text: String) -> String {
  escapedMessage(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
