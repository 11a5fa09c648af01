import CSV
import Records
import StaticSite

/// A value as programs read it: what stands in a data file, and by what a column of a table is sorted.
public enum DataValue: Sendable, Hashable {
  /// Words.
  case text(String)
  /// A number without a sign for thousands or money.
  case number(String)
  /// A day.
  case date(CalendarDate)
  /// Yes or no.
  case boolean(Bool)
  /// Several texts. A cell of a spreadsheet holds them with semicolons between them.
  case list([String])
  /// Nothing: it is not recorded, or does not apply.
  case empty

  /// Words, where there are any.
  public static func text(_ text: String?) -> DataValue { text.map { .text($0) } ?? .empty }
  /// A day, where it is known.
  public static func date(_ date: CalendarDate?) -> DataValue { date.map { .date($0) } ?? .empty }
  /// Yes or no, where it is known.
  public static func boolean(_ flag: Bool?) -> DataValue { flag.map { .boolean($0) } ?? .empty }
  /// An amount of pounds, where it is known.
  public static func money(_ money: Money?) -> DataValue { money.map { .number($0.plainText) } ?? .empty }
  /// A share in per cent, where it is known.
  public static func share(_ share: Percentage?) -> DataValue { share.map { .number($0.plainText) } ?? .empty }
  /// A whole number, where it is known.
  public static func count(_ count: Int?) -> DataValue { count.map { .number(String($0)) } ?? .empty }

  /// The value as a cell of comma-separated values.
  public var csv: CSVValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .date(let date): .number(date.iso8601)
    case .boolean(let flag): .number(flag ? "true" : "false")
    case .list(let texts): texts.isEmpty ? .empty : .text(texts.joined(separator: "; "))
    case .empty: .empty
    }
  }

  /// The value as JSON: lists stay lists, and nothing is guarded.
  public var json: JSONText {
    switch self {
    case .text(let text): JSONText(text)
    case .number(let number): JSONText(number: number)
    case .date(let date): JSONText(date.iso8601)
    case .boolean(let flag): JSONText(flag)
    case .list(let texts): JSONText(list: texts.map { JSONText($0) })
    case .empty: .null
    }
  }

  /// Writes the value as JSON.
  func writeJSON(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): JSONText.write(text, to: &bytes)
    case .date(let date): JSONText.write(date.iso8601, to: &bytes)
    case .number(let number): bytes.append(contentsOf: number.utf8)
    case .boolean(let flag): bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .list, .empty: bytes.append(contentsOf: json.text.utf8)
    }
  }

  /// What a script sorts a cell by, where the text that is shown does not do.
  public var sortKey: String? {
    switch self {
    case .number(let number): number
    case .date(let date): date.iso8601
    case .text, .boolean, .list, .empty: nil
    }
  }
}
