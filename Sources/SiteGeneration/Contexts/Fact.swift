import Records

/// One of the facts at the head of a record: what it is called and what it is.
struct Fact: Sendable {
  let label: String
  /// What it is, as HTML; for one that is not recorded, the words that say so.
  let html: String
  let isRecorded: Bool
}

extension [Fact] {
  /// The facts as the items of a list of terms (`<dl>`).
  ///
  /// They are written here and not by a template, like tables: a contract has twenty, and there are thousands of
  /// contracts.
  var html: String {
    var html = ""
    for fact in self {
      html += "<div><dt>\(fact.label.escapedForHTML)</dt><dd\(fact.isRecorded ? "" : " class=\"not-recorded\"")>"
      html += fact.html
      html += "</dd></div>\n"
    }
    return html
  }
}

/// What a fact at the head of a record is called; the word for it is `fact.` and its name.
enum FactLabel: String, CaseIterable, Sendable {
  case sharedValue = "shared-value"
  case workBegins = "work-begins"
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

  // Requests for information
  case acknowledged
  case answered
  case askedOrganisation = "asked-organisation"
  case clarificationAsked = "clarification-asked"
  case clarificationReceived = "clarification-received"
  case due
  case extendedTo = "extended-to"
  case law
  case published
  case received
  case workingDays = "working-days"

  // The publication scheme
  case publishedAt = "published-at"
  case frequency
  case covers
  case lastMet = "last-met"
  case dueBy = "due-by"
  case wasDueBy = "was-due-by"
  case orderParagraph = "order-paragraph"
  case notHeld = "not-held"
}

extension SiteEdition {
  /// A fact in plain words; one that is not recorded says so.
  func fact(_ label: FactLabel, _ text: String?) -> Fact {
    fact(label, html: text?.escapedForHTML)
  }

  /// A fact that the record may lack without a gap; nothing when it does.
  func optionalFact(_ label: FactLabel, _ text: String?) -> [Fact] {
    text.map { [fact(label, $0)] } ?? []
  }

  /// A day.
  func fact(_ label: FactLabel, _ date: CalendarDate?) -> Fact {
    fact(label, html: date.map(time))
  }

  /// A day that the record may lack without a gap.
  func optionalFact(_ label: FactLabel, _ date: CalendarDate?) -> [Fact] {
    date.map { [fact(label, $0)] } ?? []
  }

  /// Several links, one below the other; nothing when there are none.
  func optionalFact(_ label: FactLabel, _ links: [LinkContext]) -> [Fact] {
    links.isEmpty ? [] : [fact(label, html: lines(links))]
  }

  func fact(_ label: FactLabel, html: String?) -> Fact {
    Fact(
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
