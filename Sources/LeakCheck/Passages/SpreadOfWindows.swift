/// In the documents of how many public records windows of hidden texts stand. What the office's own form for reports says
/// is in all of them.
struct SpreadOfWindows {
  private var records: [Int32: Set<String>] = [:]

  init(in files: [FileFindings]) {
    for file in files where file.file.isCopy {
      for hit in file.hits { records[hit.window, default: []].insert(file.file.origin.file) }
    }
  }

  /// Whether so many records have documents that say some words that this is a usual way to say it.
  func isUsual(_ window: Int32) -> Bool { (records[window]?.count ?? 0) >= PublicMatches.usual }
}
