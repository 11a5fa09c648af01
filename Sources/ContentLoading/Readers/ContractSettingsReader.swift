import Diagnostics
import Records
import TypedYAML

extension ContractSettings {
  /// Reads `contracts:` of `site.yaml`.
  init?(reading reader: inout MappingReader) {
    self.init()
    if let term = reader.term("ending-soon") { endingSoon = term }
    if let term = reader.term("plan-window") { planWindow = term }
    leadTimes = Self.leadTimes(in: &reader)
    localAreas = reader.texts("local-areas").map(\.value)
    if let rule = reader.group("social-value", SocialValueRule.init(reading:)) {
      socialValueMinimum = rule.minimum
      socialValueThreshold = rule.threshold
    }
    targets = reader.groups("targets", PerformanceTarget.init(reading:))
    tenderingPortal = reader.group("tendering-portal", TenderingPortal.init(reading:))
    if let size = reader.number("table-page-size", in: 10...5000) { tablePageSize = size }
  }

  /// The lead times, the highest threshold first. Two with the same threshold would leave open which holds.
  private static func leadTimes(in reader: inout MappingReader) -> [LeadTime] {
    var thresholds: Set<Money> = []
    return reader.groups("lead-times") { reader -> LeadTime? in
      let from = reader.requiredMoney("from")
      let term = reader.requiredTerm("term")
      guard let from, let term else { return nil }
      if !thresholds.insert(from.value).inserted {
        reader.diagnostics.append(
          .error(
            .duplicateKey, at: from.location, "a lead time from \(from.value.plainText) is already given",
            suggestion: "keep one of the two"))
      }
      return LeadTime(from: from.value, term: term)
    }.sorted { $0.from > $1.from }
  }
}

private struct SocialValueRule {
  let minimum: Percentage?
  let threshold: Money?

  init?(reading reader: inout MappingReader) {
    minimum = reader.share("minimum")?.value
    threshold = reader.money("threshold")
  }
}

extension PerformanceTarget {
  fileprivate init?(reading reader: inout MappingReader) {
    let measure = reader.measure()
    let from = reader.requiredShare("from")
    let to = reader.share("to")
    let by = reader.date("by")
    let note = reader.ownWords("note")?.value
    guard let measure, let from else { return nil }
    if measure.value.unit != .share {
      reader.diagnostics.append(
        .error(
          .invalidValue, at: measure.location, "'\(measure.value.rawValue)' is no share, and targets are shares",
          suggestion: "name a measure that ends in '-share', or 'share-under-contract'"))
      return nil
    }
    if let to, to.value < from.value {
      reader.diagnostics.append(
        .error(
          .contradiction, at: to.location,
          "the target reaches from \(from.value.plainText)% down to \(to.value.plainText)%",
          suggestion: "write the smaller share under 'from:'"))
    }
    self.init(measure: measure.value, from: from.value, to: to?.value, by: by, note: note)
  }
}

extension TenderingPortal {
  fileprivate init?(reading reader: inout MappingReader) {
    let name = reader.requiredText("name")?.value
    let url = reader.requiredAddress("url")
    guard let name, let url else { return nil }
    self.init(name: name, url: url)
  }
}
