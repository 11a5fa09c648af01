import Records

/// Words of the disclosure log and its responses.
extension WordKey {
  static let disclosureLogTitle = WordKey("title.disclosure-log")
  static let disclosureLogOfYear = WordKey("title.disclosure-log-of-year", "year")
  static let disclosureLogWithOutcome = WordKey("title.disclosure-log-with-outcome", "outcome")
  static let disclosureLogDescription = WordKey("description.disclosure-log", "site")
  static let noResponses = WordKey("nothing-yet.foi")
  static let filterByOutcome = WordKey("filter.outcome")
  static let requestYearsCaption = WordKey("caption.requests-by-year")
  static let outcomesCaption = WordKey("caption.outcomes")
  static let groundsCaption = WordKey("caption.grounds")
  static let timelinessCaption = WordKey("caption.timeliness")
  static let notAnsweredYet = WordKey("request-outcome.none")
  static let lateAnswer = WordKey("late-answer", "days", "late")
  static let lateOnDayOff = WordKey("late-answer.day-off")

  static func requestOutcome(_ outcome: RequestOutcome) -> WordKey { WordKey("request-outcome.\(outcome.rawValue)") }
  static func reviewOutcome(_ outcome: InternalReview.Outcome) -> WordKey {
    WordKey("review-outcome.\(outcome.rawValue)")
  }
  static func law(_ regime: InformationLaw) -> WordKey { WordKey("law.\(regime.rawValue)") }
  static func responseKind(_ regime: InformationLaw) -> WordKey { WordKey("response-kind.\(regime.rawValue)") }
  static func responseTime(_ regime: InformationLaw) -> WordKey { WordKey("response-time.\(regime.rawValue)") }
  static func extendedTime(_ regime: InformationLaw) -> WordKey { WordKey("extended-time.\(regime.rawValue)") }
  static func requestAddress(_ regime: InformationLaw) -> WordKey { WordKey("request-address.\(regime.rawValue)") }
  static let environmentalStatement = WordKey("environmental-information.statement")
  static let environmentalReview = WordKey("environmental-information.review")

  static func workingDaysRule(_ region: BankHolidays.Region) -> WordKey { WordKey("working-days.\(region.rawValue)") }
  static func refusal(_ provision: RefusalProvision) -> WordKey {
    WordKey("refusal.\(provision.law.slug(of: provision.number))")
  }

  static func responseCount(_ form: PluralForm) -> WordKey { WordKey("count.responses.\(form.rawValue)", "count") }
  static func workingDays(_ form: PluralForm) -> WordKey { WordKey("count.working-days.\(form.rawValue)", "count") }

  static func workingDaysLate(_ form: PluralForm) -> WordKey {
    WordKey("count.working-days-late.\(form.rawValue)", "count")
  }

  /// Every one of them.
  static let informationRequestWords: [WordKey] =
    [
      disclosureLogTitle, disclosureLogOfYear, disclosureLogWithOutcome, disclosureLogDescription, noResponses,
      filterByOutcome, requestYearsCaption, outcomesCaption, groundsCaption, timelinessCaption, notAnsweredYet,
      lateAnswer, lateOnDayOff, environmentalStatement, environmentalReview,
    ]
    + RequestOutcome.allCases.map(requestOutcome) + InternalReview.Outcome.allCases.map(reviewOutcome)
    + InformationLaw.allCases.flatMap { law in
      [WordKey.law(law), responseKind(law), responseTime(law), extendedTime(law), requestAddress(law)]
    } + BankHolidays.Region.allCases.map(workingDaysRule)
    + RefusalProvision.allCases.map(refusal)

  static func countedRequestWords(_ form: PluralForm) -> [WordKey] {
    [responseCount(form), workingDays(form), workingDaysLate(form)]
  }
}

extension InformationLaw {
  /// A provision of the law in an address or at the end of a word's key: `section-14-1`, `regulation-12-4-b`.
  func slug(of number: String) -> String {
    let parts = number.lowercased().split { !$0.isLetter && !$0.isNumber }
    return "\(provision)-" + parts.joined(separator: "-")
  }
}
