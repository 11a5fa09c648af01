import Markdown
import Records

/// The page of a decision.
struct DecisionContext: TemplateContext {
  let edition: SiteEdition
  let position: Int

  fileprivate let decision: Decision
  fileprivate let parts: [DecisionPart]
  fileprivate let missingParts: [FormPart]
  fileprivate let relations: [RelationContext]
  let chain: [ChainEntryContext]

  init(edition: SiteEdition, position: Int) {
    self.edition = edition
    self.position = position
    let form = edition.configuration.decisionForm
    decision = edition.catalogue.decisions[position]
    parts = decision.parts(of: form)
    missingParts = decision.missingParts(of: form)
    relations = edition.relations(of: position) { $0 == .relatesTo }
    chain = edition.chain(of: .decision(position))
  }

  static let variables = TemplateVariables<Self>(
    "Decision", "The page of a decision.",
    facts + text + papers
      + WithholdingParts.variables { $0.edition.withholding($0.decision.withheld, in: $0.decision.text) }
      + ChainEntryContext.variablesOfPage { $0.chain } + more)

  private static let facts: [TemplateVariable<Self>] = [
    .optionalText("reference", "What the office calls it.") { $0.decision.reference?.value.text },
    .text("status", "Its status as in the record's file, such as `approved`.") { $0.decision.status.rawValue },
    .text("status-name", "Its status in words.") { $0.words[.status($0.decision.status)] },
    .text("confidentiality", "How confidential it is, as in the record's file.") {
      $0.decision.confidentiality.rawValue
    },
    .text("confidentiality-name", "How confidential it is, in words.") {
      $0.words[.confidentiality($0.decision.confidentiality)]
    },
    .flag("restricted", "Whether anything of it is withheld.") { $0.decision.confidentiality != .open },
    .flag("confidential", "Whether nothing of its text is published.") { $0.decision.confidentiality == .confidential },
    .optionalText("date", "The day of the decision, in words.") { $0.date($0.decision.date) },
    .optionalText("date-iso", "The day of the decision, as `2013-07-04`.") { $0.decision.date?.iso8601 },
    .optionalText("signed", "The day of the signature, in words.") { $0.date($0.open?.signed) },
    .optionalText("signed-iso", "The day of the signature, as `2013-07-04`.") { $0.open?.signed?.iso8601 },
    .optionalText("published", "The day of publication, in words.") { $0.date($0.decision.published) },
    .optionalText("published-iso", "The day of publication, as `2013-07-04`.") { $0.decision.published?.iso8601 },
    .optionalText("days-after-decision", "How long after the decision it was published.") { $0.delay },
    .optionalText(
      "publication-target", "The office's target for that, where it has one, and by how much it was missed."
    ) {
      context in context.daysToPublication.flatMap(context.edition.publicationTarget)
    },
    .optionalText("decision-maker", "Who took it.") { $0.open?.decisionMaker },
    .group("organisation", "Whose decision it is, where the office publishes for more than one.") { $0.organisation },
    .optionalText("interests", "What the decision maker declared of interests.") { $0.interests },
    .list("priorities", "The priorities of the Police and Crime Plan that it serves.") { $0.priorities },
    .flag("has-priorities", "Whether it serves any.") { !$0.priorities.isEmpty },
  ]

  private static let text: [TemplateVariable<Self>] = [
    .list("outline", "The headings of its parts.") { context in
      context.parts.map {
        OutlineEntryContext(title: $0.section.heading.title, anchor: $0.section.heading.anchor)
      }
    },
    .flag("has-outline", "Whether there are at least two parts.") { $0.parts.count > 1 },
    .optionalHTML("preamble", "What stands before the first heading.") { context in
      let preamble = context.decision.text.preamble
      return preamble.isEmpty ? nil : context.html(preamble)
    },
    .list("parts", "Its parts, in the order of the form.") { context in
      context.parts.map { PartContext(part: $0, body: context.html($0.section.body)) }
    },
    .optionalText("decision-anchor", "The name of the place where the decision itself stands, without `#`.") {
      context in
      context.parts.first { $0.part == .decision }?.section.heading.anchor
    },
    .list("missing-parts", "The required parts that it lacks.") { context in
      context.missingParts.map { LabelContext(label: context.words[.formPart($0)]) }
    },
    .flag("has-missing-parts", "Whether it lacks any.") { !$0.missingParts.isEmpty },
  ]

