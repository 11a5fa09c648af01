import Diagnostics

/// Why the public may not know of a record.
public enum UnpublishedReason: Hashable, Sendable {
  /// It is a draft.
  case draft
  /// Its file has errors, so that nobody knows whether it may be published.
  case misread
  /// It is a request for information without an answer: it is counted, and has no page.
  case unanswered
  /// It is held back until a day.
  case embargoed(until: CalendarDate)
}

/// A record that the public may not know of, and why.
public struct KeptBackRecord: Hashable, Sendable {
  /// What the office calls it.
  public let reference: String?
  /// What it is about.
  public let title: String
  /// Where its page would come from: a file, or a row of one.
  public let location: SourceLocation
  /// Why the public may not know of it.
  public let reason: UnpublishedReason
}

extension OfficeRecords {
  /// The records that the public may not know of on a day.
  public func keptBack(on day: CalendarDate) -> [KeptBackRecord] {
    var keptBack: [KeptBackRecord] = []
    func add(
      _ record: some Publishable, _ reference: String?, _ title: String, published: CalendarDate?, isDraft: Bool,
      isMisread: Bool = false, at location: SourceLocation
    ) {
      guard !record.isPublic(on: day) else { return }
      let statedReason = isDraft ? .draft : published.map { UnpublishedReason.embargoed(until: $0) } ?? .draft
      let reason = isMisread ? .misread : statedReason
      keptBack.append(KeptBackRecord(reference: reference, title: title, location: location, reason: reason))
    }
    for decision in decisions {
      add(
        decision, decision.reference?.value.text, decision.title, published: decision.published,
        isDraft: decision.status == .draft, isMisread: decision.isMisread, at: decision.source.location)
    }
    for contract in contracts {
      add(
        contract, contract.reference.value.text, contract.title, published: contract.published,
        isDraft: contract.isDraft, at: contract.source.location)
    }
    for procurement in procurements {
      add(
        procurement, procurement.reference?.value, procurement.title, published: procurement.published,
        isDraft: procurement.status == .draft, isMisread: procurement.isMisread, at: procurement.source.location)
    }
    for policy in policies {
      add(
        policy, nil, policy.title, published: policy.published, isDraft: policy.status == .draft,
        isMisread: policy.isMisread, at: policy.source.location)
    }
    for request in informationRequests where request.hasNoAnswer && !request.isMisread {
      keptBack.append(
        KeptBackRecord(
          reference: request.reference?.value, title: request.title, location: request.source.location,
          reason: .unanswered))
    }
    for request in informationRequests where !request.hasNoAnswer || request.isMisread {
      add(
        request, request.reference?.value, request.title, published: request.published,
        isDraft: request.status == .draft, isMisread: request.isMisread, at: request.source.location)
    }
    for page in pages {
      add(page, nil, page.title, published: page.published, isDraft: page.status == .draft, at: page.source.location)
    }
    return keptBack
  }

  /// Why the public may not know of records on a day, by where their pages come from: a file, or a row of one.
  public func unpublished(on day: CalendarDate) -> [SourceLocation: UnpublishedReason] {
    Dictionary(keptBack(on: day).map { ($0.location, $0.reason) }) { _, last in last }
  }
}
