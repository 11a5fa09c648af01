import Diagnostics
import Records
import SystemPackage

/// What the reading of a file depends on besides the file: what the office's configuration says, and other files.
struct ReadingContext: Sendable {
  let tree: ContentTree
  let organisations: [Organisation]
  /// The organisation of a record that names none; empty without a configuration.
  let defaultOrganisation: String
  let changes: ContentChanges

  private let isConfigurationStale: Bool
  /// Changed files that are not content by themselves: documents of records, perhaps.
  private let documents: Set<FilePath>
  private let folders: Set<String>

  init(
    tree: ContentTree, configuration: SiteConfiguration?, before earlier: SiteConfiguration?, changes: ContentChanges
  ) {
    self.tree = tree
    self.changes = changes
    organisations = configuration?.organisations ?? []
    defaultOrganisation = configuration?.defaultOrganisation ?? ""
    isConfigurationStale =
      organisations != earlier?.organisations ?? [] || defaultOrganisation != earlier?.defaultOrganisation ?? ""
    guard case .files(let paths) = changes else {
      (documents, folders) = ([], [])
      return
    }
    let others = paths.filter { !UnusedFiles.isRead($0) }.map { tree.file($0) }
    documents = Set(others.map(tree.filePath(of:)))
    folders = Set(others.map(\.folder))
  }

  /// Which files of one kind have to be read again.
  ///
  /// A file with a fault may be without one when a document comes; one that names a document may have a fault when that
  /// goes.
  func staleness<Record>(
    _ documentFiles: @escaping (Record) -> [Located<FilePath>] = { _ in [] }
  ) -> Staleness<Record> {
    guard case .files(let paths) = changes, !isConfigurationStale else { return .everything }
    guard !folders.isEmpty else { return .files(paths) }
    return .depending { file, reading in
      if paths.contains(file.path) || folders.contains(file.folder) || !reading.diagnostics.isEmpty { return true }
      guard let record = reading.record else { return true }
      return documentFiles(record).contains { documents.contains($0.value) }
    }
  }
}
