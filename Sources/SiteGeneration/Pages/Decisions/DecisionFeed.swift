import Records
import StaticSite

extension SiteEdition {
  /// The feed of the decision log.
  var decisionFeed: Feed {
    feed(
      .decisions, about: words[.decisionsTitle], at: addresses.feed(of: addresses.decisions), of: addresses.decisions
    ) { [self] in
      catalogue.decisions.indices.compactMap(feedItem(ofDecisionAt:))
    }
  }

  func feedItem(ofDecisionAt position: Int) -> FeedItem? {
    FeedItem(catalogue.decisions[position].modified) { [self] day in
      let summary = summaries[position]
      return FeedEntryContext(
        id: feedIdentifier(of: feedName(ofDecisionAt: position)), reference: summary.reference, title: summary.title,
        href: permanentAddress(of: position), updated: day.rfc3339,
        published: catalogue.decisions[position].published?.rfc3339, summary: summary.summary,
        category: summary.statusName)
    }
  }

  /// What a decision is called in the identifiers of feeds.
  func feedName(ofDecisionAt position: Int) -> String {
    let decision = catalogue.decisions[position]
    // A file's name is the office's own, and may say what a confidential record does not; its place in the site is public.
    let file = decision.confidentiality == .confidential ? decisionPaths[position].file : decision.source.path
    return "decision/" + (catalogue.identity(ofDecisionAt: position)?.text ?? file).percentEncoded
  }
}
