/// A financial year of a public body: from 1 April to 31 March.
public struct FinancialYear: Hashable, Sendable {
  /// The calendar year in which it begins.
  public let start: Int

  /// The year that begins on 1 April of a calendar year.
  public init(startingIn year: Int) { start = year }

  /// The year in which a day lies.
  public init(of date: CalendarDate) { start = date.month >= 4 ? date.year : date.year - 1 }

  /// A year written as `2016/17`, `2016-17`, `2016/2017` or `2016-2017`.
  ///
  /// - Returns: `nil` for any other text, and unless the second year follows the first: `2016-2018` is none.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard parts.count == 2, parts[0].utf8.count == 4, [2, 4].contains(parts[1].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), let start = Int(parts[0]), let end = Int(parts[1]),
      (1...9998).contains(start), end == (parts[1].utf8.count == 2 ? (start + 1) % 100 : start + 1)
    else { return nil }
    self.start = start
  }

  /// The year as addresses and data have it: `2016-17`.
  public var text: String {
    let end = (start + 1) % 100
    return "\(start)-\(end < 10 ? "0" : "")\(end)"
  }

  /// 1 April.
  public var firstDay: CalendarDate { CalendarDate(clampingYear: start, month: 4, day: 1) }
  /// 31 March.
  public var lastDay: CalendarDate { CalendarDate(clampingYear: start + 1, month: 3, day: 31) }

  /// Whether a day lies in it.
  public func contains(_ date: CalendarDate) -> Bool { FinancialYear(of: date) == self }
}

extension FinancialYear: Comparable {
  /// By time.
  public static func < (left: FinancialYear, right: FinancialYear) -> Bool { left.start < right.start }
}

/// A quarter of a financial year; the first is April to June.
public struct FinancialQuarter: Hashable, Sendable {
  /// The financial year.
  public let year: FinancialYear
  /// The quarter, from 1 to 4.
  public let number: Int

  /// The quarter in which a day lies.
  public init(of date: CalendarDate) {
    year = FinancialYear(of: date)
    number = (date.month + 8) % 12 / 3 + 1
  }

  private init(_ number: Int, of year: FinancialYear) {
    self.year = year
    self.number = number
  }

  /// The one after it.
  public var next: FinancialQuarter {
    number == 4
      ? FinancialQuarter(1, of: FinancialYear(startingIn: year.start + 1)) : FinancialQuarter(number + 1, of: year)
  }

  /// Its first day.
  public var firstDay: CalendarDate { year.firstDay.adding(Term(months: (number - 1) * 3)) }
  /// Its last day.
  public var lastDay: CalendarDate { next.firstDay.adding(days: -1) }
}

extension FinancialQuarter: Comparable {
  /// By time.
  public static func < (left: FinancialQuarter, right: FinancialQuarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
