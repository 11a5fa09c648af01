import ContentLoading
import Diagnostics
import Records
import SiteGeneration
import StaticSite
import SystemPackage

/// Content and templates, read and checked: everything that is known before anything is rendered or written.
struct Preparation {
  /// The site, or `nil` when something without which there is none is missing.
  let site: Site?
  /// Everything that is wrong, in order.
  let diagnostics: [Diagnostic]
  /// What was found.
  let tally: Tally

  /// How many records of each kind were found.
  struct Tally {
    var decisions = 0
    var pages = 0
    /// Drafts and records under embargo.
    var unpublished = 0
  }

  /// Reads and checks.
  init(_ options: CommonOptions, asOf day: CalendarDate) async {
    let loader = ContentLoader(
      folder: FilePath(options.content), displayPath: options.content, workers: options.workers)
    let content = await loader.load()
    var diagnostics = content.diagnostics
    guard let configuration = content.configuration else {
      self.init(site: nil, diagnostics: diagnostics, tally: Tally())
      return
    }
    let catalogue = Catalogue(
      configuration: configuration, decisions: content.decisions, pages: content.pages, asOf: day,
      diagnostics: &diagnostics)
    let design = SiteDesign(
      folder: FilePath(options.templates), displayPath: options.templates, configuration: configuration, asOf: day,
      diagnostics: &diagnostics)
    var site: Site?
    if let design {
      site = await SitePlan.site(
        of: catalogue, design: design, workers: options.workers, diagnostics: &diagnostics)
    }
    let found = content.decisions.count + content.pages.count
    self.init(
      site: site, diagnostics: diagnostics,
      tally: Tally(
        decisions: catalogue.decisions.count, pages: catalogue.pages.count,
        unpublished: found - catalogue.decisions.count - catalogue.pages.count))
  }

  private init(site: Site?, diagnostics: [Diagnostic], tally: Tally) {
    self.site = site
    self.diagnostics = diagnostics.sorted()
    self.tally = tally
  }

  /// Whether this must not be published.
  func fails(strict: Bool) -> Bool { diagnostics.hasErrors || (strict && !diagnostics.isEmpty) || site == nil }
}
