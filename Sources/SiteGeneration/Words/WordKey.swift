import Records

/// The name of a word or phrase that the program itself puts into pages.
///
/// All of them must be in every `templates/words/*.yaml`; words that only templates name are not listed here.
struct WordKey: Hashable, Sendable {
  /// The key in the file of words.
  let name: String
  /// The names in braces that may stand in the phrase.
  let placeholders: [String]

  init(_ name: String, _ placeholders: String...) {
    self.name = name
    self.placeholders = placeholders
  }

  // Dates, counts and sizes.
  static let date = WordKey("date", "day", "month", "year")
  static func month(_ number: Int) -> WordKey { WordKey("month.\(number)") }
  static let undated = WordKey("undated")
  static func decisionCount(_ form: PluralForm) -> WordKey { WordKey("count.decisions.\(form.rawValue)", "count") }
  static func redactionCount(_ form: PluralForm) -> WordKey { WordKey("count.redactions.\(form.rawValue)", "count") }
  static func daysAfterDecision(_ form: PluralForm) -> WordKey {
    WordKey("days-after-decision.\(form.rawValue)", "count")
  }
  static let sameDay = WordKey("days-after-decision.same-day")
  static func size(_ unit: SizeUnit) -> WordKey { WordKey("size.\(unit.rawValue)", "size") }
  static let pageOf = WordKey("page-of", "page", "pages")

  // Records.
  static func status(_ status: DecisionStatus) -> WordKey { WordKey("status.\(status.rawValue)") }
  static func confidentiality(_ level: Confidentiality) -> WordKey { WordKey("confidentiality.\(level.rawValue)") }
  static func formPart(_ part: FormPart) -> WordKey { WordKey("form-part.\(part.rawValue)") }
  static func relation(_ relation: DecisionRelation) -> WordKey { WordKey("relation.\(relation.rawValue)") }
  static func attachmentKind(_ kind: Attachment.Kind) -> WordKey { WordKey("attachment-kind.\(kind.rawValue)") }
  static let noInterests = WordKey("decision.no-interests")
  static let citation = WordKey("citation", "office", "title", "reference", "date", "address")
  static let citationWithoutReference = WordKey("citation-without-reference", "office", "title", "date", "address")
  static let citedPublished = WordKey("citation.published", "date", "published")
  static let citedChanged = WordKey("citation.changed", "date", "changed")
  static let citedPublishedAndChanged = WordKey("citation.published-and-changed", "date", "published", "changed")

  // Of what day a page holds.
  static let standingAsOf = WordKey("standing.as-of", "date")
  static let standingRecord = WordKey("standing.record", "date")
  static let standingRecordAsOf = WordKey("standing.record-as-of", "date", "changed")
  static let standingRecords = WordKey("standing.records", "date")
  static let standingUndated = WordKey("standing.undated")

  // Titles, descriptions and headings of pages that no content names.
  static let documentTitle = WordKey("document-title", "title", "site")
  static let documentTitlePage = WordKey("document-title-page", "title", "site", "page", "pages")
  static let officeAbolished = WordKey("office.abolished", "office", "date")
  static let homeTitle = WordKey("title.home", "site")
  static let homeBreadcrumb = WordKey("breadcrumbs.home")
  static let decisionsTitle = WordKey("title.decisions")
  static let prioritiesTitle = WordKey("title.priorities")
  static let notFoundTitle = WordKey("title.not-found")
  static let withdrawnTitle = WordKey("title.withdrawn", "title")
  static let decisionsInYear = WordKey("decisions-in-year", "year")
  static let decisionsWithoutDate = WordKey("decisions-without-date")
  static let decisionsWithStatus = WordKey("decisions-with-status", "status")
  static let decisionsByOrganisation = WordKey("decisions-by-organisation", "organisation")
  static let homeDescription = WordKey("description.home", "site")
  static let decisionsDescription = WordKey("description.decisions", "site")
  static let prioritiesDescription = WordKey("description.priorities", "site")
  static let priorityDescription = WordKey("description.priority", "site", "title")
  static let decisionDescription = WordKey("description.decision", "site", "status", "date")
  static let undatedDecisionDescription = WordKey("description.decision-without-date", "site", "status")
  static let yearDescription = WordKey("description.decisions-in-year", "site", "year")
  static let statusDescription = WordKey("description.decisions-with-status", "site", "status")
  static let organisationDescription = WordKey("description.decisions-by-organisation", "organisation")
  static let withdrawnDescription = WordKey("description.withdrawn", "site")
  static let notFoundDescription = WordKey("description.not-found", "site")
  static let filterByYear = WordKey("filter.year")
  static let filterByStatus = WordKey("filter.status")
  static let filterByPriority = WordKey("filter.priority")
  static let filterByOrganisation = WordKey("filter.organisation")
  static let filterAll = WordKey("filter.all")
  static let feedTitle = WordKey("feed.title", "site", "what")
  static func feedSubtitle(_ subject: FeedSubject) -> WordKey { WordKey("feed.\(subject.rawValue).subtitle") }
  static let followTitle = WordKey("follow.title")
  static let followDescription = WordKey("follow.description", "site")
  static let paymentsInMonthTitle = WordKey("feed.payments-in-month", "supplier", "month")

