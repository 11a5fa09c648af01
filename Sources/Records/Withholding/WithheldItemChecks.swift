import Diagnostics

extension WithheldItem {
  /// What the item owes for its ground and does not say, as of a day, which the examples of days are reckoned from.
  ///
  /// The Act's duty to give reasons is that of section 17, the Regulations' that of regulation 14(3); both have a refusal say
  /// them, and a published record says the same. A review is the office's own duty, whatever the law: neither asks for it,
  /// and what is withheld under either may be harmless some day.
  func faults(asOf day: CalendarDate) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if reason == nil {
      faults.append(
        fault(
          "nothing says why '\(what)' is withheld",
          wayOut: "add the line 'reason: …' to the item, in words that anyone understands"))
    }
    if ground.owesPublicInterestTest, publicInterestTest == nil {
      faults.append(
        fault(
          "'\(what)' is withheld under \(ground.name), and the record does not say how the public interest was weighed",
          wayOut: "add the line 'public-interest-test: …' to the item, with the reasons for publishing, those for "
            + "withholding, and why these weigh more"))
    }
    if review == nil {
      faults.append(
        fault(
          "the record does not say when the office will look again at '\(what)'",
          wayOut:
            "add the line 'review: \(day.adding(Term(months: 12)).iso8601)' to the item, with the day that was agreed")
      )
    }
    if ground.owesPublicationDate, expected == nil {
      faults.append(
        fault(
          "'\(what)' is to be published later, and the record does not say when",
          wayOut:
            "add the line 'expected: \(CalendarMonth(of: day.adding(Term(months: 6))).iso8601)' to the item, with the "
            + "month or the day"))
    }
    return faults
  }

  /// That the day of its review, or of its intended publication, has gone by.
  ///
  /// - Parameter record: what messages call the record.
  func overdueFaults(in record: String, asOf day: CalendarDate) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let review, review.value < day {
      faults.append(
        .warning(
          .overdueReview, at: review.location,
          "\(record) withholds '\(what)', and was to be looked at again by \(review.value.iso8601)",
          suggestion: "if \(ground.name) still applies, put the day of the next review here; if not, publish what is "
            + "withheld and take the item out"))
    }
    if let expected, expected.value.lastDay < day {
      faults.append(
        .warning(
          .overdueReview, at: expected.location,
          "\(record) withholds '\(what)', and was to publish it by \(expected.value.iso8601)",
          suggestion: "publish it and take the item out, or put the new month here"))
    }
    return faults
  }

  private func fault(_ message: String, wayOut: String) -> Diagnostic {
    .error(.incompleteWithholding, at: location, message, suggestion: wayOut)
  }
}
