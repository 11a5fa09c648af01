import Diagnostics
import Records
import TestSupport
import Testing

import struct Diagnostics.SourceLocation

/// A day that a test names.
func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("a test names the day '\(text)'") }
  return date
}

/// A configuration with one organisation, two priorities and a form that requires nothing.
func configuration() -> SiteConfiguration {
  guard let url = BaseURL("https://www.example.org") else { preconditionFailure("the tests' own address is none") }
  var configuration = SiteConfiguration(
    office: SiteConfiguration.Office(name: "Office", shortName: "Office", established: nil, abolished: nil),
    baseURL: url, language: "en",
    organisations: [Organisation(id: "office", name: "Office", role: nil, identifiers: [])],
    defaultOrganisation: "office")
  configuration.priorities = [
    Priority(id: "pride-in-our-police", title: "Pride in our police", summary: nil),
    Priority(id: "safer-streets", title: "Safer streets", summary: nil),
  ]
  configuration.decisionForm = DecisionForm(required: [])
  return configuration
}

/// A record of which nothing is wrong, as `change` leaves it. Its file is `content/decisions/<name>.md`.
func decision(_ name: String, _ change: (inout Decision) -> Void = { _ in }) -> Decision {
  let source = ContentFile(path: "decisions/\(name).md", displayPath: "content/decisions/\(name).md")
  var decision = Decision(
    source: source, title: "Decision \(name)", organisation: Located("office", at: source.location), status: .approved,
    confidentiality: .open)
  decision.reference = Located(DecisionReference(name), at: place(in: source, line: 2))
  decision.date = day("2013-07-04")
  decision.published = day("2013-07-09")
  change(&decision)
  return decision
}

/// A place in a record's front matter.
func place(in file: ContentFile, line: Int) -> SourceLocation {
  SourceLocation(file: file.displayPath, line: line, column: 12)
}

extension Decision {
  /// Says something of another record, in the line that follows what it says already.
  mutating func link(_ relation: DecisionRelation, _ reference: String) {
    let target = Located(DecisionReference(reference), at: place(in: source, line: 10 + links.count))
    links.append(DecisionLink(relation, to: target))
  }
}

/// A catalogue as of 20 November 2013, and what is wrong, as lines.
func catalogue(
  of decisions: [Decision], pages: [FreePage] = [], under configuration: SiteConfiguration = configuration(),
  asOf date: CalendarDate = day("2013-11-20")
) -> (catalogue: Catalogue, faults: [String]) {
  var records = OfficeRecords()
  records.decisions = decisions
  records.pages = pages
  return catalogue(of: records, under: configuration, asOf: date)
}

/// A catalogue as of 20 November 2013, and what is wrong, as lines.
func catalogue(
  of records: OfficeRecords, under configuration: SiteConfiguration = configuration(),
  asOf date: CalendarDate = day("2013-11-20")
) -> (catalogue: Catalogue, faults: [String]) {
  var diagnostics: [Diagnostic] = []
  let catalogue = Catalogue(
    configuration: configuration, records: records, asOf: date, diagnostics: &diagnostics)
  return (catalogue, diagnostics.lines)
}

/// Something withheld that says all that it owes.
func withheldItem(
  _ what: String = "Terms", under ground: String = "43(2)", covering extent: WithheldItem.Extent = .part
) throws -> WithheldItem {
  let ground = try #require(WithholdingGround(ground))
  let place = SourceLocation(file: "content/decisions/001.md", line: 9, column: 5)
  var item = WithheldItem(what: what, under: ground, extent: extent, at: place)
  item.reason = "Rivals would learn what is paid"
  item.publicInterestTest = "The sum is published; the terms would help nobody but rivals"
  item.review = Located(day("2014-11-20"), at: SourceLocation(file: "content/decisions/001.md", line: 13, column: 13))
  item.expected = Located(
    .month(CalendarMonth(of: day("2014-06-01"))),
    at: SourceLocation(file: "content/decisions/001.md", line: 14, column: 15))
  return item
}
