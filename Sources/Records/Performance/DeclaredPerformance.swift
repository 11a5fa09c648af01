import Diagnostics

/// The figures that an office states for a financial year, each with its source.
public struct DeclaredPerformance: Sendable {
  /// The file they come from.
  public let source: ContentFile
  /// The year.
  public let year: Located<FinancialYear>
  /// The figures.
  public let figures: [DeclaredFigure]
  /// What the office says about the year besides.
  public let note: String?

  /// The figures of a year.
  public init(source: ContentFile, year: Located<FinancialYear>, figures: [DeclaredFigure], note: String?) {
    self.source = source
    self.year = year
    self.figures = figures
    self.note = note
  }
}

/// A figure that an office states.
public struct DeclaredFigure: Sendable, Hashable {
  /// Which figure it is.
  public let measure: Located<PerformanceMeasure>
  /// How much.
  public let value: PerformanceValue
  /// How exact it is meant to be.
  public let precision: Precision
  /// Where the office published or keeps it.
  public let source: String

  /// How exact a figure is meant to be.
  public enum Precision: String, CaseIterable, Hashable, Sendable {
    case exact, about, over, under
  }

  /// A figure that an office states.
  public init(measure: Located<PerformanceMeasure>, value: PerformanceValue, precision: Precision, source: String) {
    self.measure = measure
    self.value = value
    self.precision = precision
    self.source = source
  }
}

/// What procurement is measured by, in the order in which pages show it.
public enum PerformanceMeasure: String, CaseIterable, Hashable, Sendable {
  case totalSpend = "total-spend"
  case spendUnderContract = "spend-under-contract"
  case shareUnderContract = "share-under-contract"
  case spendToReview = "spend-to-review"
  case contractsManaged = "contracts-managed"
  case savings
  case localShare = "local-share"
  case collaborativeShare = "collaborative-share"
  case smallAndMediumShare = "sme-share"
  case voluntaryShare = "vcse-share"
  case socialValueShare = "social-value-share"

  /// In what it is counted.
  public var unit: Unit {
    switch self {
    case .totalSpend, .spendUnderContract, .spendToReview, .savings: .money
    case .contractsManaged: .count
    case .shareUnderContract, .localShare, .collaborativeShare, .smallAndMediumShare, .voluntaryShare,
      .socialValueShare:
      .share
    }
  }

  /// In what a measure is counted.
  public enum Unit: String, Hashable, Sendable { case money = "pounds", count, share = "per cent" }
}

/// How much of a measure.
public enum PerformanceValue: Hashable, Sendable {
  case money(Money)
  case count(Int)
  case share(Percentage)
}
