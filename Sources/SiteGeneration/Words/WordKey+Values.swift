import Records

/// Words round amounts, shares and lengths of time.
extension WordKey {
  static let money = WordKey("money", "amount")
  static let negativeMoney = WordKey("money.negative", "amount")
  static let millions = WordKey("money.millions", "amount")
  static let negativeMillions = WordKey("money.negative-millions", "amount")
  static let share = WordKey("share", "share")
  static let shareRange = WordKey("share.range", "from", "to")
  static let monthAndYear = WordKey("month-and-year", "month", "year")
  static let financialYear = WordKey("financial-year", "start", "end")
  static let quarter = WordKey("quarter", "first", "last", "year")
  static let yes = WordKey("yes")
  static let no = WordKey("no")
  static let notRecorded = WordKey("not-recorded")

  static func years(_ form: PluralForm) -> WordKey { WordKey("count.years.\(form.rawValue)", "count") }
  static func months(_ form: PluralForm) -> WordKey { WordKey("count.months.\(form.rawValue)", "count") }
  static func contractCount(_ form: PluralForm) -> WordKey { WordKey("count.contracts.\(form.rawValue)", "count") }
  static func planItemCount(_ form: PluralForm) -> WordKey { WordKey("count.plan-items.\(form.rawValue)", "count") }
  static func paymentCount(_ form: PluralForm) -> WordKey { WordKey("count.payments.\(form.rawValue)", "count") }
  static func supplierCount(_ form: PluralForm) -> WordKey { WordKey("count.suppliers.\(form.rawValue)", "count") }

  /// What stands above a column of a table.
  static func column(_ column: DataColumn) -> WordKey { WordKey("column.\(column.rawValue)") }

  static let values = [
    money, negativeMoney, millions, negativeMillions, share, shareRange, monthAndYear, financialYear, quarter, yes, no,
    notRecorded,
  ]

  static func countedValues(_ form: PluralForm) -> [WordKey] {
    [years(form), months(form), contractCount(form), planItemCount(form), paymentCount(form), supplierCount(form)]
  }
}
