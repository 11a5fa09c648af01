import Diagnostics

/// How well procurement did in a financial year.
public struct YearPerformance: Sendable {
  /// The year.
  public let year: FinancialYear
  /// Whether the year is not over: what is computed of it holds so far.
  public let isInProgress: Bool
  /// The figures that can be given, in the order of `PerformanceMeasure`.
  public let figures: [PerformanceFigure]
  /// What the office says about the year besides.
  public let note: String?
}

extension YearPerformance {
  /// The years of which something can be said, newest first: those with payments, and those for which the office states
  /// figures. A year that has not begun is left out.
  static func years(
    declared: [DeclaredPerformance], spending: Spending, register: ContractRegister, suppliers: SupplierRegister,
    settings: ContractSettings, asOf day: CalendarDate, diagnostics: inout [Diagnostic]
  ) -> [YearPerformance] {
    let declarations = YearDeclarations(declared, asOf: day)
    diagnostics += declarations.faults
    let sums = ProcurementSums(spending: spending, register: register, suppliers: suppliers, settings: settings)
    let years = Set(spending.years.map(\.year)).union(declarations.years)
    return years.sorted(by: >).map { year in
      let computed = spending.year(year).map {
        ComputedFigures(sums.year($0), register: register, settings: settings, asOf: day)
      }
      let declaration = declarations[year]
      diagnostics += declaration?.disagreements(with: computed) ?? []
      return YearPerformance(
        year: year, isInProgress: year.contains(day),
        figures: PerformanceMeasure.allCases.compactMap { measure in
          PerformanceFigure(
            measure, computed: computed, declared: declaration?.figure(measure),
            targets: settings.targets.filter { $0.measure == measure })
        }, note: declaration?.note)
    }
  }
}
