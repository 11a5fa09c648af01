/// A record whose file was read again.
public enum RevisedRecord: Sendable {
  case decision(Decision)
  case page(FreePage)
  case procurement(Procurement)
  case policy(Policy)

  /// The file.
  public var source: ContentFile {
    switch self {
    case .decision(let decision): decision.source
    case .page(let page): page.source
    case .procurement(let procurement): procurement.source
    case .policy(let policy): policy.source
    }
  }
}

extension Catalogue {
  /// The same catalogue with a newer version of one of its records in the older one's place.
  ///
  /// What follows from other versions of it stays: its place in lists, what links to it, what is worked out of it. That
  /// is enough to show the record itself at once, until a new catalogue has been put together.
  ///
  /// - Returns: the catalogue and where the record stands among those of its kind, or `nil` when it is not in it.
  public func revising(_ record: RevisedRecord) -> (catalogue: Catalogue, position: Int)? {
    var catalogue = self
    let position =
      switch record {
      case .decision(let decision): catalogue.decisions.replace(\.source, with: decision)
      case .page(let page): catalogue.pages.replace(\.source, with: page)
      case .procurement(let procurement): catalogue.procurements.replace(\.source, with: procurement)
      case .policy(let policy): catalogue.policies.replace(\.source, with: policy)
      }
    return position.map { (catalogue, $0) }
  }
}

extension Array {
  /// Puts an element in the place of the one that comes from the same file.
  ///
  /// - Returns: where that is, or `nil` when there is none.
  fileprivate mutating func replace(_ source: (Element) -> ContentFile, with element: Element) -> Int? {
    let file = source(element).path
    guard let position = firstIndex(where: { source($0).path == file }) else { return nil }
    self[position] = element
    return position
  }
}
