import Diagnostics
import Markdown
import TypedYAML

extension FrontMatter {
  /// The redaction marks in what the keys say, with an error for what looks like one and is none.
  func redactions(diagnostics: inout [Diagnostic]) -> [Redaction] {
    var marks: [Redaction] = []
    for entry in mapping.entries {
      switch entry.key.value {
      case "background-papers":
        entry.value.forEachText { title in
          marks += Redaction.marks(inTitleOfDocument: title.value, at: title.location, diagnostics: &diagnostics)
        }
      // A file may be called as it likes, so that of documents with files the titles alone are looked at.
      case "attachments", "earlier-versions":
        entry.value.forEachText(under: "title") { title in
          marks += Redaction.marks(inTitleOfDocument: title.value, at: title.location, diagnostics: &diagnostics)
        }
      default:
        entry.value.forEachText { text in
          marks += Redaction.marks(inLine: text.value, at: text.location, diagnostics: &diagnostics)
        }
      }
    }
    return marks
  }
}

extension YAMLMapping {
  /// What is wrong with marks in a file that is published and can hold none.
  ///
  /// - Parameter unpublished: keys of which nothing is published.
  func redactionFaults(besides unpublished: Set<String> = []) -> [Diagnostic] {
    entries.filter { !unpublished.contains($0.key.value) }.flatMap { Self.redactionFaults(in: $0.value) }
  }

  private static func redactionFaults(in value: YAMLValue) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    value.forEachText { text in
      switch Redaction.severity(ofMarksIn: text.value) {
      case .error:
        faults.append(
          .error(
            .malformedRedaction, at: text.location, "there is a redaction mark here, or what looks like one",
            suggestion: "nothing can be redacted in this file: take the mark out, and write only what may be read"))
      case .warning:
        faults.append(
          .error(
            .malformedRedaction, at: text.location, "it looks as if something was taken out here",
            suggestion: "nothing can be redacted in this file: write only what may be read, or say in words that "
              + "something is left out"))
      case nil: break
      }
    }
    return faults
  }
}

extension YAMLValue {
  /// Hands on every text in the value.
  fileprivate func forEachText(_ body: (Located<String>) -> Void) {
    switch self {
    case .text(let text): body(text)
    case .list(let values, _): for value in values { value.forEachText(body) }
    case .mapping(let mapping): for entry in mapping.entries { entry.value.forEachText(body) }
    }
  }

  /// Hands on every text under a key of the mappings in a list.
  fileprivate func forEachText(under key: String, _ body: (Located<String>) -> Void) {
    switch self {
    case .text: break
    case .list(let values, _): for value in values { value.forEachText(under: key, body) }
    case .mapping(let mapping):
      for entry in mapping.entries where entry.key.value == key { entry.value.forEachText(body) }
    }
  }
}
