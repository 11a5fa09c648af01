import Diagnostics
import Records
import Testing

@Suite("The decision log can be narrowed down")
struct DecisionSelectionTests {
  private let decisions = [
    decision("1") { $0.date = day("2014-01-01") },
    decision("2") { decision in
      decision.status = .noted
      decision.priorities = [Located("safer-streets", at: decision.source.location)]
    },
    decision("3") { decision in
      decision.date = nil
      decision.published = nil
      decision.organisation = Located("force", at: decision.source.location)
    },
    decision("4") { decision in
      decision.confidentiality = .confidential
      decision.priorities = [Located("safer-streets", at: decision.source.location)]
    },
    decision("5") { $0.status = .draft },
  ]

  private var made: Catalogue {
    var office = configuration()
    office.organisations.append(Organisation(id: "force", name: "Force", role: nil, identifiers: []))
    office.organisations.append(Organisation(id: "panel", name: "Panel", role: nil, identifiers: []))
    return catalogue(of: decisions, under: office, asOf: day("2014-02-01")).catalogue
  }

  @Test(
    "A selection shows its decisions, newest first, and no draft",
    arguments: [
      (DecisionSelection.all, ["1", "4", "2", "3"]), (.year(2014), ["1"]), (.year(2013), ["4", "2"]), (.year(2012), []),
      (.undated, ["3"]),
      (.status(.approved), ["1", "4", "3"]), (.status(.noted), ["2"]), (.status(.draft), []),
      (.organisation("force"), ["3"]),
      (.organisation("office"), ["1", "2"]), (.organisation("panel"), []),
    ])
  func selections(selection: DecisionSelection, expected: [String]) {
    let made = made
    #expect(made.decisions(selection).map { made.decisions[$0].name } == expected)
  }

  @Test("A confidential record does not say whose it is")
  func organisationOfConfidentialRecord() {
    let made = made
    #expect(made.decisions(.organisation("office")).allSatisfy { made.decisions[$0].confidentiality != .confidential })
  }

  @Test("A confidential record does not say which priority it serves")
  func priorityOfConfidentialRecord() {
    let made = made
    #expect(made.decisions(.priority("safer-streets")).map { made.decisions[$0].name } == ["2"])
  }

  @Test("Each way to narrow the log says how many decisions it shows, and none shows nothing")
  func counts() {
    let selections = made.selections
    #expect(selections.years.map(\.selection) == [.year(2014), .year(2013), .undated])
    #expect(selections.years.map(\.count) == [1, 2, 1])
    #expect(selections.statuses.map(\.selection) == [.status(.approved), .status(.noted)])
    #expect(selections.statuses.map(\.count) == [3, 1])
    #expect(selections.organisations.map(\.selection) == [.organisation("office"), .organisation("force")])
    #expect(selections.organisations.map(\.count) == [2, 1])
    let all = selections.years + selections.statuses + selections.organisations
    #expect(all.allSatisfy { made.decisions($0.selection).count == $0.count })
  }

  @Test("Where all decisions are of one organisation, the log is not narrowed by organisation")
  func oneOrganisation() { #expect(catalogue(of: [decision("1")]).catalogue.selections.organisations.isEmpty) }

  @Test("An empty log has no ways to narrow it")
  func empty() {
    let selections = catalogue(of: []).catalogue.selections
    #expect(selections.years.isEmpty && selections.statuses.isEmpty && selections.organisations.isEmpty)
  }

  @Test("Organisations and priorities are found by their short names")
  func names() {
    #expect(made.organisation("force")?.name == "Force")
    #expect(made.organisation("Force") == nil)
    #expect(made.priority("safer-streets")?.title == "Safer streets")
    #expect(made.priority("roads") == nil)
  }
}
