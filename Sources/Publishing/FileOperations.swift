import Platform
import SystemPackage

/// Everything that publishing changes on a disk, handed in so that a test can let any change of it fail.
public struct FileOperations: Sendable {
  /// Makes a folder; a name that is taken is an error.
  public var createFolder: @Sendable (OpenFolder, String) throws(Errno) -> Void
  /// Makes an empty file, which the caller writes and closes; a name that is taken is an error.
  public var createFile: @Sendable (OpenFolder, String) throws(Errno) -> FileDescriptor
  /// Writes bytes at the end of a new file.
  public var write: @Sendable (FileDescriptor, UnsafeRawBufferPointer) throws(Errno) -> Void
  /// Waits until a file or folder would outlast a power cut.
  public var flush: @Sendable (FileDescriptor) throws(Errno) -> Void
  /// Moves a file from one folder's path to another's in one step, replacing the file that is there.
  public var move: @Sendable (OpenFolder, String, OpenFolder, String) throws(Errno) -> Void
  /// Removes a file.
  public var removeFile: @Sendable (OpenFolder, String) throws(Errno) -> Void
  /// Removes an empty folder.
  public var removeFolder: @Sendable (OpenFolder, String) throws(Errno) -> Void
  /// Takes hold of a lock file, which is made if it is not there; `nil` when another build holds it.
  public var lock: @Sendable (OpenFolder, String) throws(Errno) -> FileLock?

  /// The operating system's own.
  public static let system = FileOperations(
    createFolder: { (folder, path) throws(Errno) in try folder.createFolder(path) },
    createFile: { (folder, path) throws(Errno) in try folder.createFile(path) },
    write: { (file, bytes) throws(Errno) in try file.writeEvery(bytes) },
    flush: { (file) throws(Errno) in try file.flush() },
    move: { (source, path, target, name) throws(Errno) in try source.rename(path, to: target, as: name) },
    removeFile: { (folder, path) throws(Errno) in try folder.removeFile(path) },
    removeFolder: { (folder, path) throws(Errno) in try folder.removeFolder(path) },
    lock: { (folder, path) throws(Errno) in try FileLock(path, in: folder) })
}

extension FileOperations {
  /// Makes a file of what `fill` writes into it.
  func createFile(
    _ path: String, in folder: OpenFolder, _ fill: (FileDescriptor) throws(PublishingError) -> Void,
    shownAs shown: String
  ) throws(PublishingError) {
    let file = try attempt("create", shown) { () throws(Errno) in try createFile(folder, path) }
    do throws(PublishingError) {
      try fill(file)
    } catch {
      try? file.close()
      throw error
    }
    // Network file systems and quotas may report only here that a write has failed.
    try attempt("write", shown) { () throws(Errno) in try file.closeReporting() }
  }

  /// Copies the rest of one open file to the end of another, a block at a time.
  func copy(
    _ source: FileDescriptor, shownAs shownSource: String, to target: FileDescriptor, shownAs shownTarget: String
  ) throws(PublishingError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FileBlock.size, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try attempt("read", shownSource) { () throws(Errno) in try source.readFully(into: buffer) }
      guard count > 0 else { return }
      try attempt("write", shownTarget) { () throws(Errno) in
        try write(target, UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      guard count == buffer.count else { return }
    }
  }
}

/// How much of a large file is in memory at a time.
enum FileBlock {
  /// One megabyte, in bytes.
  static let size = 1 << 20
}
