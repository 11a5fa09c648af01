import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// By what a file is taken to be the same as before without reading it.
struct FileSignature: Sendable, Hashable {
  /// Who may read and write it.
  let permissions: FilePermissions
  private let inode: Inode
  private let size: Int64
  private let written: Int64
  // Unlike the time of writing, a program cannot set back the time of the last change to anything about the file.
  private let changed: Int64

  init(_ status: Stat) {
    permissions = status.permissions
    inode = status.inode
    size = status.size
    written = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
