import Platform
import Publishing
import StaticSite

extension SiteComparison {
  /// Compares a site with what is published. Nothing is written.
  ///
  /// - Parameters:
  ///   - files: what publishing would do to each file, of this site and this folder.
  ///   - published: what is in the output folder.
  ///   - use: tells what a file is by its path.
  ///   - workers: how many pages are read at once.
  ///   - reason: says why a record that is public now would no longer be.
  public init(
    of site: Site, _ files: PublishedChanges, published: PublishedFiles, workers: Int,
    use: @Sendable @escaping (String) -> FileUse, reason: (RecordAccount) -> String
  ) async {
    let versions = PageVersions(site: site, published: published)
    let pages = await ComparedPages(files, versions, workers: workers, use: use)
    var records = RecordMatching(pages, versions, use: use)
    await records.match(workers: workers)
    records.addDocuments(files)
    self.files = files
    unpublished = records.unpublished.sorted().map { record in
      var record = record
      record.reason = reason(record)
      return record
    }
    added = records.added.sorted()
    moved = records.moved.sorted()
    changed = records.changed.values.filter { !$0.changes.isEmpty }.sorted()
    restyled = pages.changed.count { $0.saysTheSame }
    groups = FileGroup.groups(of: files, pages: pages, use: use)
    tables = await Array(files.changed.filter { use($0) == .table && $0.hasSuffix(".csv") })
      .concurrentMap(workers: workers, chunkSize: 4) { file in
        guard let before = versions.before(file), let after = versions.after(file) else {
          return TableAccount(file: file, rows: nil)
        }
        return TableAccount(file: file, rows: RowChanges(from: before, to: after))
      }
    self.pages = site.files.count { $0.path.file.hasSuffix(".html") }
  }
}
