import Records
import StaticSite

extension SiteEdition {
  /// The feed of policies.
  var policyFeed: Feed {
    feed(.policies, about: words[.policiesTitle], at: addresses.feed(of: addresses.policies), of: addresses.policies) {
      [self] in
      catalogue.policies.compactMap(feedItem(of:))
    }
  }

  /// A policy that states no day of publication is known by the day on which it was adopted.
  func feedItem(of policy: Policy) -> FeedItem? {
    FeedItem([policy.modified, policy.adopted].compactMap(\.self).max()) { [self] day in
      FeedEntryContext(
        id: feedIdentifier(of: "policy/" + policy.id.percentEncoded), reference: nil, title: policy.title,
        href: addresses.absolute(addresses.policy(policy.id)), updated: day.rfc3339,
        published: policy.published?.rfc3339, summary: policy.summary, category: words[.policiesTitle])
    }
  }
}
