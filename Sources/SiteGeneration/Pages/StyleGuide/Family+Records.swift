import Records

extension StyleGuideFamily {
  /// What the page of a record is made of.
  static let records = StyleGuideFamily(
    name: "Parts of a record",
    components: [
      StyleGuideComponent(
        name: "Summary list",
        purpose: "It gives the facts at the head of a record: what each is called, and what it is.",
        limits: "Facts of several records are compared in a table.",
        source: .template("facts"),
        classes: ["record-facts", "fact-wide", "fact-note"],
        states: { guide in
          let edition = guide.edition
          return [
            guide.facts("One fact", [edition.fact(.start, guide.day(-400))]),
            guide.facts(
              "Many facts, one of them missing",
              [
                edition.fact(.suppliers, html: "<a href=\"\(StyleGuide.nowhere)\">Example supplier A</a>"),
                edition.fact(.value, guide.words.money(Money(pounds: 125_000))),
                edition.fact(.start, guide.day(-400)), edition.fact(.currentEnd, guide.day(330)),
                edition.fact(.category, "Examples of all kinds"), edition.fact(.owner, html: nil),
              ]),
          ]
        }),
      StyleGuideComponent(
        name: "Facts about data",
        purpose: "They say what is to be known of data before they are used: as of when, by whom, under which terms.",
        limits: "The facts of a record are a summary list.",
        source: .template("data-facts"),
        classes: ["record-facts"],
        states: { guide in
          [
            guide.state("Of this site", "data-facts", DataFactsContext(edition: guide.edition)) {
              "<div class=\"record-facts\"><dl>\($0)</dl></div>"
            }
          ]
        }),
      StyleGuideComponent(
        name: "Chain of records",
        purpose: "It shows what happened before and after a record, oldest first, and where in it the record stands.",
        limits: "Records that belong together without an order are related records.",
        source: .template("chain"),
        classes: [
          "chain", "chain-date", "chain-record", "chain-event", "chain-title", "chain-current", "chain-relation",
        ],
        states: { guide in
          [
            guide.state(
              "The whole way from a decision to payments", "chain", ExampleRecordContext(chain: guide.chain),
              in: guide.inRecord)
          ]
        }),
      StyleGuideComponent(
        name: "Related decisions",
        purpose: "They are the decisions that belong with one, by how they belong with it.",
        limits: "What comes before or after a decision stands in its chain.",
        source: .template("decision-relations"),
        classes: ["decision-relations", "relation", "relation-facts"],
        states: { guide in
          let relation = RelationContext(
            heading: guide.words[.relation(.relatesTo)],
            decisions: [guide.summary("A decision as an example", .approved), guide.summary("Another one", .rejected)])
          return [
            guide.state(
              "Two decisions", "decision-relations", ExampleRecordContext(relations: [relation]), in: guide.inRecord)
          ]
        }),
      StyleGuideComponent(
        name: "Decisions about a record",
        purpose: "They are the decisions about a policy, oldest first.",
        limits: "On the pages of contracts and procurements they stand in the chain.",
        source: .template("record-decisions"),
        classes: ["decision-relations", "relation-facts"],
        states: { guide in
          var parts = RecordParts()
          parts.decisions = [guide.summary("A decision as an example", .approved)]
          return [
            guide.state("One decision", "record-decisions", ExampleRecordContext(parts: parts), in: guide.inRecord)
          ]
        }),
      StyleGuideComponent(
        name: "Related record",
        purpose: "It is a contract in the list of a priority, with what has become of it.",
        limits: "More than a few of them are a table.",
        source: .template("related-record"),
        classes: ["decision-relations", "relation-facts"],
        states: { guide in
          ContractStatus.allCases.map { status in
            let name = guide.words[.contractStatus(status)]
            let record = RelatedRecordContext(
              title: "A contract as an example", href: StyleGuide.nowhere, reference: "EX-001", status: status.rawValue,
              statusName: name)
            return guide.state(name, "related-record", record) {
              "<div class=\"decision-relations\"><ul>\($0)</ul></div>"
            }
          }
        }),
      StyleGuideComponent(
        name: "Documents",
        purpose: "They are the files published with a record, each with its kind, format and size.",
        limits: "A document that is not published is listed as withheld.",
        source: .template("documents"),
        classes: ["documents", "document-facts"],
        states: { guide in
          var parts = RecordParts()
          parts.attachments = Attachment.Kind.allCases.map(guide.document)
          return [guide.state("Every kind", "documents", ExampleRecordContext(parts: parts), in: guide.inRecord)]
        }),
      StyleGuideComponent(
        name: "Corrections",
        purpose: "They say what was changed in a record after it was published, when and why.",
        limits: "A change that nobody could notice, such as a missing comma, needs none.",
        source: .template("corrections"),
        classes: ["corrections", "correction", "correction-date", "correction-reason"],
        states: { guide in
          var parts = RecordParts()
          parts.corrections = [
            guide.correction(-10, "The amount is £125,000 and not £152,000.", "Two digits were exchanged."),
            guide.correction(-40, "A document was added.", nil),
          ]
          return [
            guide.state(
              "With and without a reason", "corrections", ExampleRecordContext(parts: parts), in: guide.inRecord)
          ]
        }),
      StyleGuideComponent(
        name: "Citation",
        purpose: "It gives the words by which to cite a record, and the address where it stays.",
        limits: "A list has no citation, because it changes.",
        source: .template("citation"),
        classes: ["citation", "citation-text", "address"],
        states: { guide in
          var parts = RecordParts()
          parts.citation = "Example office, A decision as an example (EX 001/2026)."
          parts.permanentAddress = "https://example.org/decisions/2026/ex-001-2026-a-decision-as-an-example/"
          return [guide.state("With reference", "citation", ExampleRecordContext(parts: parts), in: guide.inRecord)]
        }),
    ] + furtherParts)
}

