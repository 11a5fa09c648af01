import Publishing
import StaticSite

/// Files that are not pages of records, by the part of the site that they belong to.
public struct FileGroup: Hashable, Sendable {
  /// What they are, such as `decision log`.
  public let name: String
  /// How many files would be new.
  public internal(set) var added = 0
  /// How many files would say something else.
  public internal(set) var changed = 0
  /// How many files would be gone.
  public internal(set) var removed = 0
}

extension FileGroup {
  /// The groups that have changes, in order of their names.
  static func groups(
    of files: PublishedChanges, pages: ComparedPages, use: (String) -> FileUse
  ) -> [FileGroup] {
    let restyled = Set(pages.changed.lazy.filter(\.saysTheSame).map(\.file))
    let redirects = Set(
      pages.added.filter { $0.summary.redirect != nil }.map(\.file)
        + pages.removed.filter { $0.summary.redirect != nil }.map(\.file)
        + pages.changed.filter { $0.before.redirect != nil || $0.after.redirect != nil }.map(\.file))
    func name(of file: String) -> String? {
      switch use(file) {
      case .document: nil
      case .record: redirects.contains(file) ? "redirects" : nil
      case .page(let name), .other(let name): name
      case .table: "data files"
      }
    }
    var groups: [String: FileGroup] = [:]
    func count(_ files: [String], in keyPath: WritableKeyPath<FileGroup, Int>) {
      for file in files where !restyled.contains(file) {
        guard let name = name(of: file) else { continue }
        groups[name, default: FileGroup(name: name)][keyPath: keyPath] += 1
      }
    }
    count(files.added, in: \.added)
    count(files.changed, in: \.changed)
    count(files.removed, in: \.removed)
    return groups.values.sorted { $0.name < $1.name }
  }
}

/// A table whose file of comma-separated values would change.
public struct TableAccount: Hashable, Sendable {
  /// The file's path below the output folder.
  public let file: String
  /// What would change in it; `nil` when the published file cannot be read as a table.
  public let rows: RowChanges?
}
