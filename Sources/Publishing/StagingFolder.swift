import Platform
import SystemPackage

/// A hidden folder beside the output folder in which a build keeps its files until all of them are made.
///
/// It stands beside the output folder and not in it, because a web server may be serving that. It holds the lock that
/// keeps a second build out; whatever else an interrupted build left in it is removed first.
final class StagingFolder: Sendable {
  private static let lockName = "lock"

  /// Where the staged files are.
  let folder: OpenFolder

  private let parent: OpenFolder
  private let name: String
  private let shownPath: String
  private let lock: FileLock
  private let operations: FileOperations

  /// Makes the folder, or takes over what an interrupted build left.
  init(for location: OutputLocation, _ operations: FileOperations) throws(PublishingError) {
    let name = ".\(location.name).staging"
    let shown = location.parent.appending(name).string
    let parent = try attempt("open", location.parent.string) { () throws(Errno) in try OpenFolder(location.parent) }
    self.name = name
    self.parent = parent
    self.operations = operations
    shownPath = shown
    while true {
      if let (folder, lock) = try Self.open(name, in: parent, operations, shownAs: shown, location) {
        self.folder = folder
        self.lock = lock
        break
      }
    }
    do throws(PublishingError) {
      try removeStagedFiles()
    } catch {
      removeQuietly()
      throw error
    }
  }

  /// A staged file, as a person finds it.
  func shown(_ name: String) -> String { shownPath + "/" + name }

  /// Makes a staged file of what `fill` writes into it.
  func createFile(
    _ name: String, _ fill: (FileDescriptor) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    try operations.createFile(name, in: folder, fill, shownAs: shown(name))
  }

  /// Removes the folder with everything in it, the lock last, so that no other build finds it half removed.
  func remove() throws(PublishingError) {
    try removeStagedFiles()
    try attempt("remove", shown(Self.lockName)) { () throws(Errno) in
      try operations.removeFile(folder, Self.lockName)
    }
    do throws(Errno) {
      try operations.removeFolder(parent, name)
    } catch {
      // The next build may have moved in since the lock went.
      guard error == .directoryNotEmpty || error == .fileExists || error == .noSuchFileOrDirectory else {
        throw PublishingError(error, "remove", shownPath)
      }
    }
  }

  /// Removes what can be removed, after an error that matters more. The next build removes the rest.
  func removeQuietly() { try? remove() }

  private func removeStagedFiles() throws(PublishingError) {
    let entries = try attempt("read", shownPath) { () throws(Errno) in try folder.entries() }
    for entry in entries where entry.name != Self.lockName {
      try attempt("remove", shown(entry.name)) { () throws(Errno) in try operations.removeFile(folder, entry.name) }
    }
  }

  /// - Returns: `nil` when the build that held the folder has just removed it.
  private static func open(
    _ name: String, in parent: OpenFolder, _ operations: FileOperations, shownAs shown: String,
    _ location: OutputLocation
  ) throws(PublishingError) -> (OpenFolder, FileLock)? {
    do throws(Errno) {
      try operations.createFolder(parent, name)
    } catch {
      guard error == .fileExists else { throw PublishingError(error, "create", shown) }
    }
    do throws(Errno) {
      let folder = try parent.openFolder(name)
      let entries = try folder.entries()
      guard entries.isEmpty || entries.contains(where: { $0.name == lockName }) else { throw .directoryNotEmpty }
      if let lock = try operations.lock(folder, lockName) { return (folder, lock) }
    } catch {
      switch error {
      case .noSuchFileOrDirectory: return nil
      case .notDirectory, .tooManySymbolicLinkLevels, .directoryNotEmpty:
        throw PublishingError(
          .foreignFile, at: shown, "something that this program did not write has the name of its working folder",
          suggestion: "move it away, or choose another folder with --output")
      default:
        try? operations.removeFolder(parent, name)
        throw PublishingError(error, "lock", shown)
      }
    }
    throw PublishingError(
      .outputBusy, at: location.written.string, "another build is writing to this folder",
      suggestion: "wait until it has finished and build again")
  }
}
