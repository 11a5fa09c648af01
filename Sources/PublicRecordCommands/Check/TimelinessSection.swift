import Diagnostics
import Records

/// How soon decisions are published, and which were later than the office means to be.
struct TimelinessSection: ReportSection {
  static let key = "timeliness"

  /// The decisions taken in a year.
  struct Year: Encodable {
    /// `nil` for decisions of which nobody recorded when they were taken.
    let year: Int?
    let decisions: Int
    /// Of how many both days are recorded.
    let measured: Int
    let medianDays: Double?
    let mostDays: Int?
    /// How many were published within the target.
    let withinTarget: Int?
  }

  /// A decision that was published later than the target.
  struct Late: Encodable {
    let reference: String?
    let title: String
    let file: String
    let days: Int
  }

  /// Within how many days the office means to publish a decision.
  let target: Int?
  /// Newest first.
  let years: [Year]
  /// What took longest first.
  let late: [Late]

  init(_ catalogue: Catalogue) {
    let target = catalogue.configuration.publicationTarget
    self.target = target
    years = catalogue.timeliness.years.map(Year.init)
    late = catalogue.decisions.compactMap { decision in
      guard let target, let days = decision.daysToPublication, days > target else { return nil }
      return Late(
        reference: decision.reference?.value.text, title: decision.title, file: decision.source.displayPath, days: days)
    }.sorted { ($1.days, $0.file) < ($0.days, $1.file) }
  }

  var heading: String? {
    guard !years.isEmpty else { return nil }
    guard let target else { return "How soon decisions are published: site.yaml states no target" }
    let measured = years.reduce(0) { $0 + $1.measured }
    return "How soon decisions are published: \(late.count) of \(measured) later than the target of "
      + target.counted("day")
  }

  var lines: [String] {
    Self.shortened(late.map(\.line)) + Self.shortened(years.map(\.line))
  }
}

extension TimelinessSection.Year {
  fileprivate init(_ year: TimelinessYear) {
    self.year = year.year
    decisions = year.count
    measured = year.measured
    medianDays = year.medianHalfDays.map { Double($0) / 2 }
    mostDays = year.mostDays
    withinTarget = year.withinTarget
  }

  fileprivate var line: String {
    let name = year.map(String.init) ?? "no date"
    guard let medianDays, let mostDays else { return "\(name): \(decisions.counted("decision")), no days recorded" }
    let median = medianDays == medianDays.rounded() ? String(Int(medianDays)) : String(medianDays)
    let within = withinTarget.map { ", \($0) of \(measured) within the target" } ?? ""
    return "\(name): \(decisions.counted("decision")), median \(median) days, longest \(mostDays)\(within)"
  }
}

extension TimelinessSection.Late {
  fileprivate var line: String {
    let name = [reference, title].compactMap(\.self).joined(separator: ", ")
    return "late: \(name), \(days.counted("day")) (\(file))"
  }
}
