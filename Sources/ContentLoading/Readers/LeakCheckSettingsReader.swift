import Diagnostics
import Records
import TypedYAML

extension MappingReader {
  /// Reads `leak-check` of `site.yaml`.
  mutating func leakCheckSettings() -> LeakCheckSettings {
    var settings = group("leak-check", LeakCheckSettings.init(reading:)) ?? LeakCheckSettings()
    settings.keys += [written("leak-check")].compactMap(\.self)
    return settings
  }
}

extension LeakCheckSettings {
  fileprivate init?(reading reader: inout MappingReader) {
    self.init()
    allowed = reader.texts("allowed")
    documentAuthors = reader.texts("document-authors").map(\.value)
    shared = reader.groups("shared", SharedPassage.init(reading:))
    keys = ["allowed", "shared"].compactMap { reader.written($0) }
    for entry in allowed where !Self.isTelling(entry.value) {
      reader.diagnostics.append(
        .error(
          .invalidValue, at: entry.location, "'\(entry.value)' would allow nothing that the check for leaks finds",
          suggestion: "write a whole e-mail address or number, a name of two words, or '@' and a domain"))
    }
  }

  /// Whether a text is an address, a number or a name, and no mere word.
  private static func isTelling(_ text: String) -> Bool {
    text.contains("@") || text.contains(where: \.isNumber)
      || text.split(whereSeparator: { !$0.isLetter }).count > 1
  }
}

extension SharedPassage {
  /// Reads an item of `shared`.
  init?(reading reader: inout MappingReader) {
    let hidden = reader.requiredText("text-of")
    let published = reader.requiredText("may-appear-in")
    let reason = reader.text("reason")?.value
    guard let hidden, let published else { return nil }
    self.init(of: hidden, in: published, reason: reason)
  }
}
