/// A diagnostic as a person reads it, ending in a line end.
///
/// ```
/// content/decisions/iip.md:7:14: error: no priority is called 'pride'; did you mean 'pride-in-police'? [unknown-priority]
///   7 | priorities: [pride]
///     |              ^
/// ```
///
/// Lines that can be copied into a file stand behind it as they are.
func textForm(of diagnostic: Diagnostic, sourceLine: String?) -> String {
  let suggestion = diagnostic.suggestion?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
  var text = "\(diagnostic.location): \(diagnostic.severity.rawValue): \(diagnostic.message)"
  if let first = suggestion.first { text += "; \(first)" }
  return printable(text) + " [\(diagnostic.identifier.rawValue)]\n" + excerpt(at: diagnostic.location, of: sourceLine)
    + suggestion.dropFirst().map { printable($0) + "\n" }.joined()
}

/// The line of a place, with a mark below its column.
private func excerpt(at location: SourceLocation, of sourceLine: String?) -> String {
  guard let line = location.line, let sourceLine else { return "" }
  let excerpt = LineExcerpt(of: sourceLine, around: location.column)
  let number = String(line)
  var text = "  \(number) | \(excerpt.text)\n"
  if let caret = excerpt.caretColumn {
    let margin = String(repeating: " ", count: number.count)
    text += "  \(margin) | \(String(repeating: " ", count: caret - 1))^\n"
  }
  return text
}

/// A text without what would move the terminal's cursor, whatever somebody wrote into a record: each such character
/// becomes a space, so that columns stay where they are.
private func printable(_ text: some StringProtocol) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: text.unicodeScalars.lazy.map { isControl($0) ? " " : $0 })
  return String(view)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// As much of a line as fits beside its number, with the column that the caret stands under.
private struct LineExcerpt {
  static let width = 100

  var text: String
  var caretColumn: Int?

  init(of line: String, around column: Int?) {
    // Only as much of the line is looked at as is shown: it may be long, and have much wrong with it.
    let scalars = line.unicodeScalars
    let wanted = max(0, (column ?? 1) - 1 - Self.width / 2)
    let first = scalars.index(scalars.startIndex, offsetBy: wanted, limitedBy: scalars.endIndex)
    let start = first == nil ? 0 : wanted
    let shown = scalars[(first ?? scalars.startIndex)...].prefix(Self.width)
    let before = start > 0 ? "…" : ""
    let after = shown.endIndex < scalars.endIndex ? "…" : ""
    text = before + printable(String(shown)) + after
    caretColumn = column.map { min(max($0 - start, 1), shown.count + 1) + before.count }
  }
}
