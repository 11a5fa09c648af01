import Diagnostics
import Platform
import Publishing
import SystemPackage

/// Where an archive is to stand: it is written under another name beside its place, and renamed when it is whole.
struct ArchivePlace {
  private let shown: String
  private let name: String
  private let folder: OpenFolder
  private let lock: FileLock

  /// The bytes with which every zip file with an entry begins.
  private static let zipSignature: [UInt8] = [0x50, 0x4B, 3, 4]

  /// Makes sure that nothing but an older archive is in the way, and that nobody else writes there.
  init(_ file: FilePath) throws(PublishingError) {
    shown = file.string
    guard let name = file.lastComponent?.string, name != ".", name != ".." else {
      throw PublishingError(
        .foreignFile, at: shown, "'\(shown)' is not the name of a file",
        suggestion: "name a file with --output, such as archive.wacz")
    }
    self.name = name
    folder = try Self.folder(of: file)
    let lockName = ".\(name).lock"
    let lock = try attempt("write", shown) { [folder] () throws(Errno) in try FileLock(lockName, in: folder) }
    guard let lock else {
      throw PublishingError(
        .outputBusy, at: shown, "another run is writing \(shown)", suggestion: "wait until it has ended")
    }
    self.lock = lock
    do throws(PublishingError) {
      try Self.refuseForeign(name, in: folder, at: file)
    } catch {
      try? folder.removeFile(lockName)
      throw error
    }
  }

  /// Makes the file that is going to be the archive. What a run that was killed left behind goes.
  func create() throws(PublishingError) -> FileDescriptor {
    try attempt("create", shown) { () throws(Errno) in
      if try folder.kind(of: partialName) != nil { try folder.removeFile(partialName) }
      return try folder.createFile(partialName)
    }
  }

  /// Moves the archive into its place.
  func finish(_ descriptor: FileDescriptor) throws(PublishingError) {
    try attempt("write", shown) { () throws(Errno) in
      try descriptor.flush()
      try descriptor.closeReporting()
      try folder.rename(partialName, to: folder, as: name)
    }
    try? folder.removeFile(lockName)
  }

  /// Leaves everything as it was.
  func abandon(_ descriptor: FileDescriptor) {
    try? descriptor.close()
    try? folder.removeFile(partialName)
    try? folder.removeFile(lockName)
  }

  private var partialName: String { ".\(name).public-record-part" }

  private var lockName: String { ".\(name).lock" }

  private static func folder(of file: FilePath) throws(PublishingError) -> OpenFolder {
    let parent = file.removingLastComponent()
    let path = parent.isEmpty ? FilePath(".") : parent
    do throws(Errno) {
      return try OpenFolder(path)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw PublishingError(error, "open", path.string) }
      throw PublishingError(
        .publishingFailed, at: file.string, "there is no folder \(path)",
        suggestion: "make the folder, or choose another file with --output")
    }
  }

  private static func refuseForeign(_ name: String, in folder: OpenFolder, at file: FilePath) throws(PublishingError) {
    let kind = try attempt("read", file.string) { () throws(Errno) in try folder.kind(of: name) }
    guard let kind else { return }
    let first = kind == .file ? try? file.readFirstBytes(zipSignature.count) : nil
    guard first != zipSignature else { return }
    throw PublishingError(
      .foreignFile, at: file.string, "\(file) is there already and is no archive",
      suggestion: "choose another file with --output, or move that one away")
  }
}
