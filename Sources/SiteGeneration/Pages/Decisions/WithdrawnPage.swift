import Records
import StaticSite

/// What stays at the address of a record that was withdrawn: that it was, when and why.
struct WithdrawnContext: TemplateContext {
  let edition: SiteEdition
  let position: Int
  let withdrawal: Withdrawal

  static let variables = TemplateVariables<Self>(
    "Withdrawn record", "What stays at the address of a record that was withdrawn: that it was, when and why.",
    [
      .optionalText("reference", "What the office calls it.") { $0.decision.reference?.value.text },
      .optionalText("date", "The day of the decision, in words.") { context in
        context.decision.date.map(context.edition.words.date)
      },
      .optionalText("date-iso", "The day of the decision, as `2013-07-04`.") { $0.decision.date?.iso8601 },
      .text("withdrawn-on", "The day on which it was withdrawn, in words.") {
        $0.edition.words.date($0.withdrawal.date)
      },
      .text("withdrawn-on-iso", "The day on which it was withdrawn, as `2015-03-02`.") { $0.withdrawal.date.iso8601 },
      .text("reason", "Why.") { $0.withdrawal.reason },
      .list("relations", "The decisions it belongs with, by relation.") { $0.edition.relations(of: $0.position) },
      .flag("has-relations", "Whether there are any.") { !$0.edition.relations(of: $0.position).isEmpty },
      .text("citation", "How to cite it.") { $0.edition.citation(of: $0.position) },
      .text("permanent-address", "Its whole permanent URL.") { $0.edition.permanentAddress(of: $0.position) },
    ])

  private var decision: Decision { edition.catalogue.decisions[position] }
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
        breadcrumbs: breadcrumbs(toDecisionAt: position), reference: decision.reference?.value.text,
        status: words[.status(decision.status)])
      head.title = decision.title
      return (head, WithdrawnContext(edition: self, position: position, withdrawal: withdrawal))
    }
  }
}
