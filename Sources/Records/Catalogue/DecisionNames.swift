import Diagnostics

/// By which references public decisions are found.
struct DecisionNames: Sendable {
  /// Where a reference leads: to the decision that alone has it.
  let positions: [DecisionReference: Int]
  let numbering: DecisionNumbering
  /// References that several decisions may have, with names that tell these apart; none where nothing does.
  private let ambiguous: [DecisionReference: [DecisionReference]]

  /// - Parameters:
  ///   - decisions: the public ones.
  ///   - declared: what the office says of numbers, among them those that were used twice.
  init(of decisions: RecordList<Decision>, numbering: DecisionNumbering, declared: DeclaredNumbers) {
    self.numbering = numbering
    var positions: [DecisionReference: Int] = [:]
    var repeated: Set<DecisionReference> = []
    for position in decisions.indices {
      for name in numbering.names(of: decisions[position]) {
        if positions[name] == nil { positions[name] = position } else { repeated.insert(name) }
      }
    }
    let ambiguous = repeated.isEmpty ? [:] : Self.ambiguous(repeated, of: decisions, numbering, declared)
    self.positions = ambiguous.isEmpty ? positions : positions.filter { ambiguous[$0.key] == nil }
    self.ambiguous = ambiguous
  }

  /// Of the references that several decisions have, those that they may have.
  private static func ambiguous(
    _ repeated: Set<DecisionReference>, of decisions: RecordList<Decision>, _ numbering: DecisionNumbering,
    _ declared: DeclaredNumbers
  ) -> [DecisionReference: [DecisionReference]] {
    let notes = numbering.notes(declared)
    var ambiguous: [DecisionReference: [DecisionReference]] = [:]
    for reference in repeated where numbering.isUsedTwice(reference.text, by: notes) { ambiguous[reference] = [] }
    // Newest first, and a message names them in the order of the years.
    for decision in decisions.reversed() {
      guard let reference = decision.reference?.value, repeated.contains(reference),
        let name = numbering.fullNames(of: decision).first
      else { continue }
      let isTold = ambiguous[name] == nil && ambiguous[reference]?.contains(name) != true
      ambiguous[reference, default: []] += isTold ? [name] : []
    }
    // Two records of one year with one reference are an error of their own.
    for reference in repeated where ambiguous[reference]?.count == 1 { ambiguous[reference] = nil }
    return ambiguous
  }

  /// Whether several decisions have a reference, as they may.
  func isAmbiguous(_ reference: DecisionReference) -> Bool { ambiguous[reference] != nil }

  /// How a message names a decision so that a record could name it in the same way.
  func name(of decision: Decision) -> String { numbering.identity(of: decision)?.text ?? decision.title }

  /// What is wrong with a reference by which somebody means a decision: nothing, unless several have it.
  func fault(of reference: Located<DecisionReference>) -> Diagnostic? {
    guard let names = ambiguous[reference.value] else { return nil }
    let choices = names.map { "'\($0)'" }.joined(separator: " or ")
    return .error(
      .ambiguousReference, at: reference.location, "more than one decision has the reference '\(reference.value)'",
      suggestion: names.isEmpty
        ? "nothing but a link to the file of the decision tells which is meant" : "write \(choices)")
  }
}
