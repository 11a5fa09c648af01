import Platform
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that only this user can look into, removed with all that is in it when it is let go of.
final class ScratchFolder: Sendable {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/public-record-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = try FilePath(platformString: template).resolved()
  }

  deinit {
    guard let name = path.lastComponent?.string else { return }
    try? OpenFolder(path.removingLastComponent()).removeTree(name)
  }

  /// Makes a file under a name that the caller made up.
  ///
  /// - Returns: a descriptor that the caller closes.
  func create(_ name: String) throws -> FileDescriptor { try OpenFolder(path).createFile(name) }
}
