import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only hold on a file that is there to be held. The kernel lets go of it when the process ends, however it ends.
public final class FileLock: Sendable {
  private let descriptor: FileDescriptor

  /// Takes hold of a file, which is made if it is not there.
  ///
  /// Whoever holds the file may remove it; a hold on a file that is no longer found at `path` is not given.
  ///
  /// - Returns: `nil` when somebody else holds it.
  public init?(_ path: String, in folder: OpenFolder) throws(Errno) {
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
      let file = FileDescriptor(
        rawValue: try systemResult { openat(folder.descriptor.rawValue, path, flags, 0o644) })
      do throws(Errno) {
        _ = try systemResult { flock(file.rawValue, LOCK_EX | LOCK_NB) }
        if try Self.isSame(file, path, in: folder) {
          descriptor = file
          return
        }
        try? file.close()
      } catch {
        try? file.close()
        guard error == .wouldBlock else { throw error }
        return nil
      }
    }
  }

  deinit {
    // A process that is being started has a copy of the descriptor for a moment, and would keep the hold alive.
    _ = flock(descriptor.rawValue, LOCK_UN)
    try? descriptor.close()
  }

  private static func isSame(_ file: FileDescriptor, _ path: String, in folder: OpenFolder) throws(Errno) -> Bool {
    let held = try file.stat()
    do throws(Errno) {
      let found = try folder.status(of: path)
      return (held.deviceID, held.inode) == (found.deviceID, found.inode)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
      return false
    }
  }
}