extension StyleGuide {
  /// The column in which the parts of a record stand.
  func inRecord(_ html: String) -> String { "<div class=\"decision-record\">\(html)</div>" }

  /// A decision as an item in a list.
  func summary(
    _ title: String, _ status: DecisionStatus, _ confidentiality: Confidentiality = .open, date: DateText? = nil
  ) -> DecisionSummaryContext {
    DecisionSummaryContext(
      href: Self.nowhere, title: title, reference: "EX 001/2026", date: date ?? self.date(-30), status: status,
      statusName: words[.status(status)], confidentiality: confidentiality,
      confidentialityName: words[.confidentiality(confidentiality)],
      decisionMaker: confidentiality == .confidential ? nil : "The Commissioner",
      summary: confidentiality == .confidential ? nil : "What was decided, in the first words of its text.")
  }

  fileprivate func facts(_ name: String, _ facts: [Fact]) -> StyleGuideComponent.State {
    state(name, "facts", ExampleRecordContext(parts: RecordParts(facts: facts)))
  }

  fileprivate func document(_ kind: Attachment.Kind) -> AttachmentContext {
    AttachmentContext(
      title: "A document as an example", href: Self.nowhere, kind: words[.attachmentKind(kind)], format: "PDF",
      size: words.size(245_760))
  }

  fileprivate func correction(_ days: Int, _ change: String, _ reason: String?) -> CorrectionContext {
    CorrectionContext(correction: Correction(date: day(days), change: change, reason: reason), words: words)
  }

  fileprivate var chain: [ChainEntryContext] {
    func entry(_ event: ChainEntry.Event) -> ChainEntryContext { ChainEntryContext(event: words[.chainEvent(event)]) }
    var decision = entry(.decision)
    decision.date = date(-500)
    decision.title = "A decision as an example"
    decision.href = Self.nowhere
    decision.reference = "EX 001/2026"
    decision.status = ChainEntryContext.Status(name: DecisionStatus.approved.rawValue, words: words[.status(.approved)])
    decision.relation = words[.chainRelation(.follows)]
    var procurement = entry(.procurement)
    procurement.title = "A procurement of which no day is recorded"
    procurement.href = Self.nowhere
    procurement.status = ChainEntryContext.Status(
      name: Procurement.Status.awarded.rawValue, words: words[.procurementStatus(.awarded)])
    var contract = entry(.contractStart)
    contract.isCurrent = true
    contract.date = date(-400)
    contract.lastDay = date(330)
    contract.title = "A contract as an example"
    contract.reference = "EX-001"
    contract.status = ChainEntryContext.Status(
      name: ContractStatus.live.rawValue, words: words[.contractStatus(.live)])
    var payments = entry(.payments)
    payments.date = date(-380)
    payments.lastDay = date(-20)
    payments.paid = words.phrase(
      .chainPaid,
      ["amount": words.money(Money(pounds: 75_000)), "payments": words.count(12, WordKey.paymentCount)])
    return [procurement, decision, contract, payments]
  }
}
