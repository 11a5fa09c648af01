import Records
import StaticSite

extension SiteEdition {
  /// The feed of the decision log.
  var decisionFeed: Feed {
    let site = configuration.office.name
    return Feed(
      name: "decisions", title: words.phrase(.feedTitle, ["site": site]),
      subtitle: words.phrase(.feedSubtitle, ["site": site]), path: addresses.decisionFeed, list: addresses.decisions)
  }

  func decisionFeedFile() -> SiteFile {
    file(addresses.decisionFeed, .feed, from: generated("feed of decisions")) { [self] in
      let positions = lastChanged(catalogue.decisions.lazy.map(\.modified))
      return FeedContext(edition: self, feed: decisionFeed, entries: positions.map(feedEntry))
    }
  }

  private func feedEntry(ofDecisionAt position: Int) -> FeedEntryContext {
    let decision = catalogue.decisions[position]
    let summary = summaries[position]
    return FeedEntryContext(
      id: feedIdentifier(of: feedName(ofDecisionAt: position)), reference: summary.reference, title: summary.title,
      href: permanentAddress(of: position), updated: (decision.modified ?? catalogue.asOf).rfc3339,
      published: decision.published?.rfc3339, summary: summary.summary, category: summary.statusName)
  }

  /// What a decision is called in the identifiers of feeds.
  func feedName(ofDecisionAt position: Int) -> String {
    let decision = catalogue.decisions[position]
    // A file's name is the office's own, and may say what a confidential record does not; its place in the site is public.
    let file = decision.confidentiality == .confidential ? decisionPaths[position].file : decision.source.path
    return "decision/" + (catalogue.identity(ofDecisionAt: position)?.text ?? file).percentEncoded
  }
}
