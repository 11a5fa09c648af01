import Records

/// Something that the public may not read.
struct WithheldContext: TemplateContext {
  let item: WithheldItem
  let isOverdue: Bool
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Withheld item", "Something that the public may not read, and why; `withheld-facts.mustache` shows it.",
    [
      .text("what", "What it is.") { $0.item.what },
      .text("ground", "The exemption or the exclusion under which it is withheld, in words.") {
        $0.words.ground($0.item.ground)
      },
      .text("covers", "How much of the record it is, in words.") { $0.words[.extent($0.item.extent)] },
      .optionalText("reason", "Why it is withheld.") { $0.item.reason },
      .optionalText("public-interest-test", "How the public interest was weighed.") { $0.item.publicInterestTest },
      .flag("lacks-test", "Whether the public interest had to be weighed and the record does not say how.") {
        $0.item.ground.owesPublicInterestTest && $0.item.publicInterestTest == nil
      },
      .optionalText("review", "When the office will look at it again, in words.") { context in
        context.item.review.map { context.words.date($0.value) }
      },
      .optionalText("review-iso", "When the office will look at it again, as `2014-01-31`.") {
        $0.item.review?.value.iso8601
      },
      .flag("overdue", "Whether that day, or the one by which it was to be published, has gone by.") { $0.isOverdue },
      .optionalText("expected", "When it is to be published, in words.") { context in
        context.item.expected.map { context.words.expected($0.value) }
      },
      .optionalText("expected-iso", "When it is to be published, as `2026-07` or `2026-07-04`.") {
        $0.item.expected?.value.iso8601
      },
    ])
}
