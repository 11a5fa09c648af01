import Foundation
import Platform
import SystemPackage

/// A folder of its own for one test, removed with everything in it when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// Where the folder is, without symbolic links.
  public let path: FilePath

  /// Makes an empty folder, or one that holds `tree`.
  public init(_ tree: FileTree = [:]) throws {
    let system = try FilePath(NSTemporaryDirectory()).resolved()
    path = system.appending("public-record-tests-\(UUID().uuidString)")
    try OpenFolder(system).createFolder(path.lastComponent?.string ?? "")
    try tree.write(to: path)
  }

  deinit {
    guard let name = path.lastComponent?.string else { return }
    try? OpenFolder(path.removingLastComponent()).removeTree(name)
  }

  /// A path within the folder.
  public func appending(_ relative: String) -> FilePath { path.appending(relative) }

  /// Everything that the folder holds now.
  public func tree() throws -> FileTree { try FileTree(of: path) }
}