  private static let papers: [TemplateVariable<Self>] = [
    .list("attachments", "The documents published with it.") { context in
      context.attachments.map {
        context.edition.context(of: $0, on: context.edition.decisionPaths[context.position])
      }
    },
    .flag("has-attachments", "Whether there are any.") { !$0.attachments.isEmpty },
    .list("background-papers", "The papers it rests on.") { context in
      (context.open?.backgroundPapers ?? []).map(TitleContext.init)
    },
    .flag("has-background-papers", "Whether there are any.") { $0.open?.backgroundPapers.isEmpty == false },
  ]

  private static let more: [TemplateVariable<Self>] = [
    .list("relations", "The decisions it belongs with that come neither before nor after it.") { $0.relations },
    .flag("has-relations", "Whether there are any.") { !$0.relations.isEmpty },
    .list("superseding", "The decisions that replace this one.") { $0.superseding },
    .flag("has-superseding", "Whether there are any.") { !$0.superseding.isEmpty },
    .list("corrections", "What was changed after publication, newest first.") { context in
      context.corrections.map { CorrectionContext(correction: $0, words: context.words) }
    },
    .flag("has-corrections", "Whether anything was changed.") { !$0.corrections.isEmpty },
    .group("foi", "How to ask for information about it.") { context in
      context.edition.catalogue.configuration.freedomOfInformation.map {
        InformationContext($0, under: .freedomOfInformation, context.edition.words)
      }
    },
    .text("citation", "How to cite it.") { $0.edition.citation(of: $0.position) },
    .text("permanent-address", "Its whole permanent URL.") { $0.edition.permanentAddress(of: $0.position) },
    .optionalText("modified", "The day of the last correction, in words.") { $0.date($0.corrections.first?.date) },
    .optionalText("modified-iso", "The day of the last correction, as `2013-07-04`.") {
      $0.corrections.first?.date.iso8601
    },
  ]
}

extension DecisionContext {
  fileprivate var words: Words { edition.words }

  /// The record, unless it is confidential: then only that it exists, its reference, title and dates, and the reason
  /// may be shown.
  fileprivate var open: Decision? { decision.confidentiality == .confidential ? nil : decision }

  fileprivate var attachments: [Attachment] { open?.attachments ?? [] }

  fileprivate var corrections: [Correction] { decision.publicCorrections.newestFirst }

  fileprivate var superseding: [DecisionSummaryContext] {
    let related = edition.catalogue.relatedDecisions(of: position)
    return (related.first { $0.relation == .supersededBy }?.positions ?? []).map { edition.summaries[$0] }
  }

  fileprivate func date(_ date: CalendarDate?) -> String? { date.map(words.date) }

  fileprivate func html(_ fragment: HTMLFragment) -> String { edition.html(fragment, ofDecisionAt: position) }

  /// A record that was published before the decision is wrong in one of its days.
  fileprivate var daysToPublication: Int? { decision.daysToPublication.flatMap { $0 < 0 ? nil : $0 } }

  fileprivate var delay: String? {
    guard let days = daysToPublication else { return nil }
    return days == 0 ? words[.sameDay] : words.count(days, WordKey.daysAfterDecision)
  }

  fileprivate var interests: String? {
    switch open?.interests {
    case .some(.none): words[.noInterests]
    case .declared(let text): text
    case nil: nil
    }
  }

  fileprivate var organisation: OrganisationContext? {
    guard edition.selections.organisations.count > 1, let open else { return nil }
    return edition.catalogue.organisation(open.organisation.value).map { organisation in
      OrganisationContext(
        name: organisation.name,
        href: edition.addresses.href(edition.addresses.decisions(.organisation(organisation.id))))
    }
  }

  fileprivate var priorities: [TitledLinkContext] {
    (open?.priorities ?? []).compactMap { edition.catalogue.priority($0.value) }.map { priority in
      TitledLinkContext(title: priority.title, href: edition.addresses.href(edition.addresses.priority(priority.id)))
    }
  }
}
