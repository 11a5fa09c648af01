import Diagnostics
import Records

/// The public site of a day together with everything that is wrong with it: what `check` says and `build` publishes.
public struct CheckedSite: Sendable {
  /// What is public.
  public let catalogue: Catalogue
  /// The plan of the site, with nothing rendered yet.
  public let plan: SitePlan
  /// The site beside what was published before; `nil` when no build has recorded anything.
  public let ledgerCheck: LedgerCheck?
  /// What is wrong, in no order.
  public let diagnostics: [Diagnostic]

  /// Puts records together and checks them.
  ///
  /// - Parameters:
  ///   - records: every record found, drafts and embargoed ones too.
  ///   - design: the office's templates, words and assets.
  ///   - day: the day for which the site is made.
  ///   - workers: how many processors may be used.
  public init(
    _ records: OfficeRecords, configuration: SiteConfiguration, design: SiteDesign, asOf day: CalendarDate, workers: Int
  ) async {
    var diagnostics: [Diagnostic] = []
    catalogue = Catalogue(configuration: configuration, records: records, asOf: day, diagnostics: &diagnostics)
    plan = await SitePlan(of: catalogue, design: design, workers: workers, diagnostics: &diagnostics)
    diagnostics += await plan.linkFaults(workers: workers)
    var ledgerCheck: LedgerCheck?
    if let ledger = records.ledger {
      let check = await plan.check(against: ledger, workers: workers)
      let hidden = check.madeConfidential
      diagnostics.removeAll { $0.severity == .error && hidden.contains($0.location.file) }
      diagnostics += check.faults(among: records, numbering: DecisionNumbering(configuration))
      ledgerCheck = check
    }
    self.ledgerCheck = ledgerCheck
    diagnostics += await Self.faultsUnderEmbargo(
      in: records, configuration: configuration, design: design, asOf: day, workers: workers, beside: diagnostics)
    self.diagnostics = diagnostics
  }

  /// What will be wrong on the day on which the last embargo ends: a broken link in an embargoed record must not wait
  /// for that day to stop the site from being published.
  private static func faultsUnderEmbargo(
    in records: OfficeRecords, configuration: SiteConfiguration, design: SiteDesign, asOf day: CalendarDate,
    workers: Int, beside known: [Diagnostic]
  ) async -> [Diagnostic] {
    guard let last = records.lastEmbargoEnd, last > day else { return [] }
    var ignored: [Diagnostic] = []
    let catalogue = Catalogue(
      configuration: configuration, records: records, asOf: last, for: .everybody, diagnostics: &ignored)
    var faults: [Diagnostic] = []
    let plan = await SitePlan(of: catalogue, design: design, workers: workers, diagnostics: &faults)
    faults += await plan.linkFaults(workers: workers)
    return Set(faults).subtracting(known).sorted()
  }
}
