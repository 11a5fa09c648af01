import Diagnostics
import Records
import SiteGeneration

/// What is known of the site as seen from one viewpoint: what was planned of it, and what is wrong.
struct ShownSite: Sendable {
  /// `nil` as long as there is no configuration or no design.
  var plan: SitePlan?
  /// Why the public does not see a record.
  let unpublished: [SourceLocation: UnpublishedReason]
  /// What is wrong with templates, words and assets, and what of them is shown as it was before.
  let design: DesignShelf.Item?
  /// What is wrong with what is not public.
  let faultsOfUnpublished: [Diagnostic]
  /// What is wrong with the public site; `nil` as long as it has not been looked for.
  var faultsOfSite: [Diagnostic]?

  /// The same with a newer version of a record, where it is shown.
  func revising(_ record: RevisedRecord) -> ShownSite {
    var site = self
    if let plan = plan?.revising(record) { site.plan = plan }
    return site
  }

  /// The same with newer versions of several.
  func revising(_ recent: [String: RecentRecord]) -> ShownSite {
    recent.values.reduce(self) { $0.revising($1.record) }
  }

  /// Everything that is wrong, in order, each once.
  func diagnostics(beside faultsOfFiles: [Diagnostic]) -> [Diagnostic] {
    let known = faultsOfFiles + (design?.faults ?? []) + (faultsOfSite ?? [])
    // What holds up the public site at the end of an embargo is a fault of that site, and an error there.
    let told = Set(known.map(\.asWarning))
    return (known + faultsOfUnpublished.filter { !told.contains($0) }).sorted()
  }
}
