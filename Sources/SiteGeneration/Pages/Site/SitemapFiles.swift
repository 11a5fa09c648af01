import Records
import StaticSite

/// A sitemap as the Sitemaps protocol 0.9 defines it.
struct SitemapContext: TemplateContext {
  let urls: [SitemapURLContext]

  static let variables = TemplateVariables<Self>(
    "Sitemap", "The addresses of the site's pages. It stands without the frame.",
    [.list("urls", "The pages.") { $0.urls }])
}

/// A page in a sitemap.
struct SitemapURLContext: TemplateContext {
  let location: String
  let modified: String?

  static let variables = TemplateVariables<Self>(
    "Sitemap entry", "A page in the sitemap.",
    [
      .text("location", "The page's whole URL.") { $0.location },
      .optionalText("modified", "When the record last changed, as `2013-07-04`.") { $0.modified },
    ])
}

/// The list of sitemaps of a site with more pages than one sitemap may hold.
struct SitemapIndexContext: TemplateContext {
  let sitemaps: [SitemapPartContext]

  static let variables = TemplateVariables<Self>(
    "Sitemap index", "The parts of a sitemap that is too long for one file. It stands without the frame.",
    [.list("sitemaps", "The parts.") { $0.sitemaps }])
}

/// A sitemap in the list of sitemaps.
struct SitemapPartContext: TemplateContext {
  let location: String

  static let variables = TemplateVariables<Self>(
    "Sitemap part", "A part of the sitemap.", [.text("location", "The part's whole URL.") { $0.location }])
}

/// What search engines may read.
struct RobotsContext: TemplateContext {
  let sitemap: String

  static let variables = TemplateVariables<Self>(
    "Robots", "What search engines may read. It stands without the frame.",
    [.text("sitemap", "The whole URL of the sitemap.") { $0.sitemap }])
}

extension PageTemplate {
  static let sitemap = bare("sitemap") { SitemapContext.description }
  static let sitemapIndex = bare("sitemap-index") { SitemapIndexContext.description }
  static let robots = bare("robots") { RobotsContext.description }
}

extension SiteEdition {
  /// The most pages that a sitemap may hold by its protocol.
  private static let sitemapLimit = 50_000

  /// The sitemap of all pages that are meant to be found, in parts when there are too many, and `robots.txt`.
  func sitemapFiles(of pages: [SitePath]) -> [SiteFile] {
    let robots = file(addresses.robots, .robots, from: generated("robots.txt")) { [self] in
      RobotsContext(sitemap: addresses.absolute(addresses.sitemap))
    }
    let parts = stride(from: 0, to: pages.count, by: Self.sitemapLimit).map { start in
      Array(pages[start..<min(start + Self.sitemapLimit, pages.count)])
    }
    // Made once for all parts, each of which would otherwise look at every record.
    let modified = Lazy { [self] in lastChanges }
    guard parts.count > 1 else {
      return [robots, sitemap(of: pages, at: addresses.sitemap, modified: modified)]
    }
    let paths = parts.indices.map { addresses.sitemap(part: $0 + 1) }
    let index = file(addresses.sitemap, .sitemapIndex, from: generated("sitemap")) { [addresses] in
      SitemapIndexContext(sitemaps: paths.map { SitemapPartContext(location: addresses.absolute($0)) })
    }
    return [robots, index] + zip(parts, paths).map { sitemap(of: $0, at: $1, modified: modified) }
  }

  /// The day on which each record last changed, by its address.
  private var lastChanges: [SitePath: CalendarDate] {
    let records: [(SitePath, CalendarDate?)] =
      zip(decisionPaths, catalogue.decisions).map { ($0, $1.modified) }
      + zip(contractPaths, catalogue.register.contracts).map { ($0, $1.modified) }
      + catalogue.procurements.map { (addresses.procurement($0.id), $0.modified) }
      + catalogue.policies.map { (addresses.policy($0.id), $0.modified) }
      + catalogue.disclosureLog.requests.map { (addresses.informationRequest($0), $0.modified) }
    return Dictionary(
      records.compactMap { path, day in day.map { (path, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  private func sitemap(of pages: [SitePath], at path: SitePath, modified: Lazy<[SitePath: CalendarDate]>) -> SiteFile {
    file(path, .sitemap, from: generated("sitemap")) { [addresses] in
      let modified = modified.value
      return SitemapContext(
        urls: pages.map {
          SitemapURLContext(location: addresses.absolute($0), modified: modified[$0]?.iso8601)
        })
    }
  }
}
