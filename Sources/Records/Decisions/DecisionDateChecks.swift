import Diagnostics

extension Decision {
  /// What is wrong with the days that the record states, as of a day.
  func dateFaults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    guard status != .draft else { return [] }
    return missingDates + contradictoryDates + (isPublic(on: day) ? futureDates(asOf: day) : [])
      + (isPublic(on: day) ? latePublication(target: configuration.publicationTarget) : [])
  }

  private var missingDates: [Diagnostic] {
    var faults: [Diagnostic] = []
    if date == nil {
      faults.append(
        .warning(
          .missingDate, at: source.location, "the record does not say when the decision was taken",
          suggestion: "add 'date:', or leave it out if nobody knows; the page then says that it is not recorded"))
    }
    if published == nil {
      faults.append(
        .warning(
          .missingDate, at: source.location, "the record does not say when it was published",
          suggestion: "add 'published:' with the day on which it appears"))
    }
    return faults
  }

  private var contradictoryDates: [Diagnostic] {
    guard let published else { return [] }
    var faults: [Diagnostic] = []
    if let date, published < date {
      faults.append(
        .warning(
          .contradiction, at: location(of: "published"),
          "the record was published on \(published.iso8601), before the decision was taken on \(date.iso8601)",
          suggestion: "check 'date:' and 'published:'"))
    }
    for correction in corrections where correction.date < published {
      faults.append(
        .warning(
          .contradiction, at: location(of: "corrections"),
          "the record was corrected on \(correction.date.iso8601), before it was published on \(published.iso8601)",
          suggestion: "check the dates; what was changed before publication needs no correction"))
    }
    return faults
  }

  /// Days of which a page would say that they have been.
  private func futureDates(asOf day: CalendarDate) -> [Diagnostic] {
    var stated: [(key: String, what: String, date: CalendarDate?)] = [
      ("signed", "the record was signed", signed), ("withdrawn", "the record was withdrawn", withdrawal?.date),
    ]
    // A deferred decision may name the day to which it is put off.
    if status != .deferred { stated.append(("date", "the decision was taken", date)) }
    stated += corrections.map { ("corrections", "the record was corrected", $0.date) }
    return stated.compactMap { key, what, date in
      guard let date, date > day else { return nil }
      return .warning(
        .contradiction, at: location(of: key), "it says that \(what) on \(date.iso8601), which is still to come",
        suggestion: "check '\(key):'")
    }
  }

  private func latePublication(target: Int?) -> [Diagnostic] {
    guard let days = daysToPublication, let target, days > target else { return [] }
    return [
      .warning(
        .latePublication, at: location(of: "published"),
        "the record was published \(Self.count(days)) after the decision; the office's target is \(Self.count(target))"
      )
    ]
  }

  private static func count(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
