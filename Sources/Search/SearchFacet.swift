/// By what readers narrow down what they find.
public struct SearchFacet: Sendable {
  /// The facets there are.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case year
    case status
    case priority
    case buyer
    case category
    case supplier
    /// How much something is worth, as a range.
    case worth
  }

  /// In which order its values are offered.
  public enum Order: Sendable {
    case alphabetical
    /// The largest number first.
    case descending
    /// As they are given here; values that are not come last.
    case listed([String])
  }

  /// Which one it is.
  public let name: Name
  /// What readers call it.
  public let label: String
  /// In which order its values are offered.
  public let order: Order

  /// A facet.
  public init(_ name: Name, label: String, order: Order = .alphabetical) {
    self.name = name
    self.label = label
    self.order = order
  }
}

extension SearchFacet {
  /// The values in the order in which they are offered.
  func sorted(_ values: [String]) -> [String] {
    switch order {
    case .alphabetical: values.sorted()
    case .descending: values.sorted { (Int($0) ?? 0, $0) > (Int($1) ?? 0, $1) }
    case .listed(let first): first.filter(values.contains) + values.filter { !first.contains($0) }.sorted()
    }
  }
}
