import Records

/// Words of the pages on the numbers of decisions and on how soon decisions are published.
extension WordKey {
  static let numbersTitle = WordKey("title.decision-numbers")
  static let numbersDescription = WordKey("description.decision-numbers", "site")
  static let numbersCaption = WordKey("caption.decision-numbers")
  static let numberSequenceTitle = WordKey("title.number-sequence", "numbers")
  static let numberSequenceDescription = WordKey("description.number-sequence", "site", "numbers")
  static let numberRange = WordKey("number-range", "first", "last")
  static let numberInYear = WordKey("number-in-year", "numbers", "year")
  static let numberSummary = WordKey("number-summary", "count", "parts")
  static let numberUnexplained = WordKey("number-status.unexplained")
  static let numbersComplete = WordKey("numbers.complete")
  static let numbersCompleteFrom = WordKey("numbers.complete-from", "number")
  static let numbersIncomplete = WordKey("numbers.incomplete")
  static let decisionOrReason = WordKey("decision-or-reason")
  static let numberGround = WordKey("number-ground", "ground")
  static let outsideCaption = WordKey("caption.outside-series")
  static let outsideShortened = WordKey("outside-series.shortened", "shown", "count")

  static func outside(_ reason: UncountedDecision.Reason) -> WordKey { WordKey("outside-series.\(reason.rawValue)") }

  static func numberCount(_ form: PluralForm) -> WordKey { WordKey("count.numbers.\(form.rawValue)", "count") }
  static func numberStatus(_ status: DeclaredNumber.Status) -> WordKey {
    WordKey("number-status.\(status.rawValue)")
  }
  /// How many numbers have a status, as a part of a sentence.
  static func numbersWith(_ status: DeclaredNumber.Status) -> WordKey {
    WordKey("numbers-with.\(status.rawValue)", "count")
  }
  static let numbersUnexplained = WordKey("numbers-with.unexplained", "count")

  /// Every one of them that is about numbers.
  static let numberWords =
    [
      numbersTitle, numbersDescription, numbersCaption, numberSequenceTitle, numberSequenceDescription, numberRange,
      numberInYear, numberSummary, numberUnexplained, decisionOrReason, numberGround, numbersUnexplained,
      numbersComplete, numbersCompleteFrom, numbersIncomplete, outsideCaption, outsideShortened,
    ] + UncountedDecision.Reason.allCases.map(outside) + DeclaredNumber.Status.allCases.map(numberStatus)
    + DeclaredNumber.Status.allCases.filter(\.standsForRecord).map(numbersWith)

  static let timelinessTitle = WordKey("title.timeliness")
  static let timelinessDescription = WordKey("description.timeliness", "site")
  static let publicationDaysCaption = WordKey("caption.decision-timeliness")
  static let timelinessPicture = WordKey("caption.decision-timeliness-picture")
  static let timelinessTarget = WordKey("timeliness.target", "days")
  static let timelinessMissed = WordKey("timeliness.missed", "late", "days")
  static let timelinessTargetInChart = WordKey("timeliness.target-in-chart", "days")
  static let withinTarget = WordKey("timeliness.within-target", "share", "number", "count")
  static let alsoSlowest = WordKey("timeliness.and-more", "count")

  static func days(_ form: PluralForm) -> WordKey { WordKey("timeliness.days.\(form.rawValue)", "count") }

  /// Every one of them that is about how soon decisions are published.
  static let timelinessWords = [
    timelinessTitle, timelinessDescription, publicationDaysCaption, timelinessPicture, timelinessTarget,
    timelinessMissed, timelinessTargetInChart, withinTarget, alsoSlowest,
  ]
}
