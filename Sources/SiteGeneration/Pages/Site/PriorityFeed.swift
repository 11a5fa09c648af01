import Diagnostics
import Records
import StaticSite

extension SiteEdition {
  /// The feed of all records that name a priority.
  func feed(of priority: Priority) -> Feed {
    let path = addresses.priority(priority.id)
    return feed(
      .priority, named: "priority/" + priority.id.percentEncoded, about: priority.title, at: addresses.feed(of: path),
      of: path
    ) { [self] in
      let names = { (priorities: [Located<String>]) in priorities.contains { $0.value == priority.id } }
      return catalogue.decisions(.priority(priority.id)).compactMap(feedItem(ofDecisionAt:))
        + catalogue.register.contracts(.priority(priority.id)).compactMap(feedItem(ofContractAt:))
        + catalogue.procurements.filter { names($0.priorities) }.compactMap(feedItem(of:))
        + catalogue.policies.filter { names($0.priorities) }.compactMap(feedItem(of:))
    }
  }
}
