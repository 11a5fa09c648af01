import Diagnostics

extension InformationRequest {
  /// What is wrong with the days that the record states, as of a day.
  func dateFaults(asOf day: CalendarDate) -> [Diagnostic] {
    orderFaults + correctionFaults + (status == .draft ? [] : futureFaults(asOf: day))
  }

  /// A day that a message names.
  private struct Step {
    let key: String
    /// What happened, as the end of "on …".
    let what: String
    let date: CalendarDate?
  }

  private var arrival: Step { Step(key: "received", what: "it arrived", date: received) }
  private var answer: Step { Step(key: "answered", what: "it was answered", date: answered) }

  /// Days that follow each other, the later first.
  private var orderFaults: [Diagnostic] {
    let question = Step(key: "clarification", what: "the office asked what was meant", date: clarification?.asked)
    let explanation = Step(key: "clarification", what: "that was explained", date: clarification?.received)
    let review = Step(key: "internal-review", what: "a review was asked for", date: internalReview?.asked)
    let reviewAnswer = Step(key: "internal-review", what: "the review was answered", date: internalReview?.answered)
    let acknowledgement = Step(key: "acknowledged", what: "its arrival was confirmed", date: acknowledged)
    let publication = Step(key: "published", what: "the response was published", date: published)
    let withdrawal = Step(key: "withdrawn", what: "the response was withdrawn", date: withdrawal?.date)
    let pairs = [
      (answer, arrival), (acknowledgement, arrival), (question, arrival), (explanation, question),
      (answer, explanation), (publication, answer), (review, answer), (reviewAnswer, review),
      (withdrawal, publication),
    ]
    return pairs.compactMap { later, earlier in
      guard let date = later.date, let before = earlier.date, date < before else { return nil }
      return .error(
        .contradiction, at: location(of: later.key),
        "the record says that \(later.what) on \(date.iso8601), before \(earlier.what) on \(before.iso8601)",
        suggestion: later.key == earlier.key
          ? "check '\(later.key):'" : "check '\(earlier.key):' and '\(later.key):'")
    }
  }

  private var correctionFaults: [Diagnostic] {
    guard let published else { return [] }
    return corrections.filter { $0.date < published }.map { correction in
      .warning(
        .contradiction, at: location(of: "corrections"),
        "the record was corrected on \(correction.date.iso8601), before it was published on \(published.iso8601)",
        suggestion: "check the dates; what was changed before publication needs no correction")
    }
  }

  /// Days of which the page or the figures would say that they have been.
  private func futureFaults(asOf day: CalendarDate) -> [Diagnostic] {
    guard hasNoAnswer || isPublic(on: day) else { return [] }
    var steps = [arrival, answer]
    steps += [
      Step(key: "internal-review", what: "the review was answered", date: internalReview?.answered),
      Step(key: "withdrawn", what: "the response was withdrawn", date: withdrawal?.date),
    ]
    steps += corrections.map { Step(key: "corrections", what: "the record was corrected", date: $0.date) }
    return steps.compactMap { step in
      guard let date = step.date, date > day else { return nil }
      return .error(
        .contradiction, at: location(of: step.key),
        "it says that \(step.what) on \(date.iso8601), which is still to come", suggestion: "check '\(step.key):'")
    }
  }

  /// What the record says of the office's own time: an answer that is late or overdue, or more time than the law gives.
  func clockFaults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    guard let clock = ResponseClock(of: self, counting: configuration.workingDays) else { return [] }
    return extensionFaults(clock)
      + (status == .draft ? [] : delayFaults(clock, counting: configuration.workingDays, asOf: day))
  }

  private func extensionFaults(_ clock: ResponseClock) -> [Diagnostic] {
    guard let extendedTo else { return [] }
    if extendedTo <= clock.twentiethDay {
      return [
        .error(
          .contradiction, at: location(of: "extended-to"),
          "the time is said to be extended to \(extendedTo.iso8601), and the answer is due on "
            + "\(clock.twentiethDay.iso8601) in any case",
          suggestion: "check 'received:' and 'extended-to:'")
      ]
    }
    guard regime == .environmental, extendedTo > clock.fortiethDay else { return [] }
    return [
      .error(
        .contradiction, at: location(of: "extended-to"),
        "the time is said to be extended to \(extendedTo.iso8601), and the Environmental Information Regulations allow "
          + "40 working days at most, here until \(clock.fortiethDay.iso8601)",
        suggestion: "check 'received:' and 'extended-to:'")
    ]
  }

  private func delayFaults(_ clock: ResponseClock, counting workingDays: WorkingDays, asOf day: CalendarDate)
    -> [Diagnostic]
  {
    guard clock.daysLate(asOf: day) > 0 else { return [] }
    // On the days off that follow the day on which it was due, no working day has passed yet.
    let late = workingDays.count(after: clock.due, through: answered ?? day)
    let days = late == 0 ? "" : late == 1 ? "1 working day " : "\(late) working days "
    if let answered {
      guard delayReason == nil, hasPublicText else { return [] }
      return [
        .warning(
          .lateResponse, at: location(of: "answered"),
          "the request was answered on \(answered.iso8601), \(days)after it was due on \(clock.due.iso8601)",
          suggestion:
            "check the days; if they are right, add 'delay-reason:' with why it took so long, and the page says "
            + "it")
      ]
    }
    guard status == .open else { return [] }
    return [
      .warning(
        .overdueResponse, at: location(of: "received"),
        "the request was to be answered by \(clock.due.iso8601)\(days.isEmpty ? "" : ", \(days)ago")",
        suggestion: "answer it, or say under 'clarification:' or 'extended-to:' why there is more time")
    ]
  }
}
