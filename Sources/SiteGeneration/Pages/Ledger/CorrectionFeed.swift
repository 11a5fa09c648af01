import Records
import StaticSite

extension SiteEdition {
  /// The feed of corrections and withdrawals.
  var correctionFeed: Feed {
    Feed(
      name: "corrections", title: words.phrase(.correctionFeedTitle, ["site": configuration.office.name]),
      subtitle: words[.correctionFeedSubtitle], path: addresses.correctionFeed, list: addresses.corrections)
  }

  /// What stands in it changes only when the office changes it: an entry is named after its record, its day and its
  /// place among the corrections of that day.
  func correctionFeedFile() -> SiteFile {
    file(addresses.correctionFeed, .feed, from: generated("feed of corrections")) { [self] in
      FeedContext(
        edition: self, feed: correctionFeed, entries: shownChanges().prefix(Self.feedLength).map(entry))
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
