import Diagnostics
import Records
import TypedYAML

extension ReferenceSeries {
  /// Reads an item of `references:` of `site.yaml`.
  init?(reading reader: inout MappingReader) {
    let kind = reader.requiredChoice("records", of: Kind.self)
    let organisation = reader.text("organisation")
    let text = reader.requiredText("pattern")
    let restart = reader.choice("restarts", of: ReferencePattern.Restart.self)
    guard let kind, let text, let pattern = reader.pattern(text, restarting: restart) else { return nil }
    self.init(kind: kind, organisation: organisation, pattern: pattern)
  }
}

extension MappingReader {
  fileprivate mutating func pattern(
    _ text: Located<String>, restarting restart: ReferencePattern.Restart?
  ) -> ReferencePattern? {
    do {
      return try ReferencePattern(text.value, restart: restart)
    } catch {
      diagnostics.append(
        .error(
          .invalidValue, at: text.location, "the pattern '\(text.value)' \(error.message)", suggestion: error.wayOut))
      return nil
    }
  }
}
