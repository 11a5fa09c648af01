import Diagnostics

/// Which decisions a list shows.
public enum DecisionSelection: Hashable, Sendable {
  /// Every public decision.
  case all
  /// Those filed under a year.
  case year(Int)
  /// Those that have no date at all.
  case undated
  /// Those with a status.
  case status(DecisionStatus)
  /// Those of an organisation.
  case organisation(String)
  /// Those that serve a priority.
  case priority(String)
}

extension Catalogue {
  /// The positions in `decisions` of those that are selected, newest first.
  public func decisions(_ selection: DecisionSelection) -> [Int] {
    switch selection {
    case .all: Array(decisions.indices)
    case .year(let year): decisions.indices.filter { decisions[$0].filingDate?.year == year }
    case .undated: decisions.indices.filter { decisions[$0].filingDate == nil }
    case .status(let status): decisions.indices.filter { decisions[$0].status == status }
    case .organisation(let id):
      decisions.indices.filter { decisions[$0].organisation.value == id && decisions[$0].saysWhatItConcerns }
    case .priority(let id):
      decisions.indices.filter { position in
        decisions[position].saysWhatItConcerns && decisions[position].priorities.contains { $0.value == id }
      }
    }
  }

  /// The selections that show at least one decision, each with how many: by year (newest first), by status, and by
  /// organisation where there is more than one.
  public var selections: DecisionSelections { DecisionSelections(of: self) }

  /// Where in `decisions` the public one with a reference is.
  public func position(of reference: DecisionReference) -> Int? { names.positions[reference] }

  /// What is wrong with a reference by which somebody means a decision: nothing, unless several have it.
  public func ambiguity(of reference: Located<DecisionReference>) -> Diagnostic? { names.fault(of: reference) }

  /// What tells a decision from all other public ones, or `nil` when its reference does not.
  public func identity(ofDecisionAt position: Int) -> DecisionReference? {
    let identity = names.numbering.identity(of: decisions[position])
    return identity.flatMap { names.isAmbiguous($0) ? nil : $0 }
  }

  /// The decisions related to the one at a position, seen from it, in a fixed order of relations; those of one relation
  /// oldest first.
  public func relatedDecisions(of position: Int) -> [(relation: DecisionRelation, positions: [Int])] {
    DecisionRelation.allCases.compactMap { relation in
      relations[position][relation].map { (relation, $0) }
    }
  }

  /// How long it took to publish decisions.
  public var timeliness: DecisionTimeliness { DecisionTimeliness(decisions, target: configuration.publicationTarget) }

  /// The organisation with a short name.
  public func organisation(_ id: String) -> Organisation? { configuration.organisations.first { $0.id == id } }

  /// The priority with a short name.
  public func priority(_ id: String) -> Priority? { configuration.priorities.first { $0.id == id } }
}

/// The ways to narrow the decision log down, each with the number of decisions that it shows.
public struct DecisionSelections: Sendable {
  /// A selection and how many decisions it shows.
  public typealias Counted = (selection: DecisionSelection, count: Int)

  /// By year, newest first; decisions without any date last.
  public let years: [Counted]
  /// By status, in the order of `DecisionStatus`.
  public let statuses: [Counted]
  /// By priority, in the order of `site.yaml`.
  public let priorities: [Counted]
  /// By organisation, in the order of `site.yaml`; empty when all decisions are of one.
  public let organisations: [Counted]

  init(of catalogue: Catalogue) {
    var byYear: [Int: Int] = [:]
    var undated = 0
    var byStatus: [DecisionStatus: Int] = [:]
    var byOrganisation: [String: Int] = [:]
    var byPriority: [String: Int] = [:]
    for decision in catalogue.decisions {
      if let year = decision.filingDate?.year { byYear[year, default: 0] += 1 } else { undated += 1 }
      byStatus[decision.status, default: 0] += 1
      guard decision.saysWhatItConcerns else { continue }
      byOrganisation[decision.organisation.value, default: 0] += 1
      for priority in Set(decision.priorities.map(\.value)) { byPriority[priority, default: 0] += 1 }
    }
    years =
      byYear.sorted { $0.key > $1.key }.map { (.year($0.key), $0.value) }
      + (undated > 0 ? [(.undated, undated)] : [])
    statuses = DecisionStatus.allCases.compactMap { status in byStatus[status].map { (.status(status), $0) } }
    priorities = catalogue.configuration.priorities.compactMap { priority in
      byPriority[priority.id].map { (.priority(priority.id), $0) }
    }
    let organisations = catalogue.configuration.organisations.compactMap { organisation in
      byOrganisation[organisation.id].map { (DecisionSelection.organisation(organisation.id), $0) }
    }
    self.organisations = organisations.count > 1 ? organisations : []
  }
}
