import Records

/// One of the facts at the head of a record: what it is called and what it is.
struct FactContext: TemplateContext {
  let label: String
  let html: String
  let isRecorded: Bool

  static let variables = TemplateVariables<Self>(
    "Fact", "One of the facts at the head of a record; `facts.mustache` shows them.",
    [
      .text("label", "What it is called.") { $0.label },
      .html("value", "What it is, with its links.") { $0.html },
      .flag("recorded", "Whether the record states it.") { $0.isRecorded },
    ])
}

/// What a fact at the head of a record is called; the word for it is `fact.` and its name.
enum FactLabel: String, CaseIterable, Sendable {
  case adopted
  case annualValue = "annual-value"
  case area
  case areaServed = "area-served"
  case awardedContracts = "awarded-contracts"
  case breakDate = "break"
  case breakAfter = "break-after"
  case buyer
  case cancelled
  case category
  case collaboration
  case contractValue = "contract-value"
  case contracts
  case cpv
  case currentContract = "current-contract"
  case currentEnd = "current-end"
  case directorate
  case end
  case estimatedValue = "estimated-value"
  case extensionOptions = "extension-options"
  case fixedCost = "fixed-cost"
  case framework
  case identifiers
  case irrecoverableVAT = "irrecoverable-vat"
  case kind
  case lead
  case maximumEnd = "maximum-end"
  case nature
  case notice
  case ocid
  case organisation
  case otherNames = "other-names"
  case owner
  case paid
  case plannedStart = "planned-start"
  case priorities
  case process
  case procurement
  case review
  case size
  case socialValueWeighting = "social-value-weighting"
  case start
  case successor
  case suppliers
  case term
  case terminated
  case terminationReason = "termination-reason"
  case unit
  case value
  case basis = "value-basis"
  case version
  case voluntary
}

extension SiteEdition {
  /// A fact in plain words; one that is not recorded says so.
  func fact(_ label: FactLabel, _ text: String?) -> FactContext {
    fact(label, html: text?.escapedForHTML)
  }

  /// A fact that the record may lack without a gap; nothing when it does.
  func optionalFact(_ label: FactLabel, _ text: String?) -> [FactContext] {
    text.map { [fact(label, $0)] } ?? []
  }

  /// A day.
  func fact(_ label: FactLabel, _ date: CalendarDate?) -> FactContext {
    fact(label, html: date.map(time))
  }

  /// A day that the record may lack without a gap.
  func optionalFact(_ label: FactLabel, _ date: CalendarDate?) -> [FactContext] {
    date.map { [fact(label, $0)] } ?? []
  }

  /// Several links, one below the other; nothing when there are none.
  func optionalFact(_ label: FactLabel, _ links: [LinkContext]) -> [FactContext] {
    links.isEmpty ? [] : [fact(label, html: lines(links))]
  }

  func fact(_ label: FactLabel, html: String?) -> FactContext {
    FactContext(
      label: words[.fact(label)], html: html ?? words[.notRecorded].escapedForHTML, isRecorded: html != nil)
  }

  func lines(_ links: [LinkContext]) -> String {
    links.map { "<a href=\"\($0.href.escapedForHTML)\">\($0.label.escapedForHTML)</a>" }.joined(separator: "<br>")
  }

  /// A day in words, which programs can read too.
  func time(_ date: CalendarDate) -> String {
    "<time datetime=\"\(date.iso8601)\">\(words.date(date).escapedForHTML)</time>"
  }
}
