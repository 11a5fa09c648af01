import Diagnostics

extension Decision {
  /// What is wrong with this record taken by itself, as of a day. With a draft nothing is worse than a warning.
  func faults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    var faults = nameFaults(under: configuration) + formFaults(of: configuration.decisionForm)
    if !isMisread { faults += dateFaults(under: configuration, asOf: day) + withholdingFaults }
    return status == .draft ? faults.map(\.asWarning) : faults
  }

  private func dateFaults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    guard status != .draft else { return [] }
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
    if let date, date > day, isPublic(on: day), status != .deferred {
      faults.append(
        .warning(
          .contradiction, at: source.location,
          "the decision is dated \(date.iso8601), which is still to come", suggestion: "check 'date:'"))
    }
    if let date, let published, published < date {
      faults.append(
        .warning(
          .contradiction, at: source.location,
          "the record was published on \(published.iso8601), before the decision was taken on \(date.iso8601)",
          suggestion: "check 'date:' and 'published:'"))
    }
    if let days = daysToPublication, let target = configuration.publicationTarget, days > target {
      faults.append(
        .warning(
          .latePublication, at: source.location,
          "the record was published \(Self.count(days)) after the decision; the office's target is \(Self.count(target))"
        ))
    }
    return faults
  }

  private static func count(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }

  private var withholdingFaults: [Diagnostic] {
    switch (confidentiality, withheld.isEmpty) {
    case (.open, false):
      [
        .error(
          .contradiction, at: source.location, "the record is open, and yet lists something as withheld",
          suggestion: "say 'confidentiality: part-confidential', or take 'withheld:' out")
      ]
    case (.partConfidential, true), (.confidential, true):
      [
        .error(
          .contradiction, at: source.location,
          "the record is \(confidentiality.rawValue), and does not say what is withheld and why",
          suggestion: "add 'withheld:' with what it is and the exemption, as in "
            + "'withheld: [{what: Commercial terms, exemption: 43(2)}]'")
      ]
    case (.open, true), (.partConfidential, false), (.confidential, false): []
    }
  }

  private func nameFaults(under configuration: SiteConfiguration) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if reference == nil {
      faults.append(
        .warning(
          .missingReference, at: source.location, "the record has no reference",
          suggestion: "add 'reference:', or leave it out if the office gave none"))
    }
    let priorities = configuration.priorities.map(\.id)
    for priority in self.priorities where !priorities.contains(priority.value) {
      faults.append(
        .error(
          .unknownPriority, at: priority.location, "no priority is called '\(priority.value)'",
          suggestion: Self.wayOut(of: priority.value, in: priorities, listedUnder: "priorities")))
    }
    let organisations = configuration.organisations.map(\.id)
    if !organisations.contains(organisation.value) {
      faults.append(
        .error(
          .unknownOrganisation, at: organisation.location, "no organisation is called '\(organisation.value)'",
          suggestion: Self.wayOut(of: organisation.value, in: organisations, listedUnder: "organisations")))
    }
    return faults
  }

  private static func wayOut(of id: String, in known: [String], listedUnder key: String) -> String {
    if let near = didYouMean(id, in: known) { return near }
    return known.isEmpty
      ? "add it under '\(key):' in site.yaml" : "the \(key) in site.yaml are \(known.joined(separator: ", "))"
  }

  private func formFaults(of form: DecisionForm) -> [Diagnostic] {
    guard status != .draft else { return [] }
    let missing = missingParts(of: form).map { part in
      Diagnostic.warning(
        .missingPart, at: source.location, "the record has no part '\(part.usualHeadings[0])'",
        suggestion: "add a heading '## \(part.usualHeadings[0])' with its text")
    }
    var seen: Set<FormPart> = []
    let repeated = text.sections.compactMap { section -> Diagnostic? in
      guard let part = form.part(under: section.heading.title), !seen.insert(part).inserted else { return nil }
      return .warning(
        .repeatedPart, at: section.heading.location, "'\(section.heading.title)' is a part that the record already has",
        suggestion: "put the two together under one heading")
    }
    return missing + repeated
  }
}
