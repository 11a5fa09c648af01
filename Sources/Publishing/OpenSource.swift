import Diagnostics
import Platform
import StaticSite
import SystemPackage

/// A file of the content that is being copied into the site.
final class OpenSource: Sendable {
  /// The open file.
  let descriptor: FileDescriptor
  /// The file's size in bytes when it was opened.
  let size: Int64
  /// The file as a person finds it.
  let shown: String

  /// Opens a file that was a regular file when the content was read, and must still be one.
  init(_ path: FilePath, of file: SiteFile) throws(PublishingError) {
    shown = path.string
    do throws(Errno) {
      descriptor = try path.openedWithoutFollowingLink()
    } catch {
      guard error == .tooManySymbolicLinkLevels else { throw PublishingError(error, "copy", shown) }
      throw Self.changed(path, file)
    }
    let status = try attempt("copy", shown) { [descriptor] () throws(Errno) in try descriptor.stat() }
    size = status.size
    guard status.type == .regular else { throw Self.changed(path, file) }
  }

  deinit { try? descriptor.close() }

  /// Goes back to the file's beginning.
  func rewind() throws(PublishingError) {
    do {
      try descriptor.seek(offset: 0, from: .start)
    } catch {
      throw PublishingError(error as? Errno ?? .ioError, "read", shown)
    }
  }

  private static func changed(_ path: FilePath, _ file: SiteFile) -> PublishingError {
    PublishingError(
      .publishingFailed, at: file.origin, "\(path) was a file when the content was read, and is none now",
      suggestion: "put the file back and build again")
  }
}

extension FilePath {
  fileprivate func openedWithoutFollowingLink() throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(self, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
