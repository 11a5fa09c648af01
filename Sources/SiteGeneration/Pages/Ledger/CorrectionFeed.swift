import Records
import StaticSite

extension SiteEdition {
  /// The feed of corrections and withdrawals.
  ///
  /// What stands in it changes only when the office changes it: an entry is named after its record, its day and its
  /// place among the corrections of that day.
  var correctionFeed: Feed {
    feed(
      .corrections, about: words[.correctionsTitle], at: addresses.feed(of: addresses.corrections),
      of: addresses.corrections
    ) { [self] in
      shownChanges().compactMap { change in FeedItem(change.change.date) { [self] _ in entry(of: change) } }
    }
  }

  private func entry(of change: ShownChange) -> FeedEntryContext {
    let day = change.change.date
    let action: String
    switch change.change.action {
    case .corrected: action = "correction"
    case .withdrawn: action = "withdrawal"
    }
    let reason = change.change.reason.map { [$0] } ?? []
    return FeedEntryContext(
      id: feedIdentifier(of: "\(action)/\(change.name)/\(day.iso8601)/\(change.change.number)"),
      reference: change.reference, title: change.title, href: addresses.absolute(change.path), updated: day.rfc3339,
      published: day.rfc3339, summary: ([words(of: change)] + reason).joined(separator: " – "),
      category: actionName(of: change))
  }
}
