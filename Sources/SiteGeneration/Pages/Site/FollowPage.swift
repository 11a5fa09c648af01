import Records
import StaticSite

/// The page of all feeds, and of the calendar.
struct FollowContext: TemplateContext {
  let feeds: [FollowedFeedContext]
  let priorities: [FollowedFeedContext]
  let suppliersHref: String?
  let calendarHref: String?
  let calendarAddress: String?

  static let variables = TemplateVariables<Self>(
    "Follow", "All feeds to which people can subscribe, and the calendar.",
    [
      .list("feeds", "The feeds of all records of a kind.") { $0.feeds },
      .list("priorities", "The feeds of priorities.") { $0.priorities },
      .flag("has-priorities", "Whether there are any.") { !$0.priorities.isEmpty },
      .optionalText("suppliers-href", "The address of all suppliers, each of which has a feed; absent without any.") {
        $0.suppliersHref
      },
      .optionalText("calendar-href", "The address of the calendar of the contracts plan; absent without contracts.") {
        $0.calendarHref
      },
      .optionalText("calendar-address", "Its whole URL, to be copied.") { $0.calendarAddress },
    ])
}

/// A feed in a list.
struct FollowedFeedContext: TemplateContext {
  let label: String
  let text: String
  let href: String
  let address: String

  static let variables = TemplateVariables<Self>(
    "Feed in a list", "A feed to which people can subscribe.",
    [
      .text("label", "What it is about.") { $0.label },
      .text("text", "What is in it.") { $0.text },
      .text("href", "Its address.") { $0.href },
      .text("address", "Its whole URL, to be copied.") { $0.address },
    ])
}

extension PageTemplate {
  static let follow = page("follow") { FollowContext.description }
}

extension SiteEdition {
  func followPage() -> SiteFile {
    page(addresses.follow, .follow, from: generated("feeds")) { [self] in
      let head = head(
        addresses.follow, title: words[.followTitle],
        description: words.phrase(.followDescription, ["site": configuration.office.name]),
        standing: .records(newest: nil), breadcrumbs: [homeBreadcrumb])
      let content = FollowContext(
        feeds: feeds.map(context(of:)), priorities: configuration.priorities.map { context(of: feed(of: $0)) },
        suppliersHref: catalogue.suppliers.suppliers.isEmpty ? nil : addresses.href(addresses.suppliers),
        calendarHref: hasContracts ? addresses.href(addresses.planCalendar) : nil,
        calendarAddress: hasContracts ? addresses.absolute(addresses.planCalendar) : nil)
      return (head, content)
    }
  }

  /// The feeds of all records of a kind that the office publishes.
  private var feeds: [Feed] {
    [decisionFeed] + (hasContracts ? [contractFeed] : [])
      + (catalogue.procurements.isEmpty ? [] : [procurementFeed])
      + (catalogue.policies.isEmpty ? [] : [policyFeed])
      + (catalogue.disclosureLog.isEmpty ? [] : [responseFeed]) + [correctionFeed]
  }

  private func context(of feed: Feed) -> FollowedFeedContext {
    FollowedFeedContext(
      label: feed.label, text: words[.feedSubtitle(feed.subject)], href: addresses.href(feed.path),
      address: addresses.absolute(feed.path))
  }
}
