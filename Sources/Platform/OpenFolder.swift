import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder held open, so that it stays the same folder even when somebody renames it or puts a link in its place.
///
/// Paths below it are relative, with `/` between their parts. No call follows a symbolic link at the end of a path.
public final class OpenFolder: Sendable {
  /// What the operating system knows the folder by.
  public let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Opens a folder, or the folder that a symbolic link leads to.
  public convenience init(_ path: FilePath) throws(Errno) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    self.init(FileDescriptor(rawValue: try systemResult { path.withPlatformString { open($0, flags) } }))
  }

  deinit { try? descriptor.close() }
}

extension OpenFolder {
  /// Opens a folder below this one. A symbolic link in its place is an error.
  public func openFolder(_ path: String) throws(Errno) -> OpenFolder {
    OpenFolder(try openDescriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
  }

  /// Opens a file for reading, without waiting for a pipe's other end. A symbolic link in its place is an error.
  ///
  /// - Returns: a descriptor that the caller closes.
  public func openFile(_ path: String) throws(Errno) -> FileDescriptor {
    try openDescriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  }

  /// Makes a new, empty file for writing, readable by everybody. A name that is taken is an error.
  ///
  /// - Returns: a descriptor that the caller closes.
  public func createFile(_ path: String) throws(Errno) -> FileDescriptor {
    try openDescriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
  }

  /// Makes a new, empty file for writing that only this user can read. A name that is taken is an error.
  ///
  /// - Returns: a descriptor that the caller closes.
  public func createPrivateFile(_ path: String) throws(Errno) -> FileDescriptor {
    try openDescriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
  }

  /// Makes a folder. A name that is taken is an error.
  public func createFolder(_ path: String) throws(Errno) {
    _ = try systemResult { mkdirat(descriptor.rawValue, path, 0o755) }
  }

  /// Makes a symbolic link to `target`, which need not exist. A name that is taken is an error.
  public func createSymbolicLink(_ path: String, to target: String) throws(Errno) {
    _ = try systemResult { symlinkat(target, descriptor.rawValue, path) }
  }

  /// Gives a file or folder another name, in one step that replaces a file of that name.
  public func rename(_ path: String, to target: OpenFolder, as name: String) throws(Errno) {
    _ = try systemResult { renameat(descriptor.rawValue, path, target.descriptor.rawValue, name) }
  }

  /// Removes a file or a symbolic link.
  public func removeFile(_ path: String) throws(Errno) {
    _ = try systemResult { unlinkat(descriptor.rawValue, path, 0) }
  }

  /// Removes a folder that holds nothing.
  public func removeFolder(_ path: String) throws(Errno) {
    _ = try systemResult { unlinkat(descriptor.rawValue, path, AT_REMOVEDIR) }
  }

  /// What a path stands for, or `nil` when there is nothing.
  public func kind(of path: String) throws(Errno) -> DirectoryEntry.Kind? {
    do {
      return DirectoryEntry.Kind(try status(of: path).type)
    } catch .noSuchFileOrDirectory, .notDirectory {
      return nil
    }
  }

  /// What the operating system knows of a path; a symbolic link at its end is not followed.
  public func status(of path: String) throws(Errno) -> Stat {
    // The text is handed over as it is: a FilePath for each of ten thousand names would cost more than the call.
    let result = path.withCString { path in
      Result { () throws(Errno) in try Stat(path, relativeTo: descriptor, flags: .symlinkNoFollow) }
    }
    return try result.get()
  }

  /// What a folder below this one holds, in the order of the names' bytes; `.` is this folder itself.
  public func entries(of path: String = ".") throws(Errno) -> [DirectoryEntry] {
    let folder = try openDescriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    guard let directory = fdopendir(folder.rawValue) else {
      let error = Errno(rawValue: errno)
      try? folder.close()
      throw error
    }
    defer { closedir(directory) }
    return try DirectoryEntry.all(in: directory)
  }

  /// Removes a folder below this one with everything in it; symbolic links are removed, not followed.
  public func removeTree(_ path: String) throws(Errno) {
    for entry in try entries(of: path) {
      let inner = path + "/" + entry.name
      if entry.kind == .directory { try removeTree(inner) } else { try removeFile(inner) }
    }
    try removeFolder(path)
  }

  private func openDescriptor(_ path: String, _ flags: CInt, mode: mode_t = 0o644) throws(Errno) -> FileDescriptor {
    FileDescriptor(rawValue: try systemResult { openat(descriptor.rawValue, path, flags | O_CLOEXEC, mode) })
  }
}
