import Records
import StaticSite

extension SiteEdition {
  /// What the page at an address of this site is called, for links that name no title of their own; `nil` for pages
  /// that are not among the overviews, the office's own pages, its policies, procurements and priorities.
  ///
  /// - Parameter address: an address that begins with a slash; what follows `#` makes no difference.
  func title(ofPageAt address: String) -> String? {
    let page = String(address.prefix { $0 != "#" && $0 != "?" })
    if let overview = overviewTitles.first(where: { $0.path.text == page }) { return words[overview.title] }
    let records =
      catalogue.pages.map { (addresses.page($0), $0.title) }
      + catalogue.policies.map { (addresses.policy($0.id), $0.title) }
      + catalogue.procurements.map { (addresses.procurement($0.id), $0.title) }
      + configuration.priorities.map { (addresses.priority($0.id), $0.title) }
    return records.first { $0.0.text == page }?.1
  }

  /// The overviews, whether the site has them or not, with what they are called.
  var overviewTitles: [(path: SitePath, title: WordKey)] {
    [
      (addresses.decisions, .decisionsTitle), (addresses.decisionNumbers, .numbersTitle),
      (addresses.timeliness, .timelinessTitle), (addresses.priorities, .prioritiesTitle),
      (addresses.contracts, .contractsTitle), (addresses.plan, .planTitle),
      (addresses.procurements, .procurementsTitle), (addresses.performance, .performanceTitle),
      (addresses.socialValue, .socialValueTitle), (addresses.suppliers, .suppliersTitle),
      (addresses.spend, .spendTitle), (addresses.policies, .policiesTitle),
      (addresses.disclosureLog, .disclosureLogTitle), (addresses.withheld, .withheldTitle),
      (addresses.corrections, .correctionsTitle), (addresses.openData, .openDataTitle),
      (addresses.openContracting, .openContractingTitle), (addresses.publicationScheme, .schemeTitle),
    ]
  }
}
