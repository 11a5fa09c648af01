/// A file that is being written beside the place where it belongs, and is renamed into it when it is whole.
///
/// Its name begins with a dot, so that web servers pass over it, and is kept for this purpose: no page may have it.
enum PartialFile {
  private static let mark = ".public-record-part"

  /// The name beside `path`.
  static func path(beside path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return folder + "." + path.dropFirst(folder.count) + mark
  }

  /// Whether a path is such a name.
  static func isPartial(_ path: String) -> Bool { path.hasSuffix(mark) }
}
