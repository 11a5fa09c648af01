import Diagnostics
import Platform
import Records
import SystemPackage

/// Every file below the content folder, found without following a symbolic link out of it.
struct ContentTree: Sendable {
  /// The content folder without symbolic links.
  let root: FilePath
  /// The files by their path below the folder, in order.
  let files: [ContentFile]

  private let displayRoot: String
  private let paths: Set<String>
  private let filesByFolder: [Substring: [ContentFile]]
  private let documentsByFolder: [Substring: [ContentFile]]

  /// How deep folders may lie within each other.
  private static let depthLimit = 32

  /// Walks through a folder.
  ///
  /// Names that no office gave (`DirectoryEntry.isPassedOver`) are passed over.
  ///
  /// - Parameter displayRoot: the folder as the person who started the command knows it.
  init?(_ folder: FilePath, displayRoot: String, diagnostics: inout [Diagnostic]) {
    do {
      root = try folder.resolved()
      _ = try root.directoryEntries()
    } catch {
      diagnostics.append(
        .error(
          .unreadableFile, at: SourceLocation(file: displayRoot), "the content folder cannot be read: \(error)",
          suggestion: "name the right folder with --content"))
      return nil
    }
    self.displayRoot = displayRoot
    var walk = Walk(root: root, displayRoot: displayRoot)
    walk.visit("", depth: 0)
    files = walk.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    paths = Set(files.map(\.path))
    filesByFolder = Dictionary(grouping: files) { $0.path.prefix { $0 != "/" } }
    documentsByFolder = filesByFolder.mapValues { $0.filter { $0.path.hasSuffix(".md") } }
    diagnostics += walk.diagnostics
  }

  /// The files below one of the folders in the folder, in order.
  func files(below folder: String) -> [ContentFile] { filesByFolder[folder[...]] ?? [] }

  /// The Markdown files below one of the folders in the folder, in order.
  func documents(below folder: String) -> [ContentFile] { documentsByFolder[folder[...]] ?? [] }

  /// Whether there is a file at a path below the folder.
  func contains(_ path: String) -> Bool { paths.contains(path) }

  /// Whether a path is a file of the folder as before, and still one.
  func isKnownFile(_ path: String) -> Bool {
    guard contains(path) else { return false }
    return (try? Stat(filePath(of: file(path)), followTargetSymlink: false).type) == .regular
  }

  /// The file at a path below the folder.
  func file(_ path: String) -> ContentFile { ContentFile(path: path, displayPath: displayRoot + "/" + path) }

  /// The folder of a record that is called `index.md`, without symbolic links: whatever lies in it belongs to the record.
  func folder(ownedBy source: ContentFile) -> FilePath? {
    guard source.path.hasSuffix("/index.md") else { return nil }
    return root.pushing(FilePath(source.folder))
  }

  /// Where a file is on disk.
  func filePath(of file: ContentFile) -> FilePath { root.pushing(FilePath(file.path)) }

  /// A walk under way.
  private struct Walk {
    let root: FilePath
    let displayRoot: String
    var files: [ContentFile] = []
    var diagnostics: [Diagnostic] = []

    mutating func visit(_ folder: String, depth: Int) {
      let path = folder.isEmpty ? root : root.pushing(FilePath(folder))
      let location = SourceLocation(file: display(folder))
      guard depth <= ContentTree.depthLimit else {
        diagnostics.append(.error(.unreadableFile, at: location, "folders lie too deep within each other here"))
        return
      }
      do {
        for entry in try path.directoryEntries() where !entry.isPassedOver {
          visit(entry, in: folder, depth: depth)
        }
      } catch {
        diagnostics.append(.error(.unreadableFile, at: location, "the folder cannot be read: \(error)"))
      }
    }

    private mutating func visit(_ entry: DirectoryEntry, in folder: String, depth: Int) {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      switch entry.kind {
      case .directory: visit(path, depth: depth + 1)
      case .file: files.append(ContentFile(path: path, displayPath: display(path)))
      case .symbolicLink: visitLink(path)
      case .other:
        diagnostics.append(
          .error(
            .unreadableFile, at: SourceLocation(file: display(path)), "this is neither a file nor a folder",
            suggestion: "take it out of the content folder"))
      }
    }

    /// A link to a file within the content folder stands for that file; a link to anywhere else is an error.
    private mutating func visitLink(_ path: String) {
      let location = SourceLocation(file: display(path))
      guard let target = try? root.pushing(FilePath(path)).resolved() else {
        diagnostics.append(
          .error(
            .unreadableFile, at: location, "this is a link that leads nowhere", suggestion: "put the file itself here"))
        return
      }
      guard target.isOrLies(below: root) else {
        diagnostics.append(
          .error(
            .outsideContent, at: location, "this is a link to something outside the content folder",
            suggestion: "put the file itself here"))
        return
      }
      guard (try? target.stat())?.type == .regular else {
        diagnostics.append(
          .error(.outsideContent, at: location, "this is a link to a folder", suggestion: "put the folder itself here"))
        return
      }
      files.append(ContentFile(path: path, displayPath: display(path)))
    }

    private func display(_ path: String) -> String { path.isEmpty ? displayRoot : displayRoot + "/" + path }
  }
}
