import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A name in a directory.
public struct DirectoryEntry: Sendable, Hashable {
  /// What a name stands for; a symbolic link is not followed.
  public enum Kind: Sendable, Hashable {
    /// A regular file.
    case file
    /// A directory.
    case directory
    /// A symbolic link.
    case symbolicLink
    /// A device, a pipe or a socket.
    case other
  }

  /// The name within its directory.
  public let name: String
  /// What it stands for.
  public let kind: Kind
}

extension FilePath {
  /// What a directory holds, in the order of the names' bytes, without `.` and `..`.
  public func directoryEntries() throws(Errno) -> [DirectoryEntry] {
    guard let directory = withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(directory) }
    return try DirectoryEntry.all(in: directory)
  }

  /// The path without symbolic links, `.` or `..`; every part of it must exist.
  public func resolved() throws(Errno) -> FilePath {
    guard let resolved = withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// What the symbolic link at this path says, which need not exist.
  public func symbolicLinkTarget() throws(Errno) -> FilePath {
    var buffer = [CInterop.PlatformChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = withPlatformString { readlink($0, &buffer, buffer.count - 1) }
    guard count >= 0 else { throw Errno(rawValue: errno) }
    buffer[count] = 0
    return FilePath(platformString: buffer)
  }

  /// Whether this path is `ancestor` or lies below it, going by the text of both.
  public func isOrLies(below ancestor: FilePath) -> Bool { starts(with: ancestor) }
}

extension DirectoryEntry {
  #if canImport(Darwin)
    typealias Directory = UnsafeMutablePointer<DIR>
  #else
    typealias Directory = OpaquePointer
  #endif

  /// Everything in an open directory, in the order of the names' bytes.
  static func all(in directory: Directory) throws(Errno) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    // The end and a failure look alike, but for errno.
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) { String(platformString: $0) }
      }
      if name != ".", name != ".." {
        entries.append(DirectoryEntry(name: name, kind: kind(of: name, type: Int(entry.pointee.d_type), in: directory)))
      }
      errno = 0
    }
    guard errno == 0 else { throw Errno(rawValue: errno) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func kind(of name: String, type: Int, in directory: Directory) -> Kind {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .symbolicLink
    case Int(DT_UNKNOWN): kind(of: name, in: FileDescriptor(rawValue: dirfd(directory)))
    default: .other
    }
  }

  // Some file systems leave the kind out of the listing.
  private static func kind(of name: String, in directory: FileDescriptor) -> Kind {
    guard let status = try? Stat(FilePath(name), relativeTo: directory, flags: .symlinkNoFollow) else { return .other }
    return Kind(status.type)
  }
}

extension DirectoryEntry.Kind {
  init(_ type: FileType) {
    self =
      switch type {
      case .regular: .file
      case .directory: .directory
      case .symbolicLink: .symbolicLink
      default: .other
      }
  }
}
