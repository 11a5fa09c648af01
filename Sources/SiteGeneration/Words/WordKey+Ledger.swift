import Records

/// Words of the pages of corrections, and of what is said where something was withdrawn.
extension WordKey {
  static let correctionsTitle = WordKey("title.corrections")
  static let correctionsInYear = WordKey("corrections-in-year", "year")
  static let correctionsDescription = WordKey("description.corrections", "site")
  static let correctionsCaption = WordKey("caption.corrections")
  static let changeCorrected = WordKey("corrections.corrected")
  static let changeWithdrawn = WordKey("corrections.withdrawn")
  static let withdrawnChange = WordKey("corrections.withdrawn-change")
  /// What stands on a record that was taken back.
  static let withdrawnTag = WordKey("withdrawn.tag")
  static let publishedRecords = WordKey("caption.published-records")

  static func changeCount(_ form: PluralForm) -> WordKey { WordKey("count.changes.\(form.rawValue)", "count") }
  /// What a kind of record is called in a list of records of all kinds.
  static func recordKind(_ kind: LedgerKind) -> WordKey { WordKey("record-kind.\(kind.rawValue)") }

  /// Every one of them but the counted ones.
  static let ledgerWords =
    [
      correctionsTitle, correctionsInYear, correctionsDescription, correctionsCaption, changeCorrected, changeWithdrawn,
      withdrawnChange, withdrawnTag, publishedRecords,
    ] + LedgerKind.allCases.map(recordKind)
}
