import Platform
import SystemPackage

/// A folder that is to become an office's site: a new one, or one that holds nothing.
public struct OfficeFolder {
  private let path: FilePath
  private let isThere: Bool

  /// A folder.
  ///
  /// - Throws: when something is in it, or it cannot be made.
  public init(_ path: FilePath) throws(AuthoringFault) {
    guard let name = path.lastComponent, name.kind == .regular || path == "." else {
      throw AuthoringFault("'\(path)' cannot become the site. Name a new folder, or an empty one.")
    }
    self.path = path
    isThere = (try? path.stat()) != nil
    guard isThere else { return }
    guard try WritableFolder(path, displayPath: path.string).isEmpty() else {
      throw AuthoringFault("The folder \(path) is not empty. Name a new one, or an empty one.")
    }
  }

  /// Writes the files. After a failure nothing of them is there.
  public func write(_ files: [NewFile]) throws(AuthoringFault) {
    let parent = path.removingLastComponent()
    if !isThere {
      do {
        try OpenFolder(parent.isEmpty ? "." : parent).createFolder(path.lastComponent?.string ?? "")
      } catch {
        guard error != .noSuchFileOrDirectory else {
          throw AuthoringFault("The folder \(parent), in which it would lie, does not exist. Make that first.")
        }
        throw AuthoringFault(error, "made", path.string)
      }
    }
    let folder = try WritableFolder(path, displayPath: path.string)
    do {
      for file in files { try folder.write(file) }
    } catch {
      // The folder was empty: what is in it now was written here.
      for name in Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) }) { folder.remove(name) }
      if !isThere { try? OpenFolder(parent.isEmpty ? "." : parent).removeFolder(path.lastComponent?.string ?? "") }
      throw error
    }
  }
}
