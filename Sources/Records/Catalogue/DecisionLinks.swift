import Diagnostics

/// The links among public decisions, seen from both ends, and what is wrong with those that were written.
struct DecisionLinks {
  /// For every decision, by relation, the positions of the others.
  private(set) var relations: [[DecisionRelation: [Int]]]
  private(set) var faults: [Diagnostic] = []

  private let decisions: RecordList<Decision>
  private let names: DecisionNames

  /// - Parameters:
  ///   - decisions: the public ones.
  ///   - names: by which references they are found.
  ///   - loaded: all that were found, drafts and embargoed ones too.
  ///   - misread: the references of those that could not be understood.
  ///   - vanished: those that were published and are gone.
  ///   - day: the day as of which the public ones are public.
  init(
    among decisions: RecordList<Decision>, names: DecisionNames, loaded: [Decision], misread: Set<DecisionReference>,
    vanished: VanishedDecisions, asOf day: CalendarDate
  ) {
    self.decisions = decisions
    self.names = names
    relations = Array(repeating: [:], count: decisions.count)
    var check = ReferenceCheck(decisions: loaded, names: names, misread: misread, vanished: vanished)
    for position in loaded.indices where !loaded[position].links.isEmpty {
      let decision = loaded[position]
      let found = decision.links.compactMap { fault(of: $0, in: decision, by: &check, asOf: day) }
      faults += decision.status == .draft ? found.map(\.asWarning) : found
    }
    for position in decisions.indices {
      for link in decisions[position].links { add(link, of: position) }
    }
    for position in relations.indices { order(at: position) }
    // What a confidential record supersedes is not shown, and yet superseded.
    let superseded = Set(
      decisions.flatMap(\.links).filter { $0.relation == .supersedes }.compactMap { names.positions[$0.target.value] })
    for position in decisions.indices { checkSupersession(of: position, among: superseded) }
  }

  private func fault(
    of link: DecisionLink, in decision: Decision, by check: inout ReferenceCheck<DecisionReference>,
    asOf day: CalendarDate
  ) -> Diagnostic? {
    let target = link.target
    guard isNamed(target.value, decision) else {
      return check.fault(of: target, inPublicRecord: decision.isPublic(on: day))
    }
    return .error(
      .contradiction, at: target.location, "'\(target.value)' is this record itself",
      suggestion: "take the link out, or name the other record")
  }

  /// Whether a decision is the one that a reference names.
  private func isNamed(_ reference: DecisionReference, _ decision: Decision) -> Bool {
    guard names.numbering.names(of: decision).contains(reference), !names.isAmbiguous(reference) else { return false }
    // A draft may have the reference that a public decision has in another year.
    if names.numbering.fullNames(of: decision).isEmpty { return true }
    return names.positions[reference].map { decisions[$0].source == decision.source } ?? true
  }

  private mutating func add(_ link: DecisionLink, of position: Int) {
    guard let other = names.positions[link.target.value], other != position else { return }
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
          suggestion: "add 'supersedes: [\(names.name(of: decision))]' to the record that does"))
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
