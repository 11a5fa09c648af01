/// How well procurement did in a financial year.
public struct YearPerformance: Sendable {
  /// The year.
  public let year: FinancialYear
  /// The figures that can be given, in the order of `PerformanceMeasure`.
  public let figures: [PerformanceFigure]
  /// What the office says about the year besides.
  public let note: String?
}

/// A figure, and where it comes from.
public struct PerformanceFigure: Sendable, Hashable {
  /// Where a figure comes from. A figure is never put together from both.
  public enum Basis: Hashable, Sendable {
    /// It was worked out from the published payments and the register.
    case computed
    /// The office states it, and says where it published or keeps it.
    case declared(source: String)
  }

  /// What is measured.
  public let measure: PerformanceMeasure
  /// How much.
  public let value: PerformanceValue
  /// How exact it is meant to be.
  public let precision: DeclaredFigure.Precision
  /// Where it comes from.
  public let basis: Basis
  /// What the office has set out to reach, where it has.
  public let targets: [PerformanceTarget]
}

extension YearPerformance {
  static func years(
    declared: [DeclaredPerformance], spending: Spending, register: ContractRegister, suppliers: SupplierRegister,
    settings: ContractSettings
  ) -> [YearPerformance] { [] }
}
