import Foundation
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that only this user can look into, removed with all that is in it when it is let go of.
public final class ScratchFolder: Sendable {
  /// Where it is, without symbolic links.
  public let path: FilePath

  /// Makes a folder within another: in the one that the variable `TMPDIR` names, or else the system's for such things.
  public init(in parent: FilePath = FilePath(NSTemporaryDirectory())) throws {
    var template = parent.appending("public-record-XXXXXX").withPlatformString { start in
      Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
    }
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
  public func create(_ name: String) throws -> FileDescriptor { try OpenFolder(path).createPrivateFile(name) }
}
