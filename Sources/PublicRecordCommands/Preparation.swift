import ContentLoading
import Diagnostics
import Publishing
import Records
import SiteGeneration
import StaticSite
import SystemPackage

/// Content and templates, read and checked: everything that is known before anything is rendered or written.
struct Preparation {
  /// The site, or `nil` when something without which there is none is missing.
  let site: Site?
  /// Everything that is wrong, in order.
  private(set) var diagnostics: [Diagnostic]
  /// What was found.
  let tally: Tally
  /// What the office says of its site; `nil` when that cannot be read.
  let configuration: SiteConfiguration?
  /// The records that the public may not know of on the day.
  let keptBack: [KeptBackRecord]
  /// What is public on the day; `nil` when what the office says of its site cannot be read.
  let catalogue: Catalogue?
  /// What was read of the content folder.
  let content: LoadedContent
  /// The day for which the site is made.
  let day: CalendarDate
  /// The site as it was checked; `nil` when there is none.
  let checked: CheckedSite?
  /// How much of what would be published was read for what must not be.
  private(set) var search = OutputSearch.none

  /// How many records of each kind were found.
  struct Tally {
    var decisions = 0
    var contracts = 0
    var payments = 0
    var procurements = 0
    var policies = 0
    var responses = 0
    var pages = 0
    /// Drafts and records under embargo.
    var unpublished = 0
    /// Records that are left out because something in them cannot be understood.
    var misread = 0
  }

  /// Reads and checks.
  ///
  /// - Parameter output: the folder that is published, where that is known.
  init(_ options: SiteOptions, publishedTo output: String?, asOf day: CalendarDate) async {
    let loader = ContentLoader(
      folder: FilePath(options.content), displayPath: options.content, workers: options.workers)
    let content = await loader.load()
    var diagnostics = content.diagnostics + [AbsentScheme.fault(of: content, in: options.content)].compactMap(\.self)
    guard let configuration = content.configuration else {
      self.init(checked: nil, nil, of: content, asOf: day, diagnostics: diagnostics)
      return
    }
    let design = SiteDesign(
      folder: FilePath(options.templates), displayPath: options.templates, configuration: configuration, asOf: day,
      diagnostics: &diagnostics)
    guard let design else {
      let catalogue = Catalogue(
        configuration: configuration, records: content.records, asOf: day, diagnostics: &diagnostics)
      self.init(checked: nil, catalogue, of: content, asOf: day, diagnostics: diagnostics)
      return
    }
    let checked = await CheckedSite(
      content.records, configuration: configuration, design: design, asOf: day, workers: options.workers)
    if let seal = content.brokenSeal {
      let told = await checked.fault(of: seal, publishedTo: output, workers: options.workers)
      diagnostics = diagnostics.map { $0 == seal.fault() ? told : $0 }
    }
    self.init(
      checked: checked, checked.catalogue, of: content, asOf: day, diagnostics: diagnostics + checked.diagnostics)
  }

  private init(
    checked: CheckedSite?, _ catalogue: Catalogue?, of content: LoadedContent, asOf day: CalendarDate,
    diagnostics: [Diagnostic]
  ) {
    configuration = content.configuration
    self.content = content
    let hidden = content.records.keptBack(on: day)
    keptBack = hidden
    self.checked = checked
    site = checked?.plan.site
    self.diagnostics = diagnostics.sorted()
    self.catalogue = catalogue
    self.day = day
    tally = catalogue.map { Tally(of: $0, among: content.records, keptBack: hidden) } ?? Tally()
  }

  /// The same, once what would be published was read, with what was found in it.
  func adding(_ findings: [Diagnostic], of search: OutputSearch) -> Preparation {
    var preparation = adding(findings)
    preparation.search = search
    return preparation
  }

  /// The same, with what else was found.
  func adding(_ findings: [Diagnostic]) -> Preparation {
    var preparation = self
    preparation.diagnostics = (diagnostics + findings).sorted()
    return preparation
  }

  /// Why this must not be published where that is not for its errors, as the end of a sentence.
  func cause(refusing refused: OutputVerdict.Refused) -> String {
    guard !diagnostics.hasErrors, refused.stops(diagnostics) else { return "" }
    return switch refused {
    case .errors: ""
    case .skippedChecks: ", because --require-all-checks wants every check to run"
    case .warnings: ", because --strict treats warnings as errors"
    }
  }

  /// Whether this must not be published.
  func fails(refusing refused: OutputVerdict.Refused) -> Bool { refused.stops(diagnostics) || site == nil }
}

extension CheckedSite {
  /// That the last line of the ledger does not fit the others, with what the ledger lacks.
  fileprivate func fault(of seal: BrokenSeal, publishedTo output: String?, workers: Int) async -> Diagnostic {
    let lacking = await plan.check(against: seal.ledger, workers: workers).unrecorded
    let published = output.flatMap {
      PublishedList(
        at: FilePath($0).appending(plan.publishedRecords.file), below: catalogue.configuration.baseURL,
        besides: seal.ledger)
    }
    return seal.fault(lacking: lacking, beside: published)
  }
}

extension Preparation.Tally {
  fileprivate init(of catalogue: Catalogue, among records: OfficeRecords, keptBack: [KeptBackRecord]) {
    decisions = catalogue.decisions.count
    contracts = catalogue.register.contracts.count
    payments = catalogue.spending.payments.all.count
    procurements = catalogue.procurements.count
    policies = catalogue.policies.count
    responses = catalogue.disclosureLog.requests.count
    pages = catalogue.pages.count
    let loaded =
      records.decisions.count + records.contracts.count + records.payments.all.count + records.procurements.count
      + records.policies.count + records.informationRequests.count { !$0.hasNoAnswer || $0.isMisread }
      + records.pages.count
    misread = keptBack.count { $0.reason == .misread }
    unpublished = loaded - misread - decisions - contracts - payments - procurements - policies - responses - pages
  }
}
