import Records
import StaticSite

extension SiteEdition {
  /// The feed of the contracts register.
  var contractFeed: Feed {
    feed(
      .contracts, about: words[.contractsTitle], at: addresses.feed(of: addresses.contracts), of: addresses.contracts
    ) { [self] in
      catalogue.register.contracts.indices.compactMap(feedItem(ofContractAt:))
    }
  }

  func feedItem(ofContractAt position: Int) -> FeedItem? {
    let contract = catalogue.register.contracts[position]
    return FeedItem(dayOfChange(ofContractAt: position)) { [self] day in
      let suppliers = contract.suppliers.map(\.name.value).joined(separator: ", ")
      let parts = [suppliers.isEmpty ? nil : suppliers, contract.value.map(words.money)].compactMap(\.self)
      return FeedEntryContext(
        id: feedIdentifier(of: feedName(of: contract)), reference: contract.reference.value.text, title: contract.title,
        href: addresses.absolute(contractPaths[position]), updated: day.rfc3339,
        published: contract.published?.rfc3339, summary: parts.isEmpty ? nil : parts.joined(separator: ", "),
        category: contract.category ?? words[.contractsTitle])
    }
  }

  /// When what is published of a contract last changed. A register without days of publication tells by the start of a
  /// contract, once it has begun, that it came to be.
  func dayOfChange(ofContractAt position: Int) -> CalendarDate? {
    let contract = catalogue.register.contracts[position]
    return contract.modified ?? contract.term.start.flatMap { $0 <= catalogue.asOf ? $0 : nil }
  }

  /// What a contract is called in the identifiers of feeds and calendars.
  func feedName(of contract: Contract) -> String { "contract/" + contract.reference.value.text.percentEncoded }
}
