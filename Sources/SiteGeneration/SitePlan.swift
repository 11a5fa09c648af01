import Diagnostics
import Records
import StaticSite

/// What belongs to a site: the one place that lists every kind of page.
public enum SitePlan {
  /// The site of a catalogue, with nothing rendered yet.
  ///
  /// - Parameters:
  ///   - design: the office's templates, words and assets.
  ///   - workers: how many processors the preparation may use.
  ///   - diagnostics: gains what can only be known once every address is: broken links, two sources for one address.
  public static func site(
    of catalogue: Catalogue, design: SiteDesign, workers: Int, diagnostics: inout [Diagnostic]
  ) async -> Site {
    let edition = await SiteEdition(
      catalogue, words: design.words, templates: design.templates, workers: workers)
    let pages =
      await [edition.homePage()]
      + edition.decisionLogPages()
      + edition.decisionFiles(workers: workers)
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
      + edition.freePages()
    let others =
      [edition.notFoundPage(), edition.decisionFeed()]
      + edition.redirectPages(diagnostics: &diagnostics)
      + edition.sitemapFiles(of: pages.map(\.path).filter(\.isPage))
      + design.assets
    let site = Site(pages + others, diagnostics: &diagnostics)
    let addresses = Set(site.files.map(\.path.text))
    diagnostics += await edition.linkFaults(among: addresses, workers: workers)
    diagnostics += navigationFaults(of: catalogue.configuration, among: addresses)
    return site
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
