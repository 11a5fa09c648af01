import Markdown
import Records

/// What a record does not let the public read.
struct WithholdingParts: Sendable {
  let items: [WithheldContext]
  let redactions: RedactionsContext?

  /// The variables that the context of a record with such parts has.
  static func variables<Context>(
    _ parts: @Sendable @escaping (Context) -> WithholdingParts
  ) -> [TemplateVariable<Context>] {
    [
      .list("withheld", "What the public may not read, and why; `withheld-items.mustache` shows it.") {
        parts($0).items
      },
      .flag("has-withheld", "Whether anything is listed as withheld.") { !parts($0).items.isEmpty },
      .group("redactions", "What was removed from its text; absent when nothing was.") { parts($0).redactions },
    ]
  }
}

/// What was removed from a text.
struct RedactionsContext: TemplateContext {
  let count: String
  let summary: String

  /// - Returns: `nil` when nothing was removed.
  init?(_ redactions: [Redaction], _ words: Words) {
    guard let summary = words.redactions(redactions) else { return nil }
    count = words.count(redactions.count, WordKey.redactionCount)
    self.summary = summary
  }

  static let variables = TemplateVariables<Self>(
    "Redactions", "What was removed from a text; `redactions.mustache` shows it.",
    [
      .text("count", "How many redactions there are, in words.") { $0.count },
      .text("summary", "How many passages were removed, and under which exemptions, as a sentence.") { $0.summary },
    ])
}

extension SiteEdition {
  /// What a record lists as withheld, and what was removed from its text.
  func withholding(_ items: [WithheldItem], in text: MarkdownDocument) -> WithholdingParts {
    WithholdingParts(
      items: items.map { WithheldContext(item: $0, isOverdue: $0.isOverdue(on: catalogue.asOf), words: words) },
      redactions: RedactionsContext(text.redactions, words))
  }
}
