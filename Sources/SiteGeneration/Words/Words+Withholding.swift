import Markdown
import Records

/// Grounds for withholding, and redactions, as people read them.
extension Words {
  /// A ground as a fact by itself: section 43(2): commercial interests.
  func ground(_ ground: WithholdingGround) -> String {
    switch ground {
    case .exemption(let reference): self.ground(reference.exemption, numbered: reference.number)
    case .exclusion(let exclusion): phrase(.exclusionGround, ["title": self[.exclusionTitle(exclusion)]])
    }
  }

  /// An exemption as a fact by itself, with its number or that of one of its subsections.
  func ground(_ exemption: Exemption, numbered number: String) -> String {
    phrase(
      .exemptionGround(exemption.law), [exemption.law.provision: number, "title": self[.exemptionTitle(exemption)]])
  }

  /// An exemption in running text: section 43(2) (commercial interests).
  func exemption(_ reference: ExemptionReference) -> String {
    phrase(
      .exemptionInText(reference.law),
      [reference.law.provision: reference.number, "title": self[.exemptionTitle(reference.exemption)]])
  }

  /// When something is to be published: 4 July 2026, or July 2026.
  func expected(_ expected: ExpectedPublication) -> String {
    switch expected {
    case .day(let day): date(day)
    case .month(let month): self.month(month)
    }
  }

  /// How many passages were taken out, and under what: 3 passages are redacted: 2 under section 40(2) (personal
  /// information), 1 under section 43(2) (commercial interests).
  ///
  /// - Returns: `nil` when nothing was.
  func redactions(_ redactions: [Redaction]) -> String? {
    let counts = redactions.countsByExemption
    guard let first = counts.first else { return nil }
    let passages = count(redactions.count, WordKey.redactedPassageCount)
    guard counts.count > 1 else {
      return phrase(.redactionsUnder, ["count": passages, "exemption": exemption(first.reference)])
    }
    let parts = counts.map { reference, count in
      phrase(.redactionsPart, ["count": number(count), "exemption": exemption(reference)])
    }
    return phrase(.redactionsUnderSeveral, ["count": passages, "parts": parts.joined(separator: ", ")])
  }
}

extension [Redaction] {
  /// How many rest on each exemption, by section.
  fileprivate var countsByExemption: [(reference: ExemptionReference, count: Int)] {
    let references = compactMap { ExemptionReference($0.exemption) }
    return Dictionary(grouping: references) { $0 }.map { ($0, $1.count) }.sorted { $0.0 < $1.0 }
  }
}
