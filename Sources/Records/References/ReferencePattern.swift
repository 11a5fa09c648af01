/// How references of one series are written, as in `WMPCC {number:3}/{year}`, and when their numbers begin again.
///
/// Offices number by calendar year, by financial year, from 1 each year without naming it, or on and on. A pattern says
/// so once; references themselves stay opaque everywhere else.
public struct ReferencePattern: Hashable, Sendable {
  /// When the numbers of a series begin again at 1.
  public enum Restart: String, CaseIterable, Hashable, Sendable {
    /// On 1 January.
    case eachYear = "each-year"
    /// On 1 April.
    case eachFinancialYear = "each-financial-year"
    /// They go on and on.
    case never
  }

  /// What a reference says of its place in the series.
  public struct Place: Hashable, Sendable {
    /// The running number.
    public let number: Int
    /// The calendar year in which the year that the reference names begins, or `nil` when it names none.
    public let year: Int?
  }

  /// The pattern as the office writes it.
  public let text: String
  /// When the numbers begin again.
  public let restart: Restart

  private let parts: [Part]

  /// A pattern.
  ///
  /// - Parameter restart: when the numbers begin again. Without it the pattern decides: each year that it names, or never
  ///   when it names none.
  public init(_ text: String, restart: Restart? = nil) throws(PatternFault) {
    parts = try Part.parts(of: text)
    let named = parts.lazy.compactMap(\.year).first?.kind
    if let restart, restart != .never, let named, named != restart { throw .restartsInAnotherYear(named) }
    self.text = text
    self.restart = restart ?? named ?? .never
  }
}

extension ReferencePattern {
  /// What a reference says of its place in the series, or `nil` when it belongs to another.
  ///
  /// Zeros in front of the number may be missing: `5/2013` is the fifth of `{number:3}/{year}`.
  public func place(of reference: String) -> Place? {
    var rest = reference.utf8[...]
    var number: Int?
    var years: Set<Int> = []
    for part in parts {
      switch part {
      case .words(let words):
        guard rest.starts(with: words.utf8) else { return nil }
        rest = rest.dropFirst(words.utf8.count)
      case .number:
        guard let digits = Self.number(in: rest.prefix(while: \.isDigit), of: 1...9) else { return nil }
        number = digits
        rest = rest.drop(while: \.isDigit)
      case .year(let year):
        guard let digits = Self.number(in: rest.prefix(year.digits), of: year.digits...year.digits) else { return nil }
        years.insert(year.start(from: digits))
        rest = rest.dropFirst(year.digits)
      }
    }
    guard rest.isEmpty, years.count < 2, let number else { return nil }
    return Place(number: number, year: years.first)
  }

  /// Whether two references are one number of the series, as `PCC 1/2026` and `PCC 001/2026` are. Numbers that begin again
  /// without naming the year are told apart by their records only.
  public func numbersAlike(_ one: String, _ other: String) -> Bool {
    guard let place = place(of: one), place.year != nil || restart == .never else { return false }
    return place == self.place(of: other)
  }

  /// Whether two references that do not name their years are of different ones, by the days of their records.
  public func tellsApart(
    _ one: String, on day: CalendarDate, from other: String, on otherDay: CalendarDate?
  ) -> Bool {
    guard leavesYearUnsaid, let otherDay, place(of: one) != nil, place(of: other) != nil else { return false }
    return restart.year(of: day) != restart.year(of: otherDay)
  }

  /// The reference with a number, on a day.
  public func reference(_ number: Int, on day: CalendarDate) -> String {
    reference(number, inYear: namedYear?.year(of: day) ?? day.year)
  }

  /// The reference with a number, in the year that begins in a calendar year.
  public func reference(_ number: Int, inYear start: Int) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .number(let width): Self.padded(number, to: width)
      case .year(let year): Self.padded(year.value(from: start), to: year.digits)
      }
    }.joined()
  }

  /// A number by itself, with the zeros that references have in front of it.
  public func number(_ number: Int) -> String {
    parts.map { part in
      if case .number(let width) = part { Self.padded(number, to: width) } else { "" }
    }.joined()
  }

  /// What every reference says besides its number and its year: `WMPCC /`.
  public var words: String {
    parts.map { part in if case .words(let words) = part { words } else { "" } }.joined()
  }

  /// The kind of year that references name, or `nil` when they name none.
  public var namedYear: Restart? { parts.lazy.compactMap(\.year).first?.kind }

  /// Whether numbers begin again and references do not say in which year: `003` is then another decision each year.
  public var leavesYearUnsaid: Bool { restart != .never && namedYear == nil }

  /// The reference after the highest that is taken in the series' year.
  ///
  /// - Parameters:
  ///   - taken: references, and the days of their records, by which they belong to a year when they name none. One
  ///     without either counts in every year, so that no number is proposed twice.
  ///   - day: the day of the record that needs a reference.
  public func next(
    after taken: some Sequence<(reference: String, date: CalendarDate?)>, on day: CalendarDate
  ) -> String {
    let present = restart.year(of: day)
    let numbers = taken.compactMap { reference, date -> Int? in
      guard let place = place(of: reference) else { return nil }
      guard present != nil, let year = place.year ?? date.flatMap(restart.year) else { return place.number }
      return year == present ? place.number : nil
    }
    return self.reference((numbers.max() ?? 0) + 1, on: day)
  }

  private static func number(in digits: Substring.UTF8View, of length: ClosedRange<Int>) -> Int? {
    guard length.contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return Int(Substring(digits))
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension ReferencePattern.Restart {
  /// The calendar year in which the year of a day begins, or `nil` when numbers never begin again.
  func year(of day: CalendarDate) -> Int? {
    switch self {
    case .eachYear: day.year
    case .eachFinancialYear: FinancialYear(of: day).start
    case .never: nil
    }
  }

  /// The first day of the year that begins in a calendar year, or `nil` when numbers never begin again.
  func firstDay(ofYear start: Int) -> CalendarDate? {
    switch self {
    case .eachYear: CalendarDate(year: start, month: 1, day: 1)
    case .eachFinancialYear: FinancialYear(startingIn: start).firstDay
    case .never: nil
    }
  }
}

extension ReferencePattern.Part.Year {
  /// The calendar year in which it begins, from the digits of a reference. No office is older than 2012.
  fileprivate func start(from digits: Int) -> Int { (self.digits == 2 ? 2000 : 0) + digits - (isEnd ? 1 : 0) }

  /// The digits that stand for the year that begins in a calendar year.
  fileprivate func value(from start: Int) -> Int {
    let year = start + (isEnd ? 1 : 0)
    return digits == 2 ? year % 100 : year
  }
}
