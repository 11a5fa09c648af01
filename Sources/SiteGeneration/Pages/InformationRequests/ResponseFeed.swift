import Records
import StaticSite

extension SiteEdition {
  /// The feed of the responses to requests for information.
  var responseFeed: Feed {
    let site = configuration.office.name
    return Feed(
      name: "foi", title: words.phrase(.responseFeedTitle, ["site": site]),
      subtitle: words.phrase(.responseFeedSubtitle, ["site": site]), path: addresses.responseFeed,
      list: addresses.disclosureLog)
  }

  func responseFeedFile() -> SiteFile {
    file(addresses.responseFeed, .feed, from: generated("feed of FOI responses")) { [self] in
      let requests = catalogue.disclosureLog.requests
      let entries = lastChanged(requests.lazy.map(\.modified)).map { feedEntry(of: requests[$0]) }
      return FeedContext(edition: self, feed: responseFeed, entries: entries)
    }
  }

  private func feedEntry(of request: InformationRequest) -> FeedEntryContext {
    let path = addresses.informationRequest(request)
    return FeedEntryContext(
      id: feedIdentifier(of: feedName(of: request)), reference: request.reference?.value, title: request.title,
      href: addresses.absolute(path), updated: (request.modified ?? catalogue.asOf).rfc3339,
      published: request.published?.rfc3339, summary: summary(of: request),
      category: request.withdrawal == nil ? outcomeName(of: request) : words[.status(.withdrawn)])
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
