import Diagnostics
import Records
import TestSupport
import Testing

@Suite("A reference that begins again each year means the decision of one year")
struct AmbiguousReferenceTests {
  private let twoYears: [Decision] = [
    decision("003", on: "2013-02-03", file: "old"), decision("003", on: "2014-02-03", file: "new"),
  ]

  private func made(_ decisions: [Decision], from start: String = "2020") throws -> (
    catalogue: Catalogue, faults: [String]
  ) {
    catalogue(
      of: decisions, under: try configuration(numberedBy: "{number:3}", restart: .eachYear, from: start),
      asOf: day("2015-01-01"))
  }

  private func record(linking reference: String) -> Decision {
    decision("9", on: "2014-03-03", file: "linking") { $0.link(.follows, reference) }
  }

  @Test("The same reference in two years is no fault; twice in one year it is")
  func sameReference() throws {
    #expect(try made(twoYears).faults == [])
    #expect(
      try made(twoYears + [decision("003", on: "2014-12-03", file: "third")]).faults == [
        "content/decisions/third.md:2:12: error: the reference '003 of 2014' is already used by "
          + "content/decisions/new.md:2:12; give one of the two another reference [duplicate-reference]"
      ])
  }

  @Test("A link that several years could be meant by is an error that names them")
  func ambiguous() throws {
    #expect(
      try made(twoYears + [record(linking: "003")]).faults == [
        "content/decisions/linking.md:10:12: error: more than one decision has the reference '003'; write "
          + "'003 of 2013' or '003 of 2014' [ambiguous-reference]"
      ])
  }

  @Test("With the year behind it a link leads to the decision of that year", arguments: ["2013", "2014"])
  func withYear(year: String) throws {
    let made = try made(twoYears + [record(linking: "003 of \(year)")])
    #expect(made.faults == [])
    let position = try #require(made.catalogue.position(of: DecisionReference("003 of \(year)")))
    #expect(made.catalogue.decisions[position].date?.year == Int(year))
    #expect(made.catalogue.relatedDecisions(of: position).map(\.relation) == [.followedBy])
  }

  @Test("Where one year alone has the reference, it may be left without the year")
  func single() throws {
    let made = try made([twoYears[0], record(linking: "003")])
    #expect(made.faults == [])
    #expect(made.catalogue.position(of: DecisionReference("003")) != nil)
    #expect(made.catalogue.position(of: DecisionReference("003 of 2013")) != nil)
    #expect(made.catalogue.position(of: DecisionReference("003 of 2014")) == nil)
  }

  @Test("A year whose decision is a draft is no choice, and a link to it is left out")
  func drafts() throws {
    var draft = twoYears[1]
    draft.status = .draft
    #expect(try made([twoYears[0], draft, record(linking: "003")]).faults == [])
    let named = try made([twoYears[0], draft, record(linking: "003 of 2014")]).faults
    #expect(named.count == 1)
    #expect(named.first?.contains("'003 of 2014' is a draft or under embargo") == true)
  }

  @Test("A record cannot be linked to itself by either of its names", arguments: ["009", "009 of 2014"])
  func itself(name: String) throws {
    let record = decision("009", on: "2014-03-03", file: "a") { $0.link(.follows, name) }
    #expect(try made([record]).faults.map { $0.contains("'\(name)' is this record itself") } == [true])
  }

  @Test("Financial years are named as people write them", arguments: ["2013/14", "2013-14"])
  func financialYears(year: String) throws {
    let made = catalogue(
      of: [
        decision("001", on: "2013-05-03", file: "a"),
        decision("001", on: "2014-05-03", file: "b"),
        decision("002", on: "2014-06-03", file: "c") { $0.link(.follows, "001 of \(year)") },
      ], under: try configuration(numberedBy: "{number:3}", restart: .eachFinancialYear), asOf: day("2015-01-01"))
    #expect(made.faults == [])
  }

  @Test("Where the office says that a number was used twice, nothing but a link to the file tells which is meant")
  func usedTwice() throws {
    let decisions = [
      decision("P 1/2013", on: "2013-01-02", file: "a"),
      decision("P 1/2013", on: "2013-01-02", file: "b"),
      decision("P 2/2013", on: "2013-01-03", file: "c") { $0.link(.follows, "P 1/2013") },
    ]
    let made = catalogue(
      of: records(decisions, [declared("P 1/2013", .usedTwice)]),
      under: try configuration(numberedBy: "P {number}/{year}"))
    #expect(
      made.faults == [
        "content/decisions/c.md:10:12: error: more than one decision has the reference 'P 1/2013'; nothing but a link "
          + "to the file of the decision tells which is meant [ambiguous-reference]"
      ])
    #expect(
      made.catalogue.decisions.indices.map { made.catalogue.identity(ofDecisionAt: $0)?.text } == [
        "P 2/2013", nil, nil,
      ])
  }

  @Test("Contracts, procurements and policies name a decision in the same way")
  func otherRecords() throws {
    var records = records(twoYears)
    let source = ContentFile(path: "policies/a.md", displayPath: "content/policies/a.md")
    var policy = Policy(
      source: source, id: "a", title: "A", status: .adopted, organisation: Located("office", at: source.location))
    policy.decisions = [Located(DecisionReference("003"), at: place(in: source, line: 4))]
    policy.owner = "Somebody"
    policy.adopted = day("2014-01-01")
    policy.review = Located(day("2030-01-01"), at: source.location)
    records.policies = [policy]
    let site = try configuration(numberedBy: "{number:3}", restart: .eachYear, from: "2020")
    let faults = catalogue(of: records, under: site, asOf: day("2015-01-01")).faults
    #expect(
      faults.contains { $0.hasPrefix("content/policies/a.md:4:12: error: more than one decision has") }, "\(faults)")
  }
}
