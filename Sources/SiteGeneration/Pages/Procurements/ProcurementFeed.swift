import Records
import StaticSite

extension SiteEdition {
  /// The feed of procurements.
  var procurementFeed: Feed {
    feed(
      .procurements, about: words[.procurementsTitle], at: addresses.feed(of: addresses.procurements),
      of: addresses.procurements
    ) { [self] in
      catalogue.procurements.compactMap(feedItem(of:))
    }
  }

  func feedItem(of procurement: Procurement) -> FeedItem? {
    FeedItem(procurement.modified) { [self] day in
      FeedEntryContext(
        id: feedIdentifier(of: feedName(of: procurement)), reference: procurement.reference?.value,
        title: procurement.title, href: addresses.absolute(addresses.procurement(procurement.id)),
        updated: day.rfc3339, published: procurement.published?.rfc3339, summary: procurement.summary,
        category: words[.procurementStatus(procurement.status)])
    }
  }

  /// What a procurement is called in the identifiers of feeds and calendars.
  func feedName(of procurement: Procurement) -> String {
    "procurement/" + (procurement.reference?.value ?? procurement.id).percentEncoded
  }
}
