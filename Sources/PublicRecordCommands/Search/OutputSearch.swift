import ContentLoading
import Records

/// How much of what would be published was read for what must not be.
enum OutputSearch {
  /// Nothing.
  case none
  /// What could be made of content with errors.
  case partial(Extent)
  /// Everything.
  case whole

  /// What was read of content with errors.
  struct Extent {
    /// How many files hold records and what the office says of itself.
    let fileCount: Int
    /// Those of them that could not be understood, or not whole, as messages name them, in order.
    let unsearched: [String]
  }

  /// How many files are named.
  private static let shownFiles = 3

  /// What was not looked for because of other errors; `nil` when everything was.
  var gap: String? {
    switch self {
    case .none:
      "nothing was searched for personal details or for text that is not public, and no document was looked into, "
        + "because of the errors above"
    case .partial(let extent) where extent.unsearched.isEmpty:
      "all files were searched for personal details, for text that is not public and for what documents hide, but "
        + "pages that the errors above may keep from being made were not"
    case .partial(let extent):
      "only \(extent.fileCount - extent.unsearched.count) of \(extent.fileCount) files were searched for personal "
        + "details, for text that is not public and for what documents hide; not those that the errors above keep from "
        + "being understood: \(Self.list(extent.unsearched))"
    case .whole: nil
    }
  }

  private static func list(_ files: [String]) -> String {
    let more = files.count - shownFiles
    return files.prefix(shownFiles).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension OutputSearch.Extent {
  /// What is read of content on a day, whatever is wrong with it.
  init(of content: LoadedContent, on day: CalendarDate) {
    fileCount = content.recordFileCount
    unsearched = content.misreadFiles(on: day)
  }
}
