import Diagnostics

/// A change made to the payments of a month after they were published.
public struct PaymentCorrection: Hashable, Sendable {
  /// The month, where the office names it.
  public let month: Located<CalendarMonth>
  /// When it was changed, what and why.
  public let correction: Correction

  /// A change made to the payments of a month.
  public init(of month: Located<CalendarMonth>, _ correction: Correction) {
    self.month = month
    self.correction = correction
  }
}

extension PaymentCorrection {
  /// What is wrong with it as of a day.
  ///
  /// - Parameter months: those of which there are public payments.
  func faults(among months: Set<CalendarMonth>, asOf day: CalendarDate) -> [Diagnostic] {
    guard months.contains(month.value) else {
      return [
        .warning(
          .unknownReference, at: month.location,
          "there are no payments of \(month.value.iso8601) that could be corrected",
          suggestion: "correct 'month:', or take the correction out")
      ]
    }
    guard correction.date > day else { return [] }
    return [
      .warning(
        .contradiction, at: month.location,
        "it says that the payments were corrected on \(correction.date.iso8601), which is still to come",
        suggestion: "check 'date:'")
    ]
  }
}

extension Catalogue {
  /// What was changed in the payments of a month after publication.
  public func corrections(ofPaymentsIn month: CalendarMonth) -> [Correction] {
    paymentCorrections.filter { $0.month.value == month }.map(\.correction)
  }
}
