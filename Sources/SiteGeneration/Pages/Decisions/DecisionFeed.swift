import Records
import StaticSite

/// A feed as RFC 4287 (Atom) defines it.
struct FeedContext: TemplateContext {
  let edition: SiteEdition
  let entries: [FeedEntryContext]

  static let variables = TemplateVariables<Self>(
    "Feed", "The Atom feed of the decision log. It stands without the frame.",
    [
      .text("title", "What the feed is called.") {
        $0.edition.words.phrase(.feedTitle, ["site": $0.edition.configuration.office.name])
      },
      .text("subtitle", "What is in it.") {
        $0.edition.words.phrase(.feedSubtitle, ["site": $0.edition.configuration.office.name])
      },
      .text("id", "The feed's identifier, which never changes.") { $0.edition.feedIdentifier(of: "decisions") },
      .text("self", "The feed's own whole URL.") {
        $0.edition.addresses.absolute($0.edition.addresses.decisionFeed)
      },
      .text("alternate", "The whole URL of the decision log.") {
        $0.edition.addresses.absolute($0.edition.addresses.decisions)
      },
      .text("updated", "When the newest entry changed, as RFC 3339 writes it.") { feed in
        feed.entries.map(\.updated).max() ?? feed.edition.catalogue.asOf.rfc3339
      },
      .list("entries", "The decisions that were published or changed last.") { $0.entries },
    ])
}

/// A decision in a feed.
struct FeedEntryContext: TemplateContext {
  let id: String
  let summary: DecisionSummaryContext
  let href: String
  let updated: String
  let published: String?

  static let variables = TemplateVariables<Self>(
    "Feed entry", "A decision in the feed.",
    [
      .text("id", "The entry's identifier, which never changes.") { $0.id },
      .text("title", "What the decision is about, with its reference.") { entry in
        [entry.summary.reference, entry.summary.title].compactMap(\.self).joined(separator: ": ")
      },
      .text("href", "The whole URL of its page.") { $0.href },
      .text("updated", "When the record last changed, as RFC 3339 writes it.") { $0.updated },
      .optionalText("published", "When the record was published, as RFC 3339 writes it.") { $0.published },
      .optionalText("summary", "How its text begins.") { $0.summary.summary },
      .text("category", "Its status, in words.") { $0.summary.statusName },
    ])
}

extension PageTemplate {
  static let feed = bare("feed") { FeedContext.description }
}

extension SiteEdition {
  /// How many decisions the feed holds.
  private static let feedLength = 50

  func decisionFeed() -> SiteFile {
    file(addresses.decisionFeed, .feed, from: generated("feed of decisions")) { [self] in
      FeedContext(edition: self, entries: lastChangedDecisions().map(feedEntry))
    }
  }

  private func lastChangedDecisions() -> [Int] {
    let dated = catalogue.decisions.enumerated().compactMap { position, decision in
      decision.modified.map { (date: $0, position: position) }
    }
    let ordered = dated.sorted { $0.date == $1.date ? $0.position < $1.position : $0.date > $1.date }
    return ordered.prefix(Self.feedLength).map(\.position)
  }

  private func feedEntry(ofDecisionAt position: Int) -> FeedEntryContext {
    let decision = catalogue.decisions[position]
    // A file's name is the office's own, and may say what a confidential record does not; its place in the site is public.
    let file = decision.confidentiality == .confidential ? decisionPaths[position].file : decision.source.path
    let name = decision.reference?.value.text ?? file
    return FeedEntryContext(
      id: feedIdentifier(of: "decision/" + name.percentEncoded), summary: summaries[position],
      href: permanentAddress(of: position), updated: (decision.modified ?? catalogue.asOf).rfc3339,
      published: decision.published?.rfc3339)
  }

  /// A tag URI (RFC 4151): it goes by the office's host and reference, so that it outlives titles and addresses.
  func feedIdentifier(of name: String) -> String {
    let host = addresses.base.text.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != ":" } } ?? ""
    return "tag:\(host),\(configuration.office.established?.iso8601.prefix(4) ?? "2012"):\(name)"
  }
}

extension CalendarDate {
  /// The beginning of the day, as RFC 3339 writes it.
  fileprivate var rfc3339: String { iso8601 + "T00:00:00Z" }
}

extension String {
  /// The text with every byte that a URI does not allow as it is written as `%20` and the like.
  fileprivate var percentEncoded: String {
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
