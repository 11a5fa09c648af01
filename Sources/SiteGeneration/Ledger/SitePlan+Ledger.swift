import Records
import StaticSite

extension SitePlan {
  /// Where a site stands that it has a ledger: the list of everything that was published.
  public var publishedRecords: SitePath { edition.publishedRecordTable }

  /// How many public records there are that a ledger remembers.
  public var ledgerSubjectCount: Int { edition.ledgerSubjects.count }

  /// The site beside what was published before.
  ///
  /// - Parameters:
  ///   - ledger: what builds have recorded.
  ///   - workers: how many processors may be used.
  public func check(against ledger: Ledger, workers: Int) async -> LedgerCheck {
    let addresses = LedgerCheck.Addresses(
      taken: Set(site.files.map(\.path.text)), signposts: edition.signposts)
    return await LedgerCheck(
      ledger, subjects: edition.ledgerSubjects(workers: workers), addresses: addresses, asOf: edition.catalogue.asOf)
  }
}
