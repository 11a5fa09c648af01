import TypedYAML

/// A record as it is written down: the keys, hints at further ones, and the text.
struct RecordText {
  private var keys = ""
  private var hints = ""
  private var body = ""

  /// Writes a key, unless there is no value for it.
  mutating func add(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    keys += "\(key): \(value.yamlScalar)\n"
  }

  /// Writes a line that shows how a key would be used.
  mutating func hint(_ line: String) { hints += "# \(line)\n" }

  /// Writes a heading, with a note of what belongs under it.
  mutating func add(heading: String, note: String) {
    body += "\n## \(heading)\n"
    add(note: note)
  }

  /// Writes a note that is not published.
  mutating func add(note: String) { body += "\n<!-- \(note) -->\n" }

  /// The whole file.
  var text: String {
    let introduction = hints.isEmpty ? "" : "# Further facts. Take the '# ' away from those that you fill in.\n"
    return "---\n\(keys)\(introduction)\(hints)---\n\(body)"
  }
}
