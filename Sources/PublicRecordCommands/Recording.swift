import Authoring
import ContentLoading
import Diagnostics
import Records
import SiteGeneration
import SystemPackage

/// The remembering of what a build has published.
struct Recording {
  /// Why it must not be recorded; nothing is published then.
  let fault: Diagnostic?

  private let ledger: Ledger
  private let check: LedgerCheck?
  private let content: FilePath
  /// Whether nothing would notice, away from the published folder, that the ledger is gone.
  private let isUnguarded: Bool

  /// Works out what is to be remembered once the site is published.
  init(_ preparation: Preparation, in site: SiteOptions) async {
    content = FilePath(site.content)
    let source = ContentFile(
      path: LedgerFile.name, displayPath: FilePath(site.content).string + "/" + LedgerFile.name)
    let first = Ledger(source: source, entries: [])
    isUnguarded = preparation.configuration?.keptLedger == nil && preparation.content.records.ledger == nil
    guard let checked = preparation.checked else {
      (ledger, check, fault) = (first, nil, nil)
      return
    }
    var check = checked.ledgerCheck
    if check == nil { check = await checked.plan.check(against: first, workers: site.workers) }
    ledger = check?.updated ?? first
    self.check = check
    fault = Self.fault(of: checked, at: source)
  }

  /// A record is remembered with the day of its build. A build for an earlier day than the ledger's last would put events
  /// into an order in which they did not happen.
  private static func fault(of checked: CheckedSite, at source: ContentFile) -> Diagnostic? {
    let day = checked.catalogue.asOf
    guard let last = checked.catalogue.ledger?.lastDay, last > day else { return nil }
    return .error(
      .damagedLedger, at: source.location,
      "the ledger was last written for \(last.iso8601), and this build is for \(day.iso8601)",
      suggestion: "leave '--record' out, or build for today")
  }

  /// Writes the ledger.
  ///
  /// - Returns: what was done, in a sentence.
  func write() throws(AuthoringFault) -> String {
    let file = ledger.source.displayPath
    guard try ledger.write(into: content) else { return "The ledger \(file) is as it was." }
    let new = check?.unrecorded ?? []
    // Where nothing was recorded before, all of it is.
    let names = new.isEmpty || new.count == ledger.entries.count ? "" : ": \(new.namedInPart)"
    let advice =
      isUnguarded ? ", and write 'ledger: kept' in site.yaml, so that nothing is published when it is lost" : ""
    return
      "Recorded in \(file): \(ledger.entries.count) records, \(new.count) of them new\(names). Keep the file with the content\(advice)."
  }

  /// That the site is published and the ledger could not be written.
  func failure(_ fault: AuthoringFault) -> Diagnostic {
    .error(
      .publishingFailed, at: ledger.source.location, "the site is published, and was not recorded: \(fault)",
      suggestion: "mend that and run 'public-record build --record' again")
  }
}
