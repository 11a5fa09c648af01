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

  /// Whether a file that was read has to be read again.
  ///
  /// A file with a fault may be without one when a document comes; one that names a document may have a fault when that
  /// goes.
  func isStale<Record>(
    _ file: ContentFile, _ reading: Reading<Record>, _ documentFiles: (Record) -> [Located<FilePath>]
  ) -> Bool {
    guard case .files(let paths) = changes, !isConfigurationStale else { return true }
    if paths.contains(file.path) { return true }
    guard !folders.isEmpty else { return false }
    if !reading.diagnostics.isEmpty || folders.contains(file.folder) { return true }
    guard let record = reading.record else { return true }
    return documentFiles(record).contains { documents.contains($0.value) }
  }
}
