import CSV
import Records

/// A value as programs read it: what stands in a data file, and by what a column of a table is sorted.
enum DataValue: Sendable, Hashable {
  case text(String)
  /// A number without a sign for thousands or money.
  case number(String)
  case date(CalendarDate)
  case boolean(Bool)
  /// Several texts. A cell of a spreadsheet holds them with semicolons between them.
  case list([String])
  case empty

  static func text(_ text: String?) -> DataValue { text.map { .text($0) } ?? .empty }
  static func date(_ date: CalendarDate?) -> DataValue { date.map { .date($0) } ?? .empty }
  static func boolean(_ flag: Bool?) -> DataValue { flag.map { .boolean($0) } ?? .empty }
  static func money(_ money: Money?) -> DataValue { money.map { .number($0.plainText) } ?? .empty }
  static func share(_ share: Percentage?) -> DataValue { share.map { .number($0.plainText) } ?? .empty }
  static func count(_ count: Int?) -> DataValue { count.map { .number(String($0)) } ?? .empty }

  var csv: CSVValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .date(let date): .number(date.iso8601)
    case .boolean(let flag): .number(flag ? "true" : "false")
    case .list(let texts): texts.isEmpty ? .empty : .text(texts.joined(separator: "; "))
    case .empty: .empty
    }
  }

  var json: JSONText {
    switch self {
    case .text(let text): JSONText(text)
    case .number(let number): JSONText(number: number)
    case .date(let date): JSONText(date.iso8601)
    case .boolean(let flag): JSONText(flag)
    case .list(let texts): JSONText(list: texts.map { JSONText($0) })
    case .empty: .null
    }
  }

  /// What a script sorts a cell by, where the text that is shown does not do.
  var sortKey: String? {
    switch self {
    case .number(let number): number
    case .date(let date): date.iso8601
    case .text, .boolean, .list, .empty: nil
    }
  }
}
