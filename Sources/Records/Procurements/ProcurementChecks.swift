import Diagnostics

extension Procurement {
  /// What is wrong with this record taken by itself, as of a day. With a draft nothing is worse than a warning.
  func faults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    let names = [configuration.fault(ofOrganisation: buyer)] + priorities.map(configuration.fault(ofPriority:))
    let faults =
      names.compactMap(\.self) + gatewayOrderFaults + (isPublic(on: day) ? futureDates(asOf: day) : [])
      + missingFacts(asOf: day) + socialValueFaults(under: configuration.contracts)
      + openContractingFaults(under: configuration)
      + (isMisread ? [] : withholdingFaults(besides: attachments, asOf: day))
    return status == .draft ? faults.map(\.asWarning) : faults
  }

  /// An identifier is published for ever, so that a slip in it must not get out.
  private func openContractingFaults(under configuration: SiteConfiguration) -> [Diagnostic] {
    guard configuration.openContractingPrefix != nil, let stated = openContractingID,
      !OpenContractingPrefix.begins(stated.value)
    else { return [] }
    return [
      .error(
        .invalidValue, at: stated.location,
        "'\(stated.value)' is no identifier of a contracting process such as ocds-a1b2c3-0042",
        suggestion:
          "correct it, or take the line out; the procurement then gets an identifier from the name of its file")
    ]
  }

  private func socialValueFaults(under settings: ContractSettings) -> [Diagnostic] {
    guard
      let message = settings.socialValueFault(
        weighting: socialValueWeighting?.value, value: estimatedValue, isCurrent: isAhead)
    else { return [] }
    return [
      .warning(
        .socialValue, at: socialValueWeighting?.location ?? source.location, message.fault, suggestion: message.wayOut)
    ]
  }

  /// Days of which a page would say that they have been.
  private func futureDates(asOf day: CalendarDate) -> [Diagnostic] {
    let gates = gateways.compactMap { gateway -> Diagnostic? in
      guard let passed = gateway.passed, passed > day else { return nil }
      return .error(
        .contradiction, at: gateway.name.location,
        "it says that gateway '\(gateway.name.value)' was passed on \(passed.iso8601), which is still to come",
        suggestion: "check 'passed:', or put the month under 'planned:'")
    }
    let cancelled = [cancellation?.date].compactMap(\.self).map { ("the procurement was cancelled", $0, "cancelled") }
    let corrected = corrections.map { ("the record was corrected", $0.date, "corrections") }
    let others = (cancelled + corrected).filter { $0.1 > day }.map { what, date, key in
      Diagnostic.warning(
        .contradiction, at: source.location, "it says that \(what) on \(date.iso8601), which is still to come",
        suggestion: "check '\(key):'")
    }
    return gates + others
  }

  /// What the state of the procurement calls for and the record does not say.
  private func missingFacts(asOf day: CalendarDate) -> [Diagnostic] {
    guard !isMisread else { return [] }
    var faults = gateways.filter { $0.passed != nil && $0.decision == nil }.map { gateway in
      Diagnostic.warning(
        .incompleteProcurement, at: gateway.name.location,
        "gateway '\(gateway.name.value)' was passed, and the record does not say by which decision",
        suggestion: "add 'decision:' with its reference")
    }
    if status == .awarded, awardedContracts.isEmpty {
      faults.append(
        .warning(
          .incompleteProcurement, at: source.location,
          "the procurement was awarded, and the record does not say which contract came of it",
          suggestion: "add 'contracts:' with its reference in the register"))
    }
    if isAhead, let plannedStart, plannedStart.lastDay.adding(Self.patience) < day {
      faults.append(
        .warning(
          .incompleteProcurement, at: source.location,
          "the contract was to start in \(plannedStart.iso8601), and the procurement is still \(status.rawValue)",
          suggestion: "say under 'status:' what has become of it, or correct 'planned-start:'"))
    }
    return faults
  }

  /// How long a start may have passed before somebody has to say what has become of it.
  private static let patience = Term(months: 3)
}
