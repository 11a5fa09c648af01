/// Words of the answers on the home page.
extension WordKey {
  static let homeDecisionsInYear = WordKey("home.decisions-in-year", "decisions", "year")
  static let homeDecisionsInAll = WordKey("home.decisions-in-all", "decisions")
  static let homeUndatedDecisions = WordKey("home.undated-decisions", "decisions")
  static let homeNewestDecision = WordKey("home.newest-decision", "date", "status")
  static let noDecisions = WordKey("decisions.none")
  static let homeCurrentContracts = WordKey("home.current-contracts", "contracts")
  static let homeContractsBegun = WordKey("home.contracts-begun", "contracts", "year")
  static let homeWorth = WordKey("home.worth", "amount")
  static let homeWorthWithGaps = WordKey("home.worth-with-gaps", "amount", "contracts")
  static let homePaidInYear = WordKey("home.paid-in-year", "amount", "year")
  static let homePaidInMonths = WordKey("home.paid-in-months", "amount", "from", "to")
  static let homePaidInMonth = WordKey("home.paid-in-month", "amount", "month")
  static let homePayments = WordKey("home.payments", "payments")
  static let homePaidMost = WordKey("home.paid-most", "amount")
  static let homePaidNext = WordKey("home.paid-next", "amount")
  static let homeContractsEnding = WordKey("home.contracts-ending", "contracts", "date")
  static let homeNothingEnding = WordKey("home.nothing-ending", "date")
  static let homeFallsDue = WordKey("home.falls-due", "event", "date")
  static let homeProcurementsAhead = WordKey("home.procurements-ahead", "procurements")
  static let homeAskByMail = WordKey("home.ask-by-mail")
  static let homeTimeToAnswer = WordKey("home.time-to-answer")
  static let homeLawOfTime = WordKey("home.law-of-time")
  static let homeWriteToOffice = WordKey("home.write-to-office")
  static let homeResponses = WordKey("home.responses", "responses")

  static func procurementCount(_ form: PluralForm) -> WordKey {
    WordKey("count.procurements.\(form.rawValue)", "count")
  }
  static func homeQuestion(_ question: HomeQuestion) -> WordKey { WordKey("home-question.\(question.rawValue)") }

  /// Every one of them.
  static let homeWords =
    [
      homeDecisionsInYear, homeDecisionsInAll, homeUndatedDecisions, homeNewestDecision, noDecisions,
      homeCurrentContracts,
      homeContractsBegun, homeWorth, homeWorthWithGaps, homePaidInYear, homePaidInMonths, homePaidInMonth,
      homePayments, homePaidMost, homePaidNext, homeContractsEnding, homeNothingEnding, homeFallsDue,
      homeProcurementsAhead, homeAskByMail, homeWriteToOffice, homeTimeToAnswer, homeLawOfTime,
      homeResponses,
    ] + HomeQuestion.allCases.map(homeQuestion)
}
