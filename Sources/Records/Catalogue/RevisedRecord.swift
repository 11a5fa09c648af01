/// A record whose file was read again.
public enum RevisedRecord: Sendable {
  case decision(Decision)
  case page(FreePage)
  case procurement(Procurement)
  case policy(Policy)
  case informationRequest(InformationRequest)

  /// The file.
  public var source: ContentFile {
    switch self {
    case .decision(let decision): decision.source
    case .page(let page): page.source
    case .procurement(let procurement): procurement.source
    case .policy(let policy): policy.source
    case .informationRequest(let request): request.source
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
    let file = record.source.path
    let position: Int?
    switch record {
    case .decision(let decision):
      position = decisions.indices.first { decisions[$0].source.path == file }
      if let position { catalogue.decisions.replace(at: position, with: decision) }
    case .page(let page):
      position = pages.indices.first { pages[$0].source.path == file }
      if let position { catalogue.pages[position] = page }
    case .procurement(let procurement):
      position = procurements.indices.first { procurements[$0].source.path == file }
      if let position { catalogue.procurements[position] = procurement }
    case .policy(let policy):
      position = policies.indices.first { policies[$0].source.path == file }
      if let position { catalogue.policies[position] = policy }
    case .informationRequest(let request):
      position = disclosureLog.requests.firstIndex { $0.source.path == file }
      if let position { catalogue.disclosureLog.requests[position] = request }
    }
    return position.map { (catalogue, $0) }
  }
}
