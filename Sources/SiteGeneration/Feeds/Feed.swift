import Records
import StaticSite

/// What a feed is about.
enum FeedSubject: String, CaseIterable, Sendable {
  case decisions, contracts, procurements, policies, responses = "foi", corrections, priority, supplier
}

/// A feed of the site, and what can be in it.
struct Feed: Sendable {
  let subject: FeedSubject
  /// The end of its identifier, which never changes.
  let name: String
  /// What it is about, in words.
  let label: String
  let title: String
  let path: SitePath
  /// The page that lists the same records.
  let list: SitePath
  let items: @Sendable () -> [FeedItem]
}

/// A record that can stand in a feed.
struct FeedItem: Sendable {
  /// The day of its last change, by what the record itself says and never by the clock.
  let day: CalendarDate
  let entry: @Sendable (CalendarDate) -> FeedEntryContext

  /// - Parameter day: `nil` for a record that states no day; no feed can say when it came.
  init?(_ day: CalendarDate?, _ entry: @escaping @Sendable (CalendarDate) -> FeedEntryContext) {
    guard let day else { return nil }
    self.day = day
    self.entry = entry
  }
}

extension SiteEdition {
  /// How many records a feed holds.
  static let feedLength = 50

  /// A feed of the office.
  ///
  /// - Parameters:
  ///   - name: the end of its identifier.
  ///   - label: what it is about, in words.
  func feed(
    _ subject: FeedSubject, named name: String? = nil, about label: String, at path: SitePath, of list: SitePath,
    items: @escaping @Sendable () -> [FeedItem]
  ) -> Feed {
    Feed(
      subject: subject, name: name ?? subject.rawValue, label: label,
      title: words.phrase(.feedTitle, ["site": configuration.office.name, "what": label]), path: path, list: list,
      items: items)
  }

  /// The file of a feed: what changed last, the latest change first. What changed on one day keeps the order of its list.
  func file(of feed: Feed) -> SiteFile {
    file(feed.path, .feed, from: generated("feed '\(feed.title)'")) { [self] in
      let items = feed.items().enumerated().sorted { left, right in
        left.element.day == right.element.day ? left.offset < right.offset : left.element.day > right.element.day
      }
      let newest = items.prefix(Self.feedLength).map(\.element)
      return FeedContext(
        edition: self, feed: feed, entries: newest.map { $0.entry($0.day) }, updated: newest.first?.day)
    }
  }

  /// A tag URI (RFC 4151): it goes by the office's host and reference, so that it outlives titles and addresses.
  func feedIdentifier(of name: String) -> String {
    "tag:\(addresses.host),\(configuration.office.established?.iso8601.prefix(4) ?? "2012"):\(name)"
  }
}
