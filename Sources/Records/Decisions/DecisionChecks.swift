import Diagnostics
import Markdown

extension Decision {
  /// What is wrong with this record taken by itself, as of a day. With a draft nothing is worse than a warning.
  func faults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    var faults = nameFaults(under: configuration) + formFaults(of: configuration.decisionForm)
    if !isMisread { faults += dateFaults(under: configuration, asOf: day) + withholdingFaults(asOf: day) }
    return status == .draft ? faults.map(\.asWarning) : faults
  }

  private func nameFaults(under configuration: SiteConfiguration) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if reference == nil, !isMisread {
      faults.append(
        .warning(
          .missingReference, at: source.location, "the record has no reference",
          suggestion: "add 'reference:', or leave it out if the office gave none"))
    }
    faults += priorities.compactMap(configuration.fault(ofPriority:))
    if let fault = configuration.fault(ofOrganisation: organisation) { faults.append(fault) }
    return faults
  }

  private func formFaults(of form: DecisionForm) -> [Diagnostic] {
    guard status != .draft else { return [] }
    let headings = text.sections.map(\.heading).filter { form.part(under: $0.title) == nil }
    let empty = emptyParts(of: form)
    let absent = missingParts(of: form).filter { part in !empty.contains { $0.part == part } }
    let missing = absent.map { part in
      let usual = part.usualHeadings[0]
      let misspelt = headings.first { nearestMatch(to: $0.title, in: part.usualHeadings) != nil }
      return Diagnostic.warning(
        .missingPart, at: misspelt?.location ?? source.location, "the record has no part '\(usual)'",
        suggestion: misspelt.map { "did you mean it by '\($0.title)'? write '## \(usual)'" }
          ?? "add a heading '## \(usual)' with its text")
    }
    var seen: Set<FormPart> = []
    let repeated = text.sections.compactMap { section -> Diagnostic? in
      guard let part = form.part(under: section.heading.title), !seen.insert(part).inserted else { return nil }
      return .warning(
        .repeatedPart, at: section.heading.location, "'\(section.heading.title)' is a part that the record already has",
        suggestion: "put the two together under one heading")
    }
    return missing + empty.map { Self.emptyPartFault(under: $0.heading) } + repeated
  }

  private static func emptyPartFault(under heading: MarkdownDocument.Heading) -> Diagnostic {
    .warning(
      .missingPart, at: heading.location, "the part '\(heading.title)' is still to be written",
      suggestion: "write what belongs under the heading, or take the heading out; until then the page does not have it")
  }
}
