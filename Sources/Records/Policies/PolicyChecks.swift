import Diagnostics

extension Policy {
  /// What is wrong with this record taken by itself, as of a day. With a draft nothing is worse than a warning.
  func faults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    let names = [configuration.fault(ofOrganisation: organisation)] + priorities.map(configuration.fault(ofPriority:))
    let dates =
      [reviewBeforeAdoption] + (isPublic(on: day) ? [futureAdoption(asOf: day), overdueReview(asOf: day)] : [])
    let faults =
      (names + dates).compactMap(\.self) + versionFaults + (isPublic(on: day) ? futureCorrections(asOf: day) : [])
      + (isMisread ? [] : withholdingFaults(besides: attachments, asOf: day))
    return status == .draft ? faults.map(\.asWarning) : faults
  }

  private var reviewBeforeAdoption: Diagnostic? {
    guard let review, let adopted, review.value < adopted else { return nil }
    return .error(
      .contradiction, at: review.location,
      "the policy is to be reviewed on \(review.value.iso8601), before it was adopted on \(adopted.iso8601)",
      suggestion: "check 'adopted:' and 'review:'")
  }

  private func futureAdoption(asOf day: CalendarDate) -> Diagnostic? {
    guard let adopted, adopted > day else { return nil }
    return .error(
      .contradiction, at: source.location,
      "it says that the policy was adopted on \(adopted.iso8601), which is still to come",
      suggestion: "check 'adopted:', or say under 'published:' from which day it may be read")
  }

  private func overdueReview(asOf day: CalendarDate) -> Diagnostic? {
    guard isReviewOverdue(on: day), let review else { return nil }
    return .warning(
      .overdueReview, at: review.location, "the policy was to be reviewed by \(review.value.iso8601)",
      suggestion: "put the day of its next review here once it is done; until then the page says that it is overdue")
  }

  private func futureCorrections(asOf day: CalendarDate) -> [Diagnostic] {
    corrections.filter { $0.date > day }.map { correction in
      .warning(
        .contradiction, at: source.location,
        "it says that the record was corrected on \(correction.date.iso8601), which is still to come",
        suggestion: "check 'corrections:'")
    }
  }

  /// Earlier versions are listed newest first, and each is another one.
  private var versionFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    var numbers = Set([version].compactMap(\.self))
    var later = (name: "the present one", adopted: adopted)
    for earlier in earlierVersions {
      if !numbers.insert(earlier.version).inserted {
        faults.append(
          .warning(
            .contradiction, at: source.location, "there are two versions '\(earlier.version)' of the policy",
            suggestion: "check 'version:' and 'earlier-versions:'"))
      }
      guard let adopted = earlier.adopted else { continue }
      if let next = later.adopted, adopted > next {
        faults.append(
          .warning(
            .contradiction, at: source.location,
            "version '\(earlier.version)' of the policy was adopted on \(adopted.iso8601), after \(later.name), which "
              + "stands before it",
            suggestion: "list earlier versions newest first, and check their days"))
      }
      later = ("version '\(earlier.version)'", adopted)
    }
    return faults
  }
}
