import Records
import StaticSite

/// A feed as RFC 4287 (Atom) defines it.
struct FeedContext: TemplateContext {
  let edition: SiteEdition
  let feed: Feed
  let entries: [FeedEntryContext]
  /// When the newest entry changed; `nil` where there is none yet.
  let updated: CalendarDate?

  static let variables = TemplateVariables<Self>(
    "Feed", "An Atom feed: of a list of records, a priority or a supplier. It stands without the frame.",
    [
      .text("title", "What the feed is called.") { $0.feed.title },
      .text("subtitle", "What is in it.") { feed in
        feed.edition.words[.feedSubtitle(feed.feed.subject)]
      },
      .text("id", "The feed's identifier, which never changes.") { $0.edition.feedIdentifier(of: $0.feed.name) },
      .text("self", "The feed's own whole URL.") { $0.edition.addresses.absolute($0.feed.path) },
      .text("alternate", "The whole URL of the list of the same records.") {
        $0.edition.addresses.absolute($0.feed.list)
      },
      .text("updated", "When the newest entry changed, as RFC 3339 writes it.") { feed in
        // A feed that is still empty has changed as little as the office.
        (feed.updated ?? feed.edition.configuration.office.established ?? feed.edition.catalogue.asOf).rfc3339
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
