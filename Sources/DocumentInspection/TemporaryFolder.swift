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
final class TemporaryFolder: Sendable {
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

  /// Writes a file under a name that the caller made up.
  func write(_ bytes: [UInt8], to name: String) throws -> FilePath {
    let file = try OpenFolder(path).createFile(name)
    defer { try? file.close() }
    try bytes.withUnsafeBytes { try file.writeEvery($0) }
    return path.appending(name)
  }
}
