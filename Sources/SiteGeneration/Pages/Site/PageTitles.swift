import Records
import StaticSite

extension SiteEdition {
  /// What the page at an address of this site is called, for links that name no title of their own; `nil` for pages
  /// that are not among the overviews, the office's own pages, its policies, procurements and priorities.
  ///
  /// - Parameter address: an address that begins with a slash; what follows `#` makes no difference.
  func title(ofPageAt address: String) -> String? {
    let page = String(address.prefix { $0 != "#" && $0 != "?" })
    if let overview = Overview.allCases.first(where: { addresses.overview($0).text == page }) {
      return words[overview.title]
    }
    let records =
      catalogue.pages.map { (addresses.page($0), $0.title) }
      + catalogue.policies.map { (addresses.policy($0.id), $0.title) }
      + catalogue.procurements.map { (addresses.procurement($0.id), $0.title) }
      + configuration.priorities.map { (addresses.priority($0.id), $0.title) }
    return records.first { $0.0.text == page }?.1
  }
}
