import Diagnostics

/// Whether the days of decisions go with their numbers.
enum NumberOrder {
  /// The decisions of a sequence whose days do not go with their numbers, in one warning; `nil` when all do.
  ///
  /// As many as possible are taken to be in order. What is left are those whose number or day would have to be another.
  static func fault(in sequence: NumberedSequence, of catalogue: Catalogue) -> Diagnostic? {
    let dated = sequence.entries.compactMap { $0.datedDecision(in: catalogue) }
    let strays = strays(among: dated.map { $0.date?.dayNumber ?? 0 }).map { dated[$0] }
    guard let first = strays.first else { return nil }
    let names = strays.map(catalogue.names.name)
    let shown = names.prefix(namesShown).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > namesShown ? " and \(names.count - namesShown) more" : ""
    let line = DeclaredNumbers.line(for: names[0], to: names.count > 1 ? names.last : nil, as: .outOfOrder)
    return .warning(
      .numberOutOfOrder, at: first.referenceLocation,
      "by their dates, these numbers are out of order: \(shown)\(more)",
      suggestion: "check 'date:'; if the dates are right, add to 'numbers:' in \(DeclaredNumbers.path): \(line)")
  }

  private static let namesShown = 5

  /// The positions of the values that have to be left out so that the most others stand in order, by patience sorting.
  private static func strays(among values: [Int]) -> [Int] {
    /// For each length of a row in order, the position of its last value, as low as can be.
    var ends: [Int] = []
    var previous: [Int?] = []
    for (position, value) in values.enumerated() {
      var range = ends.indices
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        range = values[ends[middle]] <= value ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
      }
      let length = range.lowerBound
      previous.append(length > 0 ? ends[length - 1] : nil)
      if length < ends.count { ends[length] = position } else { ends.append(position) }
    }
    var inOrder: Set<Int> = []
    var next = ends.last
    while let position = next {
      inOrder.insert(position)
      next = previous[position]
    }
    return values.indices.filter { !inOrder.contains($0) }
  }
}

extension NumberEntry {
  /// The decision, where its day says when it was taken and nobody has explained why that does not go with its number.
  fileprivate func datedDecision(in catalogue: Catalogue) -> Decision? {
    guard case .decision(let position) = content, !explanations.contains(where: { $0.status == .outOfOrder }) else {
      return nil
    }
    let decision = catalogue.decisions[position]
    // A deferred decision may name the day to which it is put off.
    return decision.date == nil || decision.status == .deferred ? nil : decision
  }
}
