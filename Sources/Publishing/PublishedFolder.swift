import Platform
import SystemPackage

/// The output folder as an earlier build left it.
struct PublishedFolder: Sendable {
  /// The folder, or `nil` when it does not exist yet.
  let folder: OpenFolder?
  /// What the earlier build wrote, or `nil` when there has been none.
  let manifest: Manifest?
  /// Whether a build was interrupted while it wrote its manifest.
  let hasPartialManifest: Bool

  /// Reads the manifest. A folder that holds files and no manifest is somebody else's, and is refused.
  init(_ location: OutputLocation) throws(PublishingError) {
    let written = location.written.string
    let folder: OpenFolder
    do throws(Errno) {
      folder = try OpenFolder(location.path)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw Self.unusable(written, error) }
      self.folder = nil
      manifest = nil
      hasPartialManifest = false
      return
    }
    self.folder = folder
    let entries = try attempt("read", written) { () throws(Errno) in try folder.entries() }
    hasPartialManifest = entries.contains { $0.name == PartialFile.path(beside: Manifest.name) }
    guard entries.contains(where: { $0.name == Manifest.name }) else {
      // Hidden files do not count: a repository may keep the folder with a .gitignore in it.
      if let foreign = entries.first(where: { !$0.name.hasPrefix(".") }) { throw Self.foreign(written, foreign.name) }
      manifest = nil
      return
    }
    manifest = try Self.manifest(in: folder, shownAs: location.shown(Manifest.name))
  }

  private static func manifest(in folder: OpenFolder, shownAs shown: String) throws(PublishingError) -> Manifest {
    let bytes = try attempt("read", shown) { () throws(Errno) in try folder.readWhole(Manifest.name, upTo: .max) }
    do throws(Manifest.Fault) {
      return try Manifest(parsing: bytes)
    } catch {
      throw Self.refused(shown, error)
    }
  }

  private static func unusable(_ path: String, _ error: Errno) -> PublishingError {
    guard error == .notDirectory else { return PublishingError(error, "open", path) }
    return PublishingError(
      .foreignFile, at: path, "the output folder is a file", suggestion: "choose another folder with --output")
  }

  private static func foreign(_ path: String, _ name: String) -> PublishingError {
    PublishingError(
      .foreignFile, at: path, "the output folder holds files that this program did not write, such as '\(name)'",
      suggestion: "choose an empty folder with --output, or empty this one")
  }

  private static func refused(_ path: String, _ fault: Manifest.Fault) -> PublishingError {
    let (line, message) =
      switch fault {
      case .unknownVersion: (1, "the list of published files has a version that this program does not know")
      case .malformedPath(let line): (line, "the list of published files has a line that no build has written")
      case .cutShort(let line): (line, "the list of published files is cut short")
      }
    return PublishingError(
      .publishingFailed, at: path, line: line, message,
      suggestion: "restore the list from a backup, or empty the output folder, the list included, and build again")
  }
}
