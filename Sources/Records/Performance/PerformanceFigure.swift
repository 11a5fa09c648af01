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
  /// Of a computed share of spending, how much of the spending nothing is recorded about, so that it counts as not
  /// belonging to the share: payments to suppliers whose area or size nobody stated, and to persons who are not named.
  /// `nil` where all is recorded, and for figures that do not rest on it.
  public let unrecorded: Percentage?
  /// What the office has set out to reach, where it has.
  public let targets: [PerformanceTarget]

  /// Whether the figure reaches the least that a target asks for, or `nil` where the figure is too vague to tell.
  public func meets(_ target: PerformanceTarget) -> Bool? {
    guard case .share(let share) = value else { return nil }
    return switch precision {
    case .exact, .about: share >= target.from
    case .over: share >= target.from ? true : nil
    case .under: share <= target.from ? false : nil
    }
  }
}

extension PerformanceFigure {
  /// The computed figure where there is one, else the declared one.
  init?(
    _ measure: PerformanceMeasure, computed: ComputedFigures?, declared: DeclaredFigure?, targets: [PerformanceTarget]
  ) {
    self.measure = measure
    self.targets = targets
    if let computed, let value = computed[measure] {
      self.value = value
      precision = .exact
      basis = .computed
      unrecorded = computed.unrecorded(measure)
    } else if let declared {
      value = declared.value
      precision = declared.precision
      basis = .declared(source: declared.source)
      unrecorded = nil
    } else {
      return nil
    }
  }
}
