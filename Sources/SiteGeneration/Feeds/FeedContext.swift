import Records
import StaticSite

/// What a feed of the site is.
struct Feed: Sendable {
  /// The end of its identifier, which never changes.
  let name: String
  let title: String
  let subtitle: String
  let path: SitePath
  /// The page that lists the same records.
  let list: SitePath
}

/// A feed as RFC 4287 (Atom) defines it.
struct FeedContext: TemplateContext {
  let edition: SiteEdition
  let feed: Feed
  let entries: [FeedEntryContext]

  static let variables = TemplateVariables<Self>(
    "Feed",
    "An Atom feed: of the decision log, the responses to requests for information, or corrections. It stands without the frame.",
    [
      .text("title", "What the feed is called.") { $0.feed.title },
      .text("subtitle", "What is in it.") { $0.feed.subtitle },
      .text("id", "The feed's identifier, which never changes.") { $0.edition.feedIdentifier(of: $0.feed.name) },
      .text("self", "The feed's own whole URL.") { $0.edition.addresses.absolute($0.feed.path) },
      .text("alternate", "The whole URL of the list of the same records.") {
        $0.edition.addresses.absolute($0.feed.list)
      },
      .text("updated", "When the newest entry changed, as RFC 3339 writes it.") { feed in
        feed.entries.map(\.updated).max() ?? feed.edition.catalogue.asOf.rfc3339
      },
      .list("entries", "The records that were published or changed last.") { $0.entries },
    ])
}

/// A record in a feed.
struct FeedEntryContext: TemplateContext {
  let id: String
  let reference: String?
  let title: String
  let href: String
  let updated: String
  let published: String?
  let summary: String?
  let category: String

  static let variables = TemplateVariables<Self>(
    "Feed entry", "A record in a feed.",
    [
      .text("id", "The entry's identifier, which never changes.") { $0.id },
      .text("title", "What the record is about, with its reference.") { entry in
        [entry.reference, entry.title].compactMap(\.self).joined(separator: ": ")
      },
      .text("href", "The whole URL of its page.") { $0.href },
      .text("updated", "When the record last changed, as RFC 3339 writes it.") { $0.updated },
      .optionalText("published", "When the record was published, as RFC 3339 writes it.") { $0.published },
      .optionalText("summary", "How its text begins, or what was changed.") { $0.summary },
      .text("category", "Its status or outcome, in words.") { $0.category },
    ])
}

extension PageTemplate {
  static let feed = bare("feed") { FeedContext.description }
}

extension SiteEdition {
  /// The feed at an address.
  func feed(at path: SitePath) -> Feed? { [decisionFeed, responseFeed, correctionFeed].first { $0.path == path } }

  /// How many records a feed holds.
  static let feedLength = 50

  /// The positions of the records that changed last, the latest change first; those without a day are left out.
  func lastChanged(_ days: some Sequence<CalendarDate?>) -> [Int] {
    let dated = days.enumerated().compactMap { position, day in day.map { (day: $0, position: position) } }
    let ordered = dated.sorted { $0.day == $1.day ? $0.position < $1.position : $0.day > $1.day }
    return ordered.prefix(Self.feedLength).map(\.position)
  }

  /// A tag URI (RFC 4151): it goes by the office's host and reference, so that it outlives titles and addresses.
  func feedIdentifier(of name: String) -> String {
    let host = addresses.base.text.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != ":" } } ?? ""
    return "tag:\(host),\(configuration.office.established?.iso8601.prefix(4) ?? "2012"):\(name)"
  }
}

extension CalendarDate {
  /// The beginning of the day, as RFC 3339 writes it.
  var rfc3339: String { iso8601 + "T00:00:00Z" }
}

extension String {
  /// The text with every byte that a URI does not allow as it is written as `%20` and the like.
  var percentEncoded: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
