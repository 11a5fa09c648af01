import Platform
import Publishing
import StaticSite

/// Every page that publishing would change, compared by what it says. Of each only a summary is kept.
struct ComparedPages: Sendable {
  /// A page that is in place and would be another.
  struct Changed: Sendable {
    let file: String
    let before: PageSummary
    let after: PageSummary
    let saysTheSame: Bool
    let changes: [PageChange]
  }

  /// A page of a record that would be new, or that would go.
  struct Single: Sendable {
    let file: String
    let summary: PageSummary
  }

  let changed: [Changed]
  let added: [Single]
  let removed: [Single]

  init(
    _ files: PublishedChanges, _ versions: PageVersions, workers: Int, use: @Sendable @escaping (String) -> FileUse
  ) async {
    changed = await files.changed.filter { $0.hasSuffix(".html") }.concurrentMap(workers: workers) { file in
      Changed(file, versions)
    }
    let isRecord = { (file: String) in
      guard case .record = use(file) else { return false }
      return true
    }
    added = await files.added.filter(isRecord).concurrentMap(workers: workers) { file in
      Single(file: file, summary: PageSummary(versions.pageAfter(file)))
    }
    removed = await files.removed.filter(isRecord).concurrentMap(workers: workers) { file in
      Single(file: file, summary: PageSummary(versions.pageBefore(file)))
    }
  }
}

extension ComparedPages.Changed {
  fileprivate init(_ file: String, _ versions: PageVersions) {
    let (before, after) = (versions.pageBefore(file), versions.pageAfter(file))
    let address = "/" + file.enclosingFolder + "/"
    let comparison = PageComparison(before, after, at: (address, address))
    self.init(
      file: file, before: PageSummary(before), after: PageSummary(after), saysTheSame: comparison.saysTheSame,
      changes: comparison.changes)
  }
}
