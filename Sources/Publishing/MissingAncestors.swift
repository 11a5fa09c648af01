import Platform
import SystemPackage

/// The folders above the output folder that had to be made, because the working folder stands beside it.
struct MissingAncestors: Sendable {
  private let made: [FilePath]
  private let operations: FileOperations

  /// Makes every folder above the output folder that is not there.
  init(of location: OutputLocation, _ operations: FileOperations) throws(PublishingError) {
    var missing: [FilePath] = []
    var path = location.parent
    while (try? path.stat()) == nil, !path.isEmpty {
      missing.append(path)
      guard path.removeLastComponent() else { break }
    }
    missing.reverse()
    for path in missing {
      try attempt("create", path.string) { () throws(Errno) in
        do throws(Errno) {
          try operations.createFolder(try OpenFolder(path.removingLastComponent()), path.lastComponent?.string ?? "")
        } catch {
          guard error == .fileExists else { throw error }
        }
      }
    }
    made = missing
    self.operations = operations
  }

  /// Removes those that hold nothing, after an error that matters more.
  func removeQuietly() {
    for path in made.reversed() {
      guard let parent = try? OpenFolder(path.removingLastComponent()), let name = path.lastComponent?.string else {
        return
      }
      try? operations.removeFolder(parent, name)
    }
  }
}
