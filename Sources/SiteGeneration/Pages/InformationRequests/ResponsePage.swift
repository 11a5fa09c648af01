import Records
import StaticSite

/// The response to a request for information.
struct ResponseContext: TemplateContext {
  let request: InformationRequest
  let outcomeName: String
  let lateness: String?
  let preamble: String?
  let sections: [ResponseSectionContext]
  let review: InternalReviewContext?
  let information: InformationContext?
  let words: Words
  let withholding: WithholdingParts
  let parts: RecordParts

  static let variables = TemplateVariables<Self>(
    "Response", "The response to a request for information. Who asked is not known to it.",
    [
      .text("kind", "That it answers a request, and under which law, in words.") {
        $0.words[.responseKind($0.request.regime)]
      },
      .optionalText("reference", "What the office calls the request.") { $0.request.reference?.value },
      .text("outcome", "What became of it, as the end of a class of the style sheet.") {
        $0.request.outcome?.rawValue ?? InformationRequest.Status.draft.rawValue
      },
      .text("outcome-name", "What became of it, in words.") { $0.outcomeName },
      .optionalText("lateness", "By how much the answer was late, in words, where it was.") { $0.lateness },
      .optionalText("delay-reason", "Why the answer was late, where it was and the record says it.") {
        $0.request.delayReason
      },
      .optionalHTML("preamble", "What stands before the first heading.") { $0.preamble },
      .list("sections", "The request, the response and what else the text has, in its order.") { $0.sections },
      .list("refusals", "On what other grounds the request was refused.") { context in
        context.request.refusals.map { RefusalContext(refusal: $0, words: context.words) }
      },
      .flag("has-refusals", "Whether there are any.") { !$0.request.refusals.isEmpty },
      .group("review", "That the answer was looked at again; absent when nobody asked for it.") { $0.review },
      .group("foi", "How to ask for information, and for a review.") { $0.information },
    ] + WithholdingParts.variables { $0.withholding } + RecordParts.variables { $0.parts })
}

/// A part of a response.
struct ResponseSectionContext: TemplateContext {
  let anchor: String
  let heading: String
  let body: String

  static let variables = TemplateVariables<Self>(
    "Part of a response", "The request, the response, or another part of the text.",
    [
      .text("anchor", "The name of its place on the page, without `#`.") { $0.anchor },
      .html("heading", "Its heading, as the record has it.") { $0.heading },
      .html("body", "What it says.") { $0.body },
    ])
}

/// A ground on which a request was refused.
struct RefusalContext: TemplateContext {
  let refusal: Refusal
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Refusal", "A ground, other than an exemption, on which a request for information was refused.",
    [
      .text("ground", "The provision, in words.") { $0.words[.refusal($0.refusal.provision)] },
      .text("reason", "Why it applies.") { $0.refusal.reason },
      .optionalText("public-interest-test", "How the public interest was weighed.") { $0.refusal.publicInterestTest },
    ])
}

/// That an answer was looked at again.
struct InternalReviewContext: TemplateContext {
  let review: InternalReview
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Internal review", "That somebody was not content with an answer, and the office looked at it again.",
    [
      .text("asked", "The day on which it was asked for, in words.") { $0.words.date($0.review.asked) },
      .text("asked-iso", "The same day, as `2026-05-12`.") { $0.review.asked.iso8601 },
      .optionalText("answered", "The day on which the office answered, in words.") { context in
        context.review.answered.map(context.words.date)
      },
      .optionalText("answered-iso", "The same day, as `2026-06-09`.") { $0.review.answered?.iso8601 },
      .optionalText("outcome", "What became of the first answer, in words.") { context in
        context.review.outcome.map { context.words[.reviewOutcome($0)] }
      },
      .optionalText("summary", "What the review found.") { $0.review.summary },
    ])
}

extension PageTemplate {
  static let response = page("foi-response") { ResponseContext.description }
}

extension SiteEdition {
  /// The page of a response and the documents that were sent.
  func files(ofRequestAt position: Int) -> [SiteFile] {
    let request = catalogue.disclosureLog.requests[position]
    let path = addresses.informationRequest(request)
    if let withdrawal = request.withdrawal { return [withdrawnPage(of: request, withdrawal, at: path)] }
    let document = document(of: request)
    let page = page(path, .response, from: request.source.location) { [self] in
      (head(of: request, at: path), context(of: request, in: document))
    }
    return [page] + files(of: request.attachments, on: path)
      + linkedFiles(of: document, except: Set(request.attachments.map(\.file)))
  }

