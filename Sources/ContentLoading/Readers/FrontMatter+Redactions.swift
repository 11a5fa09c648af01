import Diagnostics
import Markdown
import TypedYAML

extension FrontMatter {
  /// Keys under which documents have their titles: what was redacted before it was published is often called "(redacted)".
  private static let documentKeys: Set<String> = ["attachments", "background-papers", "earlier-versions"]

  /// The redaction marks in what the keys say, with an error for what looks like one and is none.
  func redactions(diagnostics: inout [Diagnostic]) -> [Redaction] {
    var marks: [Redaction] = []
    for entry in mapping.entries where !Self.documentKeys.contains(entry.key.value) {
      entry.value.forEachText { text in
        marks += Redaction.marks(inLine: text.value, at: text.location, diagnostics: &diagnostics)
      }
    }
    return marks
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
}
