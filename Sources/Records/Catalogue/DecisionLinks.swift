import Diagnostics

/// The links among public decisions, seen from both ends, and what is wrong with those that were written.
struct DecisionLinks {
  /// For every decision, by relation, the positions of the others.
  private(set) var relations: [[DecisionRelation: [Int]]]
  private(set) var faults: [Diagnostic] = []

  private let decisions: RecordList<Decision>
  private let positions: [DecisionReference: Int]

  /// - Parameters:
  ///   - decisions: the public ones.
  ///   - positions: where among them a reference is found.
  ///   - loaded: all that were found, drafts and embargoed ones too.
  ///   - misread: the references of those that could not be understood.
  ///   - day: the day as of which the public ones are public.
  init(
    among decisions: RecordList<Decision>, at positions: [DecisionReference: Int], loaded: [Decision],
    misread: Set<DecisionReference>, asOf day: CalendarDate
  ) {
    self.decisions = decisions
    self.positions = positions
    relations = Array(repeating: [:], count: decisions.count)
    var check = ReferenceCheck(decisions: loaded, at: positions, misread: misread)
    for position in loaded.indices where !loaded[position].links.isEmpty {
      let decision = loaded[position]
      let found = decision.links.compactMap { Self.fault(of: $0, in: decision, by: &check, asOf: day) }
      faults += decision.status == .draft ? found.map(\.asWarning) : found
    }
    for position in decisions.indices {
      for link in decisions[position].links { add(link, of: position) }
    }
    for position in relations.indices { order(at: position) }
    // What a confidential record supersedes is not shown, and yet superseded.
    let superseded = Set(
      decisions.flatMap(\.links).filter { $0.relation == .supersedes }.compactMap { positions[$0.target.value] })
    for position in decisions.indices { checkSupersession(of: position, among: superseded) }
  }

  private static func fault(
    of link: DecisionLink, in decision: Decision, by check: inout ReferenceCheck<DecisionReference>,
    asOf day: CalendarDate
  ) -> Diagnostic? {
    let target = link.target
    guard target.value == decision.reference?.value else {
      return check.fault(of: target, inPublicRecord: decision.isPublic(on: day))
    }
    return .error(
      .contradiction, at: target.location, "'\(target.value)' is this record itself",
      suggestion: "take the link out, or name the other record")
  }

  private mutating func add(_ link: DecisionLink, of position: Int) {
    guard let other = positions[link.target.value], other != position else { return }
    // A confidential record says that it exists and why; what it says of others is part of its text.
    guard decisions[position].confidentiality != .confidential else { return }
    relations[position][link.relation, default: []].append(other)
    relations[other][link.relation.inverse, default: []].append(position)
  }

  /// Oldest first, since a chain reads in the order of events; each once, however often and from whichever end it was
  /// stated.
  private mutating func order(at position: Int) {
    relations[position] = relations[position].mapValues { Set($0).sorted(by: >) }
  }

  private mutating func checkSupersession(of position: Int, among superseded: Set<Int>) {
    let decision = decisions[position]
    if decision.status == .superseded, !superseded.contains(position) {
      faults.append(
        .warning(
          .contradiction, at: decision.location(of: "status"),
          "the record is superseded, and no public record supersedes it",
          suggestion: "add 'supersedes: [\(decision.name)]' to the record that does"))
    }
    for other in relations[position][.supersedes] ?? []
    where decisions[other].status != .superseded && decisions[other].status != .withdrawn {
      faults.append(
        .warning(
          .contradiction, at: decisions[other].location(of: "status"),
          "'\(decision.name)' supersedes this record, whose status is still \(decisions[other].status.rawValue)",
          suggestion: "say 'status: superseded'"))
    }
  }
}
