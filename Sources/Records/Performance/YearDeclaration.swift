import Diagnostics

/// What the office states for a financial year, each figure once.
struct YearDeclaration {
  /// What the office says about the year besides.
  let note: String?
  /// Figures given twice, and figures that do not go together.
  private(set) var faults: [Diagnostic] = []
  private let year: FinancialYear
  private var figures: [PerformanceMeasure: DeclaredFigure] = [:]

  init(_ declared: DeclaredPerformance) {
    year = declared.year.value
    note = declared.note
    for figure in declared.figures {
      let measure = figure.measure
      if let first = figures[measure.value] {
        faults.append(
          .error(
            .duplicateFigure, at: measure.location,
            "'\(measure.value.rawValue)' is already given in \(first.measure.location)",
            suggestion: "keep one of the two"))
        continue
      }
      figures[measure.value] = figure
    }
    faults += [partsFault, shareFault].compactMap(\.self)
  }

  /// A figure that is stated.
  func figure(_ measure: PerformanceMeasure) -> DeclaredFigure? { figures[measure] }

  /// Where the payments and the register give another figure than the office states.
  func disagreements(with computed: ComputedFigures?) -> [Diagnostic] {
    guard let computed else { return [] }
    return PerformanceMeasure.allCases.compactMap { measure in
      guard let declared = figures[measure], let value = computed[measure],
        !declared.range.contains(value.quantity)
      else { return nil }
      return .warning(
        .contradiction, at: declared.measure.location,
        "'\(measure.rawValue)' of \(year.text) is stated as \(declared.text), and the payments and the register give "
          + value.text,
        suggestion: "look which of the two is wrong; the page shows the one from the payments and the register")
    }
  }

  /// What is under contract and what is to be reviewed make up the total.
  private var partsFault: Diagnostic? {
    guard let total = figures[.totalSpend], let covered = figures[.spendUnderContract],
      let rest = figures[.spendToReview]
    else { return nil }
    let (low, isTooLow) = covered.range.lowerBound.addingReportingOverflow(rest.range.lowerBound)
    let (high, isTooHigh) = covered.range.upperBound.addingReportingOverflow(rest.range.upperBound)
    guard !isTooLow, !isTooHigh, !(low...high).overlaps(total.range) else { return nil }
    return .warning(
      .contradiction, at: total.measure.location,
      "'total-spend' is \(total.text), and \(covered.text) under contract with \(rest.text) to review do not come to it",
      suggestion: "correct the figure that is wrong, or say 'precision: about' where one is rounded")
  }

  /// The share under contract is what is under contract of the total.
  private var shareFault: Diagnostic? {
    guard let total = figures[.totalSpend], let covered = figures[.spendUnderContract],
      let share = figures[.shareUnderContract], covered.range.lowerBound >= 0,
      let low = Percentage(Money(pence: covered.range.lowerBound), of: Money(pence: total.range.upperBound)),
      let high = Percentage(Money(pence: covered.range.upperBound), of: Money(pence: max(total.range.lowerBound, 1))),
      !(Int64(low.hundredths)...Int64(high.hundredths)).overlaps(share.range)
    else { return nil }
    return .warning(
      .contradiction, at: share.measure.location,
      "'share-under-contract' is \(share.text), and \(covered.text) of \(total.text) is another share",
      suggestion: "correct the figure that is wrong")
  }
}
