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
    let beginning = reader.text("complete-from")
    guard let kind, let text, let pattern = reader.pattern(text, restarting: restart) else { return nil }
    let start = beginning.flatMap { reader.start($0, of: kind, numberedBy: pattern) }
    self.init(kind: kind, organisation: organisation, pattern: pattern, completeFrom: start)
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

  fileprivate mutating func start(
    _ text: Located<String>, of kind: ReferenceSeries.Kind, numberedBy pattern: ReferencePattern
  ) -> SeriesStart? {
    guard kind == .decision else {
      diagnostics.append(
        .error(
          .invalidValue, at: text.location, "only decisions are counted, and this series is of another kind of record",
          suggestion: "take 'complete-from:' out"))
      return nil
    }
    return parsed(text, as: .invalidValue, expecting: pattern.startExpectation, pattern.start(named:))?.value
  }
}

extension ReferencePattern {
  /// What names a start of the series, in words.
  fileprivate var startExpectation: String {
    let reference = reference(1, inYear: 2026)
    return switch restart {
    case .never: "a reference of this series, such as '\(reference)'"
    case .eachYear: "a year, such as 2026, or a reference of this series, such as '\(reference)\(yearBehind("2026"))'"
    case .eachFinancialYear:
      "a financial year, such as 2026/27, or a reference of this series, such as '\(reference)\(yearBehind("2026/27"))'"
    }
  }

  private func yearBehind(_ year: String) -> String { leavesYearUnsaid ? " of \(year)" : "" }
}
