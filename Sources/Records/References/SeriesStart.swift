/// A number of a series from which on every number is accounted for.
public struct SeriesStart: Hashable, Sendable {
  /// The calendar year in which its year begins, or `nil` where numbers never begin again.
  public let year: Int?
  /// The number in that year.
  public let number: Int

  /// A number of a year.
  public init(year: Int?, number: Int) {
    self.year = year
    self.number = number
  }
}

extension ReferencePattern {
  /// The start that a text names: a reference or, where numbers begin again each year, a year.
  ///
  /// - Parameter text: `WMPCC 005/2013`, `005 of 2013` where references do not name the year, `2013`, or `2013/14` where
  ///   the year is a financial year.
  /// - Returns: `nil` for a text that is neither.
  public func start(named text: String) -> SeriesStart? {
    if let year = restart.year(named: text) { return SeriesStart(year: year, number: 1) }
    return place(named: text).flatMap { place in
      restart == .never
        ? SeriesStart(year: nil, number: place.number) : SeriesStart(year: place.year, number: place.number)
    }
  }

  /// The place of a reference, which says its year behind it where it does not name it: `003 of 2014`.
  public func place(named text: String) -> Place? {
    guard leavesYearUnsaid else { return place(of: text) }
    guard let separator = text.ranges(of: Self.yearSeparator).last,
      let year = restart.year(named: String(text[separator.upperBound...])),
      let place = place(of: String(text[..<separator.lowerBound]))
    else { return nil }
    return Place(number: place.number, year: year)
  }

  /// The names of a reference that says its year behind it, the one to be used in messages first.
  func fullNames(of reference: String, inYear year: Int) -> [String] {
    restart.names(ofYear: year).map { reference + Self.yearSeparator + $0 }
  }

  /// The reference by itself, of a name that says the year behind it.
  func reference(named text: String) -> String? {
    guard leavesYearUnsaid, place(named: text) != nil else { return nil }
    return text.ranges(of: Self.yearSeparator).last.map { String(text[..<$0.lowerBound]) }
  }

  /// What stands between a reference and its year where somebody names both.
  private static let yearSeparator = " of "
}

extension ReferencePattern.Restart {
  /// The calendar year in which the year that a text names begins.
  func year(named text: String) -> Int? {
    switch self {
    case .eachYear: text.utf8.count == 4 && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
    case .eachFinancialYear: FinancialYear(text)?.start
    case .never: nil
    }
  }

  /// How people write the year that begins in a calendar year, the usual way first; in no way where numbers never begin
  /// again.
  public func names(ofYear start: Int) -> [String] {
    switch self {
    case .eachYear: [String(start)]
    case .eachFinancialYear:
      [FinancialYear(startingIn: start).text.replacing("-", with: "/"), FinancialYear(startingIn: start).text]
    case .never: []
    }
  }
}
