/// A diagnostic as a workflow command, which becomes an annotation beside the line, ending in a line end.
func githubForm(of diagnostic: Diagnostic) -> String {
  var properties = "file=\(escapedProperty(diagnostic.location.file))"
  if let line = diagnostic.location.line { properties += ",line=\(line)" }
  if let column = diagnostic.location.column { properties += ",col=\(column)" }
  properties += ",title=\(diagnostic.identifier.rawValue)"
  let message = [diagnostic.message, diagnostic.suggestion].compactMap(\.self).joined(separator: "; ")
  return "::\(diagnostic.severity.rawValue) \(properties)::\(escapedMessage(message))\n"
}

private func escapedMessage(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

private func escapedProperty(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

/// Goes by scalars: a line end of two characters is one `Character`, and would be passed over.
private func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if special.contains(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "%" + (digits.count < 2 ? "0" : "") + digits
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
