import Diagnostics

extension Contract {
  /// What is wrong with this contract taken by itself, as of a day.
  func faults(under configuration: SiteConfiguration, asOf day: CalendarDate) -> [Diagnostic] {
    let faults =
      nameFaults(under: configuration) + termFaults + socialValueFaults(under: configuration.contracts, asOf: day)
      + (isPublic(on: day) ? futureCorrections(asOf: day) : []) + withholdingFaults(asOf: day)
      + openContractingFaults(under: configuration)
    return isDraft ? faults.map(\.asWarning) : faults
  }

  private func nameFaults(under configuration: SiteConfiguration) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let fault = configuration.fault(ofOrganisation: buyer) { faults.append(source.placing(fault, in: "Buyer")) }
    for priority in priorities {
      guard let fault = configuration.fault(ofPriority: priority) else { continue }
      faults.append(source.placing(fault, in: "Priorities"))
    }
    return faults
  }

  private func socialValueFaults(under settings: ContractSettings, asOf day: CalendarDate) -> [Diagnostic] {
    let isCurrent = term.status(on: day, endingSoon: settings.endingSoon).isCurrent
    guard
      let message = settings.socialValueFault(
        weighting: socialValueWeighting?.value, value: value, isCurrent: isCurrent)
    else { return [] }
    return [source.fault(.warning, .socialValue, in: "SocialValueWeighting", message.fault, suggestion: message.wayOut)]
  }

  /// An identifier is published for ever, so that a slip in it must not get out.
  private func openContractingFaults(under configuration: SiteConfiguration) -> [Diagnostic] {
    guard configuration.openContractingPrefix != nil, let openContractingID,
      !OpenContractingPrefix.begins(openContractingID)
    else { return [] }
    return [
      source.fault(
        .error, .invalidValue, in: "OpenContractingID",
        "'\(openContractingID)' is no identifier of a contracting process such as ocds-a1b2c3-0042",
        suggestion: "correct it, or clear the cell; the contract then gets an identifier from its reference")
    ]
  }

  private func futureCorrections(asOf day: CalendarDate) -> [Diagnostic] {
    corrections.filter { $0.date > day }.map { correction in
      source.fault(
        .warning, .contradiction, in: "Corrections",
        "it says that the row was corrected on \(correction.date.iso8601), which is still to come",
        suggestion: "check the day")
    }
  }
}

extension ContractSettings {
  /// Whether something of a value has to state its weighting of social value.
  ///
  /// - Parameter isCurrent: whether a weighting that is missing can still matter.
  func asksForSocialValue(of value: Money?, isCurrent: Bool) -> Bool {
    guard isCurrent, let value, let threshold = socialValueThreshold else { return false }
    return value >= threshold
  }

  /// What is wrong with the weighting of social value in a contract or a procurement, and the way out.
  ///
  /// - Parameter isCurrent: whether a weighting that is missing can still matter.
  func socialValueFault(
    weighting: Percentage?, value: Money?, isCurrent: Bool
  ) -> (fault: String, wayOut: String)? {
    if let weighting {
      guard let minimum = socialValueMinimum, weighting < minimum else { return nil }
      return (
        "social value has \(weighting.plainText)% of the quality score, less than the \(minimum.plainText)% that "
          + "site.yaml asks for", "correct it if it is a slip; the page shows it as it is"
      )
    }
    guard asksForSocialValue(of: value, isCurrent: isCurrent), let value, let threshold = socialValueThreshold else {
      return nil
    }
    return (
      "the weighting of social value is missing, which site.yaml asks for from \(threshold.readable), and this is "
        + "worth \(value.readable)", "add its share of the quality score, such as 2.5"
    )
  }
}
