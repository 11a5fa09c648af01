import Diagnostics
import Markdown
import Records
import StaticSite

/// Where every page of an edition is found.
struct SiteAddresses: Sendable {
  let base: BaseURL
  let paths: SectionPaths

  init(_ configuration: SiteConfiguration) {
    base = configuration.baseURL
    paths = configuration.paths
  }

  /// The address as a link on a page has it.
  func href(_ path: SitePath) -> String { base.folder + path.text }

  /// The address of a link at the head or the foot of the page, which may lead out of the site.
  func href(of link: NavigationLink) -> String {
    link.target.value.hasPrefix("/") ? base.folder + link.target.value : link.target.value
  }

  /// The host of the site, which stands in identifiers.
  var host: Substring { base.text.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != ":" } } ?? "" }

  /// The whole URL.
  func absolute(_ path: SitePath) -> String { base.text + path.text }

  /// The whole URL of a page of this site, from its address as a link has it.
  func absolute(href: String) -> String { base.text + href.dropFirst(base.folder.count) }

  /// The decision log.
  var decisions: SitePath { path(paths.decisions + "/") }

  /// The feed that belongs to a page.
  func feed(of page: SitePath) -> SitePath { path(page.text.dropFirst() + "feed.xml") }

  /// Every number of the series of decisions.
  var decisionNumbers: SitePath { path(paths.decisions + "/numbers/") }

  /// The numbers of a series, in one year where they begin again. Its name is part of the address.
  func decisionNumbers(_ name: String) -> SitePath { path("\(paths.decisions)/numbers/\(name)/") }

  /// How long it took to publish decisions.
  var timeliness: SitePath { path(paths.decisions + "/timeliness/") }

  /// The decisions that are selected.
  func decisions(_ selection: DecisionSelection) -> SitePath {
    switch selection {
    case .all: decisions
    case .year(let year): path("\(paths.decisions)/\(year)/")
    case .undated: path("\(paths.decisions)/undated/")
    case .status(let status): path("\(paths.decisions)/status/\(status.rawValue)/")
    case .organisation(let id): path("\(paths.decisions)/organisation/\(id)/")
    case .priority(let id): priority(id)
    }
  }

  /// One page of a list; the first is the list's own address.
  func page(_ number: Int, of list: SitePath) -> SitePath {
    number == 1 ? list : path(list.text.dropFirst() + "page/\(number)/")
  }

  /// A decision, filed under the year of its date; its number's year may be another.
  func decision(_ decision: Decision) -> SitePath {
    let folder = decision.filingDate.map { String($0.year) } ?? "undated"
    let name = [decision.reference?.value.text, decision.title].compactMap(\.self).joined(separator: " ")
    return path("\(paths.decisions)/\(folder)/\(Self.slug(name, otherwise: "decision"))/")
  }

  /// A file that is published with the record or page at an address.
  func document(named name: String, of record: SitePath) -> SitePath {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let fileExtension = name[dot...].dropFirst().lowercased()
    return path("\(record.text.dropFirst())\(Self.slug(String(name[..<dot]), otherwise: "document")).\(fileExtension)")
  }

  /// A data file beside a page.
  func data(named name: String, _ fileExtension: String, of page: SitePath) -> SitePath {
    path("\(page.text.dropFirst())\(name).\(fileExtension)")
  }

  /// All priorities.
  var priorities: SitePath { path(paths.priorities + "/") }

  /// One priority.
  func priority(_ id: String) -> SitePath { path("\(paths.priorities)/\(id)/") }

  /// Everything that is withheld. It stands beside the parts of the site, because several of them withhold something.
  var withheld: SitePath { path("withheld/") }

  /// What is withheld on one ground.
  func withheld(_ subject: WithholdingSubject) -> SitePath { path("withheld/\(subject.name)/") }

  /// A page that is not a record: its place below `content/pages`.
  func page(_ page: FreePage) -> SitePath {
    var segments = page.source.path.dropFirst("pages/".count).dropLast(".md".count).split(separator: "/")
    if segments.last == "index" { segments.removeLast() }
    return path(segments.map { Self.slug(String($0), otherwise: "page") + "/" }.joined())
  }

  /// All feeds, and the calendar.
  let follow = SitePath(wellFormed: "/follow/")

  /// Where records are searched for.
  let search = SitePath(wellFormed: "/search/")

  /// A file of the index, by its path below the search page.
  func searchFile(_ name: String) -> SitePath { path("search/\(name)") }

  /// The payments of a financial year, as the script that filters them reads them.
  func filteredPayments(_ year: FinancialYear) -> SitePath { searchFile("payments/\(year.text).json") }

  /// What the office has undertaken to publish.
  let publicationScheme = SitePath(wellFormed: "/publication-scheme/")

  let notFound = SitePath(wellFormed: "/404.html")
  let sitemap = SitePath(wellFormed: "/sitemap.xml")
  let robots = SitePath(wellFormed: "/robots.txt")

  /// The list of redirects, under the name by which hosts look for it.
  let redirectList = SitePath(wellFormed: "/_redirects")
  /// The list of pages of withdrawn records.
  let withdrawnList = SitePath(wellFormed: "/_withdrawn")

  func sitemap(part number: Int) -> SitePath { path("sitemap-\(number).xml") }

  /// An asset, with the fingerprint of its bytes in its name, so that it can be kept for ever.
  func asset(_ name: String, fingerprint: String) -> SitePath {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let fileExtension = Self.slug(String(name[dot...]), otherwise: "")
    return path(
      "assets/\(Self.slug(String(name[..<dot]), otherwise: "asset")).\(fingerprint)"
        + (fileExtension.isEmpty ? "" : "." + fileExtension))
  }

  /// The most bytes of a title that go into an address: long enough to be understood, short enough to be quoted.
  private static let slugLimit = 100

  static func slug(_ words: String, otherwise: String) -> String {
    let slug = Slug(words, limit: slugLimit).text
    return slug.isEmpty ? otherwise : slug
  }

  func path(_ relative: some StringProtocol) -> SitePath { SitePath(wellFormed: "/" + relative) }
}
