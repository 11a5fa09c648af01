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
    let subjects = await edition.ledgerSubjects(workers: workers)
    let signposts = edition.signposts
    let records = Set(subjects.map(\.address))
    let lists = site.files.lazy.map(\.path).filter { $0.isPage && $0 != .home }.map(\.text).filter { address in
      !records.contains(address) && !signposts.contains(address)
    }
    let addresses = LedgerCheck.Addresses(
      taken: Set(site.files.map(\.path.text)), signposts: signposts, lists: Set(lists))
    return LedgerCheck(ledger, subjects: subjects, addresses: addresses, asOf: edition.catalogue.asOf)
  }
}
