import Platform
import SystemPackage

/// The folders above the output folder that had to be made, because the working folder stands beside it.
struct MissingAncestors: Sendable {
  private var made: [FilePath] = []
  private let operations: FileOperations

  /// Makes every folder above the output folder that is not there, or none.
  init(of location: OutputLocation, _ operations: FileOperations) throws(PublishingError) {
    self.operations = operations
    do throws(PublishingError) {
      for path in Self.missing(above: location) where try Self.make(path, operations) { made.append(path) }
    } catch {
      removeQuietly()
      throw error
    }
  }

  /// The folders that are not there, outer ones before inner ones.
  private static func missing(above location: OutputLocation) -> [FilePath] {
    var missing: [FilePath] = []
    var path = location.parent
    while (try? path.stat()) == nil, !path.isEmpty {
      missing.append(path)
      guard path.removeLastComponent() else { break }
    }
    return missing.reversed()
  }

  /// - Returns: whether the folder is ours; somebody else may have made it meanwhile.
  private static func make(_ path: FilePath, _ operations: FileOperations) throws(PublishingError) -> Bool {
    try attempt("create", path.string) { () throws(Errno) in
      do throws(Errno) {
        try operations.createFolder(try OpenFolder(path.removingLastComponent()), path.lastComponent?.string ?? "")
        return true
      } catch {
        guard error == .fileExists else { throw error }
        return false
      }
    }
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
