import Diagnostics
import Records
import StaticSite

/// What belongs to a site: the one place that lists every kind of page.
public struct SitePlan: Sendable {
  /// The site, with nothing rendered yet.
  public let site: Site
  let edition: SiteEdition

  /// Plans the site of a catalogue.
  ///
  /// - Parameters:
  ///   - design: the office's templates, words and assets.
  ///   - workers: how many processors the preparation may use.
  ///   - diagnostics: gains what can only be known once every address is: two sources for one address, old addresses that
  ///     are none. What is wrong with links is asked for by `linkFaults`.
  public init(
    of catalogue: Catalogue, design: SiteDesign, workers: Int, diagnostics: inout [Diagnostic]
  ) async {
    let edition = await SiteEdition(
      catalogue, words: design.words, templates: design.templates, workers: workers)
    let records =
      await [edition.homePage()]
      + edition.decisionLogPages()
      + edition.decisionFiles(workers: workers)
      + edition.numberPages()
      + edition.timelinessPages()
      + edition.priorityPages()
      + edition.registerPages()
      + edition.contractFiles(workers: workers)
      + edition.socialValuePages()
      + edition.planPages()
      + edition.procurementPages()
      + edition.performancePages()
      + edition.supplierPages()
      + edition.spendPages()
      + edition.policyPages()
      + edition.informationRequestPages()
      + edition.withheldPages()
      + edition.schemePages()
      + edition.freePages()
      + edition.correctionPages()
      + [edition.followPage()]
      + edition.openDataPages()
      + edition.openContractingPages()
      + edition.tombstones(diagnostics: &diagnostics)
    let redirects = edition.redirects(diagnostics: &diagnostics)
    let pages =
      await records + edition.searchFiles(of: Set(records.map(\.path)), workers: workers)
      + edition.emptySectionPages(besides: records, redirects)
    let withdrawn = Set(edition.withdrawnPaths)
    let present = Set(pages.map(\.path) + redirects.map(\.path))
    let signposts = redirects + edition.formerLists(besides: present)
    let found = pages.map(\.path).filter { $0.isPage && !withdrawn.contains($0) }
    let others =
      [edition.notFoundPage()]
      + edition.redirectPages(signposts)
      + edition.addressLists(signposts)
      + edition.sitemapFiles(of: found)
      + design.assets
    self.init(site: Site(pages + others, diagnostics: &diagnostics), edition: edition)
  }

  init(site: Site, edition: SiteEdition) {
    self.site = site
    self.edition = edition
  }

  /// What is wrong with the links of all texts and of the navigation.
  ///
  /// - Parameter workers: how many processors may be used.
  public func linkFaults(workers: Int) async -> [Diagnostic] {
    let addresses = Set(site.files.map(\.path.text))
    return await edition.linkFaults(among: addresses, workers: workers)
      + edition.schemeLinkFaults(among: addresses)
      + Self.navigationFaults(of: edition.configuration, among: addresses)
      + edition.formerAddressFaults(among: addresses)
  }

  private static func navigationFaults(of configuration: SiteConfiguration, among addresses: Set<String>)
    -> [Diagnostic]
  {
    (configuration.navigation + configuration.footer).compactMap { link in
      let target = link.target
      if target.value.hasPrefix("/") {
        return LinkResolver.fault(ofAddress: target.value, at: target.location, among: addresses)
      }
      guard !target.value.hasPrefix("https://"), !target.value.hasPrefix("mailto:") else { return nil }
      return .error(
        .brokenLink, at: target.location, "'\(target.value)' is neither a page of this site nor a whole address",
        suggestion: "begin it with '/' or with 'https://'")
    }
  }
}