  /// Every key there is.
  static let all: [WordKey] =
    [
      date, undated, sameDay, pageOf, noInterests, citation, citationWithoutReference, citedPublished, citedChanged,
      citedPublishedAndChanged, standingAsOf, standingRecord, standingRecordAsOf, standingRecords, standingUndated,
      documentTitle, documentTitlePage, officeAbolished, homeTitle, homeBreadcrumb, decisionsTitle, prioritiesTitle,
      notFoundTitle,
      withdrawnTitle,
      decisionsInYear, decisionsWithoutDate, decisionsWithStatus, decisionsByOrganisation, homeDescription,
      decisionsDescription, prioritiesDescription, priorityDescription, decisionDescription,
      undatedDecisionDescription, yearDescription, statusDescription, organisationDescription,
      withdrawnDescription, notFoundDescription, filterByYear, filterByStatus, filterByPriority,
      filterByOrganisation, filterAll, feedTitle, paymentsInMonthTitle, followTitle, followDescription,
    ]
    + (1...12).map(month)
    + PluralForm.required.flatMap(counted)
    + SizeUnit.allCases.map(size)
    + DecisionStatus.allCases.map(status)
    + Confidentiality.allCases.map(confidentiality)
    + FormPart.allCases.map(formPart)
    + DecisionRelation.allCases.map(relation)
    + Attachment.Kind.allCases.map(attachmentKind)
    + FeedSubject.allCases.map(feedSubtitle)
    + values + procurementWords + socialValueWords + withholdingWords + emptySectionWords
    + chainWords + homeWords + informationRequestWords + schemeWords + ledgerWords + numberWords + timelinessWords
    + openDataWords
    + openContractingWords
    + searchWords
    + DataColumn.allCases.map(column)

  /// Keys of plural forms that some languages have and some have not. Where the words lack one, `other` stands in.
  static let optional = PluralForm.allCases.filter { !PluralForm.required.contains($0) }.flatMap(counted)

  private static func counted(_ form: PluralForm) -> [WordKey] {
    [decisionCount(form), redactionCount(form), daysAfterDecision(form)] + countedValues(form)
      + countedRequestWords(form)
      + countedWithholding(form)
      + countedSchemeWords(form)
      + [numberCount(form), procurementCount(form), days(form), changeCount(form), dataRowCount(form)]
  }
}

/// The forms that a counted word takes, as the Unicode plural rules name them. English uses two of them, Welsh all six.
enum PluralForm: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The forms that every language's words have; the others stand in where a language has them.
  static let required: [PluralForm] = [.one, .other]

  /// The form for a whole number of things, by the rules of the Unicode Common Locale Data Repository.
  init(for count: Int, in language: String) {
    switch (language.prefix(2), count) {
    case ("cy", 0): self = .zero
    case ("cy", 1), ("en", 1): self = .one
    case ("cy", 2): self = .two
    case ("cy", 3): self = .few
    case ("cy", 6): self = .many
    default: self = .other
    }
  }
}

/// The units in which the size of a file is given.
enum SizeUnit: String, CaseIterable, Sendable {
  case bytes, kilobytes, megabytes
}
