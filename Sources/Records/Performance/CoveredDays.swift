/// The days on which at least one of several contracts runs.
struct CoveredDays {
  /// First and last days, in order, none touching the next.
  private let spans: [ClosedRange<CalendarDate>]

  /// - Parameter periods: on which days each of the contracts runs.
  init(_ periods: some Sequence<ClosedRange<CalendarDate>>) {
    var spans: [ClosedRange<CalendarDate>] = []
    for span in periods.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = spans.last, span.lowerBound <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        spans.append(span)
      }
    }
    self.spans = spans
  }

  /// Whether a contract runs on a day.
  func contains(_ day: CalendarDate) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].contains(day)
  }

  /// Whether a contract runs on some day of a period.
  func overlaps(_ period: ClosedRange<CalendarDate>) -> Bool { spans.contains { $0.overlaps(period) } }
}

extension ContractTerm {
  /// The days on which the contract runs, as things stand; `nil` where there are none.
  ///
  /// A contract without a start is taken to run already, and one without an end to run on, as its status has it. The day
  /// on which it was ended early is no longer one of its days.
  var runningDays: ClosedRange<CalendarDate>? {
    let first = start ?? CalendarDate(clampingYear: 1, month: 1, day: 1)
    let agreed = agreedEnd ?? .last
    let last = termination.map { min($0.date.adding(days: -1), agreed) } ?? agreed
    return first <= last ? first...last : nil
  }
}
