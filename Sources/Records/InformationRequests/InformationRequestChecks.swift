import Diagnostics

extension InformationRequest {
  /// What is wrong with this record taken by itself, as of a day. With a draft nothing is worse than a warning.
  func faults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    var faults = [configuration.fault(ofOrganisation: organisation), missingReference].compactMap(\.self)
    if !isMisread {
      faults +=
        stateFaults + groundFaults(asOf: day) + dateFaults(asOf: day) + clockFaults(under: configuration, asOf: day)
    }
    if status == .closed, !hasNoAnswer, hasPublicText { faults += partFaults }
    return status == .draft ? faults.map(\.asWarning) : faults
  }

  private var missingReference: Diagnostic? {
    guard reference == nil, !isMisread else { return nil }
    return .warning(
      .missingReference, at: source.location, "the request has no reference",
      suggestion: "add 'reference:' with the number under which the office keeps it")
  }

  /// Whether status, outcome and answer fit together.
  private var stateFaults: [Diagnostic] {
    switch status {
    case .draft: return []
    case .open:
      let early = [
        ("answered", answered != nil), ("outcome", outcome != nil), ("published", published != nil),
        ("withdrawn", withdrawal != nil),
      ]
      return early.filter(\.1).map { key, _ in
        .error(
          .contradiction, at: location(of: key), "the request is open, and yet the record has '\(key):'",
          suggestion: "say 'status: closed' once it is answered, or take '\(key):' out; an open request is counted and "
            + "has no page")
      }
    case .closed: return closedFaults
    }
  }

  private var closedFaults: [Diagnostic] {
    guard let outcome else {
      return [
        .error(
          .missingKey, at: location(of: "status"),
          "the request is closed, and the record does not say what became of it",
          suggestion: "add 'outcome: released', or one of "
            + RequestOutcome.allCases.dropFirst().map(\.rawValue).joined(separator: ", "))
      ]
    }
    if outcome == .lapsed, clarification == nil {
      return [
        .error(
          .contradiction, at: location(of: "outcome"),
          "the request is said to have lapsed, and the record does not say when the office asked what was meant",
          suggestion: "add 'clarification: {asked: \(received?.iso8601 ?? "2026-05-12")}' with the day")
      ]
    }
    guard outcome.isAnswer else { return faultsOfMissingAnswer(outcome) }
    var faults: [Diagnostic] = []
    if answered == nil {
      faults.append(
        .error(
          .missingKey, at: location(of: "outcome"), "the record does not say when the request was answered",
          suggestion: "add 'answered: \((published ?? received)?.iso8601 ?? "2026-05-12")' with the day of the answer"))
    }
    if published == nil {
      faults.append(
        .warning(
          .missingDate, at: source.location, "the record does not say when the response was published here",
          suggestion: "add 'published:' with the day on which it appears"))
    }
    return faults
  }

  private func faultsOfMissingAnswer(_ outcome: RequestOutcome) -> [Diagnostic] {
    guard withdrawal != nil else { return [] }
    return [
      .error(
        .contradiction, at: location(of: "withdrawn"),
        "the outcome is '\(outcome.rawValue)', so that there is no response that could be taken back",
        suggestion: "take 'withdrawn:' out; it is for a response that was published here")
    ]
  }

  /// Who refuses says why; who releases everything has nothing to give reasons for.
  private func groundFaults(asOf day: CalendarDate) -> [Diagnostic] {
    // Of a withdrawn response nothing is left that would have to give reasons.
    guard status == .closed, hasPublicText, let outcome else { return [] }
    let hasGround = !withheld.isEmpty || !refusals.isEmpty
    var faults = refusals.filter { $0.provision.owesPublicInterestTest && $0.publicInterestTest == nil }.map {
      refusal in
      Diagnostic.error(
        .missingKey, at: refusal.location,
        "regulation \(refusal.provision.number) asks how the public interest was weighed, and the record does not say",
        suggestion: "add the line 'public-interest-test: …' to this ground")
    }
    if outcome.owesGround, !hasGround {
      faults.append(
        .error(
          .missingGround, at: location(of: "outcome"),
          "the outcome is '\(outcome.rawValue)', and nothing says on what ground", suggestion: wayOutOfMissingGround))
    }
    faults += otherLawFaults
    if outcome.owesGround {
      faults += exclusionFaults + (hasGround ? itemFaults(asOf: day) : [])
    } else {
      faults += text.redactions.map { redaction in
        .error(
          .contradiction, at: redaction.location,
          "the outcome is '\(outcome.rawValue)', and yet something is redacted here",
          suggestion: "say 'outcome: partly-released', and add 'withheld:' with what it is and its exemption")
      }
    }
    let isExplained = outcome == .notHeld && withheld.isEmpty && refusals.allSatisfy { $0.provision == .eirNotHeld }
    if hasGround, !outcome.owesGround, !isExplained {
      let key = withheld.isEmpty ? "refusals" : "withheld"
      faults.append(
        .error(
          .contradiction, at: location(of: key),
          "the outcome is '\(outcome.rawValue)', and yet '\(key):' says that something was kept back",
          suggestion: "say 'outcome: partly-released' or 'outcome: refused', or take '\(key):' out"))
    }
    return faults
  }

  /// The Order's exclusions limit what it asks offices to publish, and not what somebody may ask for.
  private var exclusionFaults: [Diagnostic] {
    withheld.filter { $0.ground.reference == nil }.map { item in
      .error(
        .contradiction, at: item.location,
        "an answer to a request cannot rest on an exclusion of the Order that asks for publication",
        suggestion: "write 'exemption:' with the \(regime.provision) of the \(regime.name) that applies")
    }
  }

  /// An answer rests on the law under which the request is answered, and so does every mark in it.
  private var otherLawFaults: [Diagnostic] {
    let items = withheld.compactMap { item in item.ground.reference.map { ($0, item.location) } }
    let marks = text.redactions.compactMap { mark in
      ExemptionReference(mark.exemption).map { ($0, mark.location) }
    }
    return (items + marks).filter { $0.0.law != regime }.map { reference, location in
      .error(
        .contradiction, at: location,
        "the request is answered under the \(regime.name), and \(reference.name) here is of the \(reference.law.name)",
        suggestion: "name the \(regime.provision) that applies, as in '\(regime.example)', or say 'regime: "
          + "\(reference.law.rawValue)' if the request is answered under that law")
    }
  }

  private var wayOutOfMissingGround: String {
    // A mark in the text tells which exemption is meant.
    let marked = text.redactions.first.flatMap { ExemptionReference($0.exemption) }
    let reference = marked ?? ExemptionReference(regime.example)
    let test = reference?.owesPublicInterestTest == true ? ", public-interest-test: …" : ""
    let item = "{what: …, exemption: \(marked?.text ?? regime.example), reason: …\(test), review: …}"
    switch regime {
    case .freedomOfInformation:
      let owing = marked == nil ? " (a qualified exemption, such as 43(2), owes 'public-interest-test: …' too)" : ""
      return
        "add 'withheld: [\(item)]' with what is exempt\(owing), or for the cost limit and for vexatious or repeated "
        + "requests 'refusals: [{provision: 12, reason: …}]'"
    case .environmental:
      return
        "add 'withheld: [\(item)]' with what is excepted, or for a request that is manifestly unreasonable or too general "
        + "'refusals: [{provision: 12(4)(b), reason: …, public-interest-test: …}]'"
    }
  }

  private var partFaults: [Diagnostic] {
    missingParts.map { part, heading in
      let usual = part.usualHeadings[0]
      guard let heading else {
        return .warning(
          .missingPart, at: source.location, "the record has no part '\(usual)'",
          suggestion: "add a heading '## \(usual)' with its text")
      }
      return .warning(
        .missingPart, at: heading.location, "the part '\(heading.title)' is still to be written",
        suggestion: "write what belongs under the heading")
    }
  }
}
