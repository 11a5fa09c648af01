import Diagnostics

/// What the office states for each financial year that has begun.
struct YearDeclarations {
  private var byYear: [FinancialYear: YearDeclaration] = [:]
  /// Years and figures that are given twice or too early, and figures of a year that do not go together.
  private(set) var faults: [Diagnostic] = []

  init(_ declared: [DeclaredPerformance], asOf day: CalendarDate) {
    var places: [FinancialYear: SourceLocation] = [:]
    for declaration in declared.sorted(by: { $0.source.path < $1.source.path }) {
      let year = declaration.year
      if let first = places[year.value] {
        faults.append(
          .error(
            .duplicateFigure, at: year.location, "the figures of \(year.value.text) are already given in \(first)",
            suggestion: "put the figures of a year into one file"))
        continue
      }
      places[year.value] = year.location
      let figures = YearDeclaration(declaration)
      faults += figures.faults
      if year.value.firstDay <= day {
        byYear[year.value] = figures
      } else {
        faults.append(
          .warning(
            .contradiction, at: year.location,
            "the financial year \(year.value.text) has not begun on \(day.iso8601)",
            suggestion: "correct the year if it is a slip; until it begins, its figures are left out"))
      }
    }
  }

  /// The years for which figures are stated.
  var years: [FinancialYear] { Array(byYear.keys) }

  /// What is stated for a year.
  subscript(year: FinancialYear) -> YearDeclaration? { byYear[year] }
}
