import Records
import StaticSite

extension SiteEdition {
  /// The feed of the responses to requests for information.
  var responseFeed: Feed {
    feed(
      .responses, about: words[.disclosureLogTitle], at: addresses.feed(of: addresses.disclosureLog),
      of: addresses.disclosureLog
    ) { [self] in
      catalogue.disclosureLog.requests.compactMap(feedItem(of:))
    }
  }

  private func feedItem(of request: InformationRequest) -> FeedItem? {
    FeedItem(request.modified) { [self] day in
      FeedEntryContext(
        id: feedIdentifier(of: feedName(of: request)), reference: request.reference?.value, title: request.title,
        href: addresses.absolute(addresses.informationRequest(request)), updated: day.rfc3339,
        published: request.published?.rfc3339, summary: summary(of: request),
        category: request.withdrawal == nil ? outcomeName(of: request) : words[.status(.withdrawn)])
    }
  }

  /// What a response is called in the identifiers of feeds.
  func feedName(of request: InformationRequest) -> String {
    "foi/" + (request.reference?.value ?? request.source.path).percentEncoded
  }

  /// How many letters of a response stand in a list.
  private static let summaryLength = 220

  /// How a response begins.
  func summary(of request: InformationRequest) -> String? {
    request.responseText.map { shortened($0, to: Self.summaryLength) }
  }
}