  /// What stays of a response that was taken back. That it was answered, and when, stands in the log.
  private func withdrawnPage(of request: InformationRequest, _ withdrawal: Withdrawal, at path: SitePath) -> SiteFile {
    page(path, .withdrawn, from: request.source.location) { [self] in
      var head = head(
        path, title: words.phrase(.withdrawnTitle, ["title": request.title]),
        description: words.phrase(.withdrawnDescription, ["site": configuration.office.name]),
        standing: .record(changed: request.modified),
        breadcrumbs: breadcrumbs(to: request), reference: request.reference?.value, status: words[.status(.withdrawn)])
      head.title = request.title
      let content = WithdrawnContext(
        words: words, withdrawal: withdrawal, reference: request.reference?.value, isDecision: false,
        citation: citation(
          of: path, title: request.title, reference: request.reference?.value,
          days: CitedDays(request.answered, published: request.published, changed: request.modified)),
        permanentAddress: addresses.absolute(path))
      return (head, content)
    }
  }

  private func breadcrumbs(to request: InformationRequest) -> [LinkContext] {
    let year = request.year.map { year in
      LinkContext(label: String(year), href: addresses.href(addresses.disclosureLog(.year(year))))
    }
    return [homeBreadcrumb, disclosureLogBreadcrumb] + [year].compactMap(\.self)
  }

  private func head(of request: InformationRequest, at path: SitePath) -> PageHead {
    var head = head(
      path, title: request.title, description: summary(of: request),
      standing: standing(ofRecordChanged: request.modified, withheld: request.withheld),
      breadcrumbs: breadcrumbs(to: request))
    head.isArticle = true
    describe(
      &head,
      as: RecordDescription(
        kind: .document, name: request.title, path: path,
        list: (words[.disclosureLogTitle], addresses.disclosureLog), reference: request.reference?.value,
        description: summary(of: request), status: outcomeName(of: request), created: request.answered,
        published: request.published, modified: request.modified))
    head.feed = responseFeed
    return head
  }

  private func context(of request: InformationRequest, in document: LinkResolver.Document) -> ResponseContext {
    let preamble = request.text.preamble
    let sections = request.text.sections.filter { !$0.body.isEmpty }.map { section in
      ResponseSectionContext(
        anchor: section.heading.anchor, heading: section.heading.titleHTML, body: html(section.body, of: document))
    }
    return ResponseContext(
      request: request, outcomeName: outcomeName(of: request),
      lateness: catalogue.disclosureLog.clock(of: request).flatMap(lateness),
      preamble: preamble.isEmpty ? nil : html(preamble, of: document), sections: sections,
      review: request.internalReview.map { InternalReviewContext(review: $0, words: words) },
      information: configuration.freedomOfInformation.map { InformationContext($0, under: request.regime, words) },
      words: words,
      withholding: withholding(request.withheld, in: request.text),
      parts: parts(
        of: document.path, title: request.title, reference: request.reference?.value, facts: facts(of: request),
        days: CitedDays(request.answered, published: request.published, changed: request.modified),
        attachments: request.attachments, corrections: request.corrections))
  }

  private func facts(of request: InformationRequest) -> [Fact] {
    let clock = catalogue.disclosureLog.clock(of: request)
    let organisation = catalogue.organisation(request.organisation.value)?.name
    let isOne = configuration.organisations.count < 2
    return (isOne ? [] : [fact(.askedOrganisation, organisation)])
      + [fact(.law, words[.law(request.regime)]), fact(.received, request.received)]
      + optionalFact(.acknowledged, request.acknowledged)
      + optionalFact(.clarificationAsked, request.clarification?.asked)
      + optionalFact(.clarificationReceived, request.clarification?.received)
      + [fact(.due, html: clock.map { day($0.twentiethDay, noting: .responseTime(request.regime)) })]
      + (request.extendedTo.map { [fact(.extendedTo, html: day($0, noting: .extendedTime(request.regime)))] } ?? [])
      + [fact(.answered, request.answered), fact(.workingDays, clock.flatMap(text(of:)))]
      + [fact(.published, request.published)]
  }

  /// A day with the provision that gives the time until then.
  private func day(_ date: CalendarDate, noting provision: WordKey) -> String {
    "\(time(date)) <span class=\"fact-note\">\(words[provision].escapedForHTML)</span>"
  }

  /// How long an answer took, and whether that was more than the law gives.
  private func text(of clock: ResponseClock) -> String? {
    clock.taken.map { taken in
      let days = words.count(taken, WordKey.workingDays)
      return lateness(of: clock).map { words.phrase(.lateAnswer, ["days": days, "late": $0]) } ?? days
    }
  }
}
