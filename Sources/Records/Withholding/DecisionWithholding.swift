import Diagnostics

extension Decision {
  /// Whether the record's confidentiality, what it lists as withheld and the marks in its text agree.
  func withholdingFaults(asOf day: CalendarDate) -> [Diagnostic] {
    switch (confidentiality, withheld.isEmpty) {
    case (.open, false):
      [
        .error(
          .contradiction, at: location(of: "withheld"), "the record is open, and yet lists something as withheld",
          suggestion: "say 'confidentiality: part-confidential', or take 'withheld:' out")
      ] + itemFaults(asOf: day)
    // Of a withdrawn record nothing can be read, for a reason that it states.
    case (.partConfidential, true), (.confidential, true): status == .withdrawn ? [] : [nothingListed(asOf: day)]
    case (.open, true):
      text.redactions.map { redaction in
        .error(
          .contradiction, at: redaction.location, "the record is open, and yet something is redacted here",
          suggestion: "say 'confidentiality: part-confidential', and add 'withheld:' with what it is and its exemption")
      }
    case (.partConfidential, false):
      withheld.filter { $0.extent == .wholeRecord }.map(wholeOfPart) + itemFaults(asOf: day)
    case (.confidential, false): partsOfWhole + itemFaults(asOf: day)
    }
  }

  private func nothingListed(asOf day: CalendarDate) -> Diagnostic {
    let extent = confidentiality == .confidential ? ", covers: whole-record" : ""
    let review = day.adding(Term(months: 12)).iso8601
    return .error(
      .contradiction, at: location(of: "confidentiality"),
      "the record is \(confidentiality.rawValue), and does not say what is withheld and why",
      suggestion: "add the line 'withheld: [{what: …, exemption: 43(2)\(extent), reason: …, public-interest-test: …, "
        + "review: \(review)}]' with what it is and the section that applies")
  }

  private func wholeOfPart(_ item: WithheldItem) -> Diagnostic {
    .error(
      .contradiction, at: item.location,
      "it says that the whole record is withheld, and the record is part-confidential",
      suggestion: "say 'covers: part' or 'covers: attachment' here, or 'confidentiality: confidential'")
  }

  /// A reason for some words is none for withholding all of them.
  private var partsOfWhole: [Diagnostic] {
    guard !withheld.contains(where: { $0.extent == .wholeRecord }) else { return [] }
    return [
      .error(
        .contradiction, at: location(of: "confidentiality"),
        "the record is confidential, and what it lists as withheld are parts of it",
        suggestion:
          "add the line 'covers: whole-record' to the item that says why nothing of its text may be read, or say "
          + "'confidentiality: part-confidential' and publish the rest")
    ]
  }
}
