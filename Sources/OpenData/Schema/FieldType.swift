/// What kind of values a field has.
public enum FieldType: String, CaseIterable, Hashable, Sendable {
  /// Words.
  case text
  /// A whole address on the web.
  case url
  /// A whole number.
  case integer
  /// An amount of pounds sterling, with two digits of pence.
  case amount
  /// A share in per cent, from 0 to 100.
  case share
  /// Any other number.
  case number
  /// A day, as in `2013-07-04`.
  case date
  /// A month, as in `2013-07`.
  case month
  /// A day or a month, whichever is known.
  case dayOrMonth = "day or month"
  /// A financial year from April to March, as in `2016-17`.
  case financialYear = "financial year"
  /// `true` or `false`.
  case boolean
  /// Several texts: a list in JSON, and in a cell one text with semicolons between them.
  case list
}
