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
    var entries: [DirectoryEntry] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) { String(platformString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append(DirectoryEntry(name: name, kind: kind(of: name, type: Int(entry.pointee.d_type))))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The path without symbolic links, `.` or `..`; every part of it must exist.
  public func resolved() throws(Errno) -> FilePath {
    guard let resolved = withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// Whether this path is `ancestor` or lies below it, going by the text of both.
  public func isOrLies(below ancestor: FilePath) -> Bool { starts(with: ancestor) }

  private func kind(of name: String, type: Int) -> DirectoryEntry.Kind {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .symbolicLink
    case Int(DT_UNKNOWN): (try? appending(name).stat(followTargetSymlink: false)).map { .init($0.type) } ?? .other
    default: .other
    }
  }
}

extension DirectoryEntry.Kind {
  fileprivate init(_ type: FileType) {
    self =
      switch type {
      case .regular: .file
      case .directory: .directory
      case .symbolicLink: .symbolicLink
      default: .other
      }
  }
}
