import ContentLoading
import Diagnostics
import Records
import SiteGeneration

/// All that a site is made of at one moment, for one day.
struct SiteMaterial: Sendable {
  let records: OfficeRecords
  let configuration: SiteConfiguration
  let design: SiteDesign
  let day: CalendarDate
  let workers: Int

  /// The plan of the site, and what is wrong with drafts and records under embargo, which no check of the public site
  /// looks at.
  func plan(_ extent: Viewpoint.Extent) async -> (plan: SitePlan, faultsOfUnpublished: [Diagnostic]) {
    var faults: [Diagnostic] = []
    let catalogue = Catalogue(
      configuration: configuration, records: records, asOf: day, for: extent == .everything ? .staff : .everybody,
      diagnostics: &faults)
    let plan = await SitePlan(of: catalogue, design: design, workers: workers, diagnostics: &faults)
    guard extent == .everything else { return (plan, []) }
    let unpublished = Set(records.unpublished(on: day).keys.map(\.file))
    faults += await plan.linkFaults(workers: workers)
    return (plan, faults.filter { unpublished.contains($0.location.file) }.map(\.asWarning))
  }

  /// What `check` says of the public site.
  func faults() async -> [Diagnostic] {
    await CheckedSite(records, configuration: configuration, design: design, asOf: day, workers: workers).diagnostics
  }
}
