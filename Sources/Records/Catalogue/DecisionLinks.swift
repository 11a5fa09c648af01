import Diagnostics

/// The links among public decisions, seen from both ends, and what is wrong with those that were written.
struct DecisionLinks {
  /// For every decision, by relation, the positions of the others.
  private(set) var relations: [[DecisionRelation: [Int]]]
  private(set) var faults: [Diagnostic] = []

  private let decisions: [Decision]
  private let positions: [DecisionReference: Int]

  /// - Parameters:
  ///   - decisions: the public ones.
  ///   - positions: where among them a reference is found.
  ///   - loaded: all that were found, drafts and embargoed ones too.
  init(among decisions: [Decision], at positions: [DecisionReference: Int], loaded: [Decision]) {
    self.decisions = decisions
    self.positions = positions
    relations = Array(repeating: [:], count: decisions.count)
    let known = Set(loaded.compactMap { $0.reference?.value })
    for decision in loaded {
      for link in decision.links { check(link, of: decision, among: known) }
    }
    for (position, decision) in decisions.enumerated() {
      for link in decision.links { add(link, of: position) }
    }
    for position in relations.indices { order(at: position) }
    for position in decisions.indices { checkSupersession(of: position) }
  }

  private mutating func check(_ link: DecisionLink, of decision: Decision, among known: Set<DecisionReference>) {
    let target = link.target
    if target.value == decision.reference?.value {
      faults.append(
        .error(
          .contradiction, at: target.location, "'\(target.value)' is the record itself",
          suggestion: "take the link out, or name the other record"))
    } else if !known.contains(target.value) {
      faults.append(
        .error(
          .unknownReference, at: target.location, "no decision has the reference '\(target.value)'",
          suggestion: didYouMean(target.text, in: known.map(\.text))))
    } else if positions[target.value] == nil, decision.reference.map({ positions[$0.value] != nil }) ?? true {
      faults.append(
        .warning(
          .linkToUnpublished, at: target.location, "'\(target.value)' is a draft or under embargo",
          suggestion: "the link is left out until that record is published"))
    }
  }

  private mutating func add(_ link: DecisionLink, of position: Int) {
    guard let other = positions[link.target.value], other != position else { return }
    // A confidential record says that it exists and why; what it says of others is part of its text.
    guard decisions[position].confidentiality != .confidential else { return }
    if relations[position][link.relation]?.contains(other) != true {
      relations[position][link.relation, default: []].append(other)
    }
    if relations[other][link.relation.inverse]?.contains(position) != true {
      relations[other][link.relation.inverse, default: []].append(position)
    }
  }

  /// Oldest first: a chain reads in the order of events.
  private mutating func order(at position: Int) {
    relations[position] = relations[position].mapValues { $0.sorted(by: >) }
  }

  private mutating func checkSupersession(of position: Int) {
    let decision = decisions[position]
    if decision.status == .superseded, relations[position][.supersededBy] == nil {
      faults.append(
        .warning(
          .contradiction, at: decision.source.location, "the record is superseded, and no public record supersedes it",
          suggestion: "add 'supersedes: [\(decision.name)]' to the record that does"))
    }
    for other in relations[position][.supersedes] ?? [] where decisions[other].status != .superseded {
      faults.append(
        .warning(
          .contradiction, at: decisions[other].source.location,
          "'\(decision.name)' supersedes this record, whose status is still \(decisions[other].status.rawValue)",
          suggestion: "say 'status: superseded'"))
    }
  }
}
