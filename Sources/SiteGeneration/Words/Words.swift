import Diagnostics
import Records
import TypedYAML

/// Every word that pages show and content does not bring: labels, statuses, month names, plural forms.
struct Words: Sendable {
  /// The language, as `en` or `cy`.
  let language: String
  let phrases: [String: Located<Phrase>]

  /// Reads a file of words: keys with a line of text each.
  ///
  /// Words that the program needs and the file lacks are errors.
  ///
  /// - Returns: `nil` with diagnostics when the file is not YAML.
  init?(_ text: String, language: String, in file: String, diagnostics: inout [Diagnostic]) {
    guard let document = YAMLDocument(text, in: file, diagnostics: &diagnostics) else { return nil }
    var reader = MappingReader(document.root)
    var phrases: [String: Located<Phrase>] = [:]
    for entry in document.root.entries {
      phrases[entry.key.value] = reader.text(entry.key.value).map { Located(Phrase($0.value), at: entry.key.location) }
    }
    diagnostics += reader.finish()
    self.language = language
    self.phrases = phrases
    for key in WordKey.all where phrases[key.name] == nil {
      diagnostics.append(
        .error(
          .missingWord, at: SourceLocation(file: file), "the words lack '\(key.name)'",
          suggestion: "add a line '\(key.name): …'"))
    }
    for key in WordKey.all + WordKey.optional { checkPlaceholders(of: key, diagnostics: &diagnostics) }
  }

  private func checkPlaceholders(of key: WordKey, diagnostics: inout [Diagnostic]) {
    guard let phrase = phrases[key.name] else { return }
    for name in phrase.value.placeholders where !key.placeholders.contains(name) {
      diagnostics.append(
        .error(
          .unknownVariable, at: phrase.location, "'\(key.name)' cannot fill in '{\(name)}'",
          suggestion: key.placeholders.isEmpty
            ? "nothing is filled in here" : "it can fill in {\(key.placeholders.joined(separator: "}, {"))}"))
    }
  }

  /// A word.
  subscript(key: WordKey) -> String { phrases[key.name]?.value.text ?? "" }

  /// A phrase with its places filled in.
  func phrase(_ key: WordKey, _ values: KeyValuePairs<String, String>) -> String {
    phrases[key.name]?.value.filled { name in values.first { $0.key == name }?.value } ?? ""
  }

  /// A phrase as HTML. What it is filled in with is HTML already.
  func html(_ key: WordKey, _ values: KeyValuePairs<String, String>) -> String {
    phrases[key.name]?.value.filledAsHTML { name in values.first { $0.key == name }?.value } ?? ""
  }

  /// A counted phrase in the form that the count asks for.
  func count(_ count: Int, _ key: (PluralForm) -> WordKey) -> String {
    let form = PluralForm(for: count, in: language)
    let chosen = phrases[key(form).name] == nil ? key(.other) : key(form)
    return phrase(chosen, ["count": number(count)])
  }

  /// A whole number with commas from 1,000.
  func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A day as people write it, such as 4 July 2013.
  func date(_ date: CalendarDate) -> String {
    phrase(
      .date, ["day": String(date.day), "month": self[.month(date.month)], "year": String(date.year)])
  }

  /// The size of a file, rounded up to whole kilobytes and to tenths of a megabyte.
  func size(_ bytes: Int64) -> String {
    switch bytes {
    case ..<1_000: return phrase(.size(.bytes), ["size": String(bytes)])
    case ..<1_000_000: return phrase(.size(.kilobytes), ["size": String((bytes + 999) / 1_000)])
    default:
      let tenths = (bytes + 99_999) / 100_000
      let text = tenths % 10 == 0 ? number(Int(tenths / 10)) : "\(number(Int(tenths / 10))).\(tenths % 10)"
      return phrase(.size(.megabytes), ["size": text])
    }
  }
}
