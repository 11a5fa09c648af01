import Diagnostics
import Records
import TypedYAML

extension ContractSettings {
  /// Reads `contracts:` of `site.yaml`.
  init?(reading reader: inout MappingReader) {
    self.init()
    if let term = reader.term("ending-soon") { endingSoon = term }
    if let term = reader.term("plan-window") { planWindow = term }
    leadTimes = reader.groups("lead-times", LeadTime.init(reading:)).sorted { $0.from > $1.from }
    localAreas = reader.texts("local-areas").map(\.value)
    if let rule = reader.group("social-value", SocialValueRule.init(reading:)) {
      socialValueMinimum = rule.minimum
      socialValueThreshold = rule.threshold
    }
    targets = reader.groups("targets", PerformanceTarget.init(reading:))
    tenderingPortal = reader.group("tendering-portal", TenderingPortal.init(reading:))
    if let size = reader.number("table-page-size", in: 10...5000) { tablePageSize = size }
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

extension LeadTime {
  fileprivate init?(reading reader: inout MappingReader) {
    let from = reader.requiredText("from").flatMap {
      reader.parsed($0, as: .invalidValue, expecting: MappingReader.moneyExpectation, Money.init)
    }
    let term = reader.requiredText("term").flatMap {
      reader.parsed($0, as: .invalidValue, expecting: MappingReader.termExpectation, Term.init)
    }
    guard let from, let term else { return nil }
    self.init(from: from.value, term: term.value)
  }
}

extension PerformanceTarget {
  fileprivate init?(reading reader: inout MappingReader) {
    let measure = reader.requiredText("measure").flatMap { text in
      reader.choice(in: text, of: PerformanceMeasure.self).map { Located($0, at: text.location) }
    }
    let from = reader.requiredText("from").flatMap {
      reader.parsed($0, as: .invalidValue, expecting: MappingReader.shareExpectation, Percentage.init)
    }
    let to = reader.share("to")
    let by = reader.date("by")
    let note = reader.text("note")?.value
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
          "the target reaches from \(from.value.plainText)% down to "
            + "\(to.value.plainText)%", suggestion: "write the smaller share under 'from:'"))
    }
    self.init(measure: measure.value, from: from.value, to: to?.value, by: by, note: note)
  }
}

extension TenderingPortal {
  fileprivate init?(reading reader: inout MappingReader) {
    let name = reader.requiredText("name")?.value
    let url = reader.requiredText("url").flatMap {
      reader.parsed($0, as: .invalidValue, expecting: "an address that begins with https://") { text in
        text.hasPrefix("https://") ? text : nil
      }
    }
    guard let name, let url else { return nil }
    self.init(name: name, url: url.value)
  }
}
