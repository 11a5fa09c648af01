import Diagnostics

extension SchemeStanding {
  /// What is wrong: items that are stale or missing, and what the scheme does not name at all.
  ///
  /// - Parameter day: the day on which it stands so.
  func faults(asOf day: CalendarDate) -> [Diagnostic] {
    guard !scheme.isMisread else { return [] }
    return items.compactMap { $0.fault(asOf: day) } + missingParagraphs + missingClasses
  }

  private var missingParagraphs: [Diagnostic] {
    OrderParagraph.requirements.filter { items(meeting: $0.paragraph).isEmpty }.map { requirement in
      .warning(
        .missingPublication, at: scheme.source.location,
        "no item meets paragraph \(requirement.paragraph.text) of the Order: \(requirement.subject)",
        suggestion: "write 'order: \(requirement.paragraph.text)' in the item that does, or add one; "
          + "where there is nothing to publish, give it 'not-held:' with the reason")
    }
  }

  private var missingClasses: [Diagnostic] {
    InformationClass.allCases.filter { items(of: $0).isEmpty }.map { missing in
      .warning(
        .missingPublication, at: scheme.source.location, "no item belongs to the class '\(missing.rawValue)'",
        suggestion: "add an item with 'class: \(missing.rawValue)'; "
          + "where there is nothing to publish, give it 'not-held:' with the reason")
    }
  }
}

extension SchemeStanding.ItemStanding {
  /// What is wrong with the item, if anything is.
  fileprivate func fault(asOf day: CalendarDate) -> Diagnostic? {
    if case .stated(let stated)? = item.evidence, stated.isToCome(on: day) {
      return .warning(
        .contradiction, at: item.id.location,
        "it says that \(name) was last met on \(stated.day.iso8601), which is still to come",
        suggestion: "check 'last-met:'")
    }
    switch state {
    case .stale(let deadline):
      return .warning(
        .stalePublication, at: item.id.location,
        "\(name) is out of date: it \(reach), and should have been brought up to date by \(deadline.iso8601)",
        suggestion: wayToFreshness)
    case .undated:
      return .warning(
        .stalePublication, at: item.id.location, "\(name) does not say when it was last met",
        suggestion: "add 'last-met: \(day.iso8601)' with the day on which it was, or 'records:' with the records of "
          + "which it is made")
    case .missing: return missingFault
    case .elsewhere where item.frequency?.isPeriodic == true && extent == nil:
      return .warning(
        .stalePublication, at: item.id.location,
        "\(name) is on another site, and nothing says when it was last met",
        suggestion:
          "look there, and add 'last-met: \(day.iso8601)' with the day on which it was brought up to date, or "
          + "'covers:' with how far it reaches")
    case .upToDate, .published, .dueSoon, .elsewhere, .notHeld: return nil
    }
  }

  private var missingFault: Diagnostic {
    guard case .records(let records)? = item.evidence, !item.provision.isUnstated else {
      return .warning(
        .missingPublication, at: item.id.location, "\(name) does not say where it is published",
        suggestion: "add 'page:', 'file:' or 'url:' with the place, or 'not-held:' with the reason why there is nothing"
      )
    }
    return .warning(
      .missingPublication, at: item.id.location, "\(name) is made of \(records.plural), and none is published",
      suggestion: "publish them, or write 'not-held:' with the reason in place of 'records:' and the page")
  }

  /// The item as messages name it, with the paragraphs that it meets.
  private var name: String {
    let paragraphs = item.paragraphs.map(\.value.text)
    guard let last = paragraphs.last else { return "'\(item.title)'" }
    guard paragraphs.count > 1 else { return "'\(item.title)' (paragraph \(last) of the Order)" }
    return "'\(item.title)' (paragraphs \(paragraphs.dropLast().joined(separator: ", ")) and \(last) of the Order)"
  }

  private var reach: String {
    switch extent {
    case .covers(let day): "reaches to \(day.iso8601)"
    case .updated(let day): "was last met on \(day.iso8601)"
    case nil: "has no day"
    }
  }

  private var wayToFreshness: String {
    switch item.evidence {
    case .records(let records): "publish the \(records.plural) that are missing"
    case .stated(.covers): "publish what is missing, and write under 'covers:' how far it reaches now"
    case .stated(.updated), nil: "bring it up to date, and write the day under 'last-met:'"
    }
  }
}

extension SchemeProvision {
  fileprivate var isUnstated: Bool { if case .unstated = self { true } else { false } }
}

extension SchemeRecords {
  /// The records as messages name them.
  fileprivate var plural: String {
    switch self {
    case .performance: "figures of a financial year"
    case .foi: "responses to requests for information"
    case .payments, .contracts, .decisions, .policies, .procurements: rawValue
    }
  }
}
