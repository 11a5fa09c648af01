/// Findings of one document, with like ones counted and the first of them kept.
struct FindingCounts {
  /// The findings in the order in which the first of each kind turned up.
  private(set) var findings: [DocumentFinding] = []

  private struct Series: Hashable {
    let kind: DocumentFinding.Kind
    let scope: String
  }

  private var places: [Series: Int] = [:]

  /// Adds something that was found.
  ///
  /// - Parameter scope: what is counted together, such as a sheet; the whole document by default.
  mutating func add(
    _ kind: DocumentFinding.Kind, at place: DocumentPlace, count: Int = 1, quoting text: String? = nil,
    countedBy scope: String = ""
  ) {
    let series = Series(kind: kind, scope: scope)
    guard let index = places[series] else {
      places[series] = findings.count
      findings.append(DocumentFinding(kind, at: place, count: count, quoting: text))
      return
    }
    findings[index] = findings[index].counting(count)
  }
}
