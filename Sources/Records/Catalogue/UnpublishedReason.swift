import Diagnostics

/// Why the public may not know of a record.
public enum UnpublishedReason: Hashable, Sendable {
  /// It is a draft.
  case draft
  /// It is held back until a day.
  case embargoed(until: CalendarDate)
}

extension OfficeRecords {
  /// The records that the public may not know of on a day, by where their pages come from: a file, or a row of one.
  public func unpublished(on day: CalendarDate) -> [SourceLocation: UnpublishedReason] {
    var reasons: [SourceLocation: UnpublishedReason] = [:]
    func add(_ record: some Publishable, published: CalendarDate?, isDraft: Bool, at location: SourceLocation) {
      guard !record.isPublic(on: day) else { return }
      reasons[location] = isDraft ? .draft : published.map { .embargoed(until: $0) } ?? .draft
    }
    for decision in decisions {
      add(decision, published: decision.published, isDraft: decision.status == .draft, at: decision.source.location)
    }
    for contract in contracts {
      add(contract, published: contract.published, isDraft: contract.isDraft, at: contract.source.location)
    }
    for procurement in procurements {
      add(
        procurement, published: procurement.published, isDraft: procurement.status == .draft,
        at: procurement.source.location)
    }
    for policy in policies {
      add(policy, published: policy.published, isDraft: policy.status == .draft, at: policy.source.location)
    }
    for page in pages {
      add(page, published: page.published, isDraft: page.status == .draft, at: page.source.location)
    }
    return reasons
  }
}
