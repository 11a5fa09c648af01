import Records
import StaticSite

extension SitePlan {
  /// The plan with a newer version of one record, whose pages are made anew at the addresses that they had.
  ///
  /// Lists and other records show what they showed before. This takes no longer for many records than for few, so that
  /// somebody who is writing sees the change at once, and the whole a little later.
  ///
  /// - Returns: `nil` when the record has no place in the plan yet.
  public func revising(_ record: RevisedRecord) -> SitePlan? {
    guard let (catalogue, position) = edition.catalogue.revising(record) else { return nil }
    let revised = SiteEdition(edition, revisedAs: catalogue)
    let files =
      switch record {
      case .decision: revised.decisionFiles(at: position)
      case .page: [revised.homePage()] + revised.freePages()
      case .procurement: revised.procurementPages()
      case .policy: revised.policyPages()
      case .informationRequest: revised.informationRequestPages()
      }
    return SitePlan(site: site.replacing(files), edition: revised)
  }
}
