import Records
import StaticSite

/// What stays at the address of a record that was withdrawn: that it was, when and why.
struct WithdrawnContext: TemplateContext {
  let words: Words
  let withdrawal: Withdrawal
  var reference: String?
  var date: CalendarDate?
  /// Whether a day of the decision belongs to what stood here.
  var isDecision = true
  var relations: [RelationContext] = []
  var corrections: [Correction] = []
  let citation: String
  let permanentAddress: String

  static let variables = TemplateVariables<Self>(
    "Withdrawn record", "What stays at the address of a record that was withdrawn: that it was, when and why.",
    [
      .optionalText("reference", "What the office calls it.") { $0.reference },
      .flag("is-decision", "Whether it was the record of a decision, which has a day.") { $0.isDecision },
      .optionalText("date", "The day of the decision, in words.") { context in
        context.date.map(context.words.date)
      },
      .optionalText("date-iso", "The day of the decision, as `2013-07-04`.") { $0.date?.iso8601 },
      .text("withdrawn-on", "The day on which it was withdrawn, in words.") { $0.words.date($0.withdrawal.date) },
      .text("withdrawn-on-iso", "The day on which it was withdrawn, as `2015-03-02`.") { $0.withdrawal.date.iso8601 },
      .text("reason", "Why.") { $0.withdrawal.reason },
      .list("relations", "The decisions it belongs with, by relation.") { $0.relations },
      .flag("has-relations", "Whether there are any.") { !$0.relations.isEmpty },
      .list("corrections", "What was changed between its publication and its withdrawal, newest first.") { context in
        context.corrections.map { CorrectionContext(correction: $0, words: context.words) }
      },
      .flag("has-corrections", "Whether anything was changed.") { !$0.corrections.isEmpty },
      .text("citation", "How to cite it.") { $0.citation },
      .text("permanent-address", "Its whole permanent URL.") { $0.permanentAddress },
    ])
}

extension PageTemplate {
  static let withdrawn = page("withdrawn") { WithdrawnContext.description }
}

extension SiteEdition {
  func withdrawnPage(at position: Int) -> SiteFile {
    let decision = catalogue.decisions[position]
    // The loader does not let a withdrawn record without its withdrawal pass.
    let withdrawal = decision.withdrawal ?? Withdrawal(date: catalogue.asOf, reason: "")
    return page(decisionPaths[position], .withdrawn, from: decision.source.location) { [self] in
      var head = head(
        decisionPaths[position], title: words.phrase(.withdrawnTitle, ["title": decision.title]),
        description: words.phrase(.withdrawnDescription, ["site": configuration.office.name]),
        standing: .record(changed: decision.modified),
        breadcrumbs: breadcrumbs(toDecisionAt: position), reference: decision.reference?.value.text,
        status: words[.status(decision.status)])
      head.title = decision.title
      let content = WithdrawnContext(
        words: words, withdrawal: withdrawal, reference: decision.reference?.value.text, date: decision.date,
        relations: relations(of: position), corrections: decision.publicCorrections.newestFirst,
        citation: citation(of: position),
        permanentAddress: permanentAddress(of: position))
      return (head, content)
    }
  }
}
