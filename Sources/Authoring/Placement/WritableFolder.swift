import Platform
import SystemPackage

/// A folder into which new files are put, and nothing else: what is there stays as it is.
public struct WritableFolder: Sendable {
  /// The folder as the person who started the command knows it.
  public let displayPath: String

  private let folder: OpenFolder

  /// A folder that exists.
  public init(_ path: FilePath, displayPath: String) throws(AuthoringFault) {
    self.displayPath = FilePath(displayPath).string
    do {
      folder = try OpenFolder(path)
    } catch {
      throw AuthoringFault(error, "opened", displayPath)
    }
  }

  /// The path of a file below the folder, as the person knows it.
  public func display(_ path: String) -> String { displayPath + "/" + path }

  /// Whether anything has this path below the folder.
  public func holds(_ path: String) -> Bool {
    // What cannot be looked at is not free.
    do { return try folder.kind(of: path) != nil } catch { return true }
  }

  /// Whether nothing at all is in the folder.
  public func isEmpty() throws(AuthoringFault) -> Bool {
    do {
      return try folder.entries().isEmpty
    } catch {
      throw AuthoringFault(error, "read", displayPath)
    }
  }

  /// Removes what was written under a name, as far as that can be done.
  func remove(_ name: String) {
    if (try? folder.kind(of: name)) == .directory { try? folder.removeTree(name) } else { try? folder.removeFile(name) }
  }

  /// Writes a file that is not there yet, with the folders in which it lies. A symbolic link in its way is not followed.
  ///
  /// After a failure nothing of it is there.
  public func write(_ file: NewFile) throws(AuthoringFault) {
    let parts = file.path.split(separator: "/").map(String.init)
    guard let name = parts.last, !parts.contains(where: { $0 == ".." || $0 == "." }) else {
      throw AuthoringFault("'\(file.path)' is no path of a file.")
    }
    var made: [(parent: OpenFolder, name: String)] = []
    do {
      var parent = folder
      for part in parts.dropLast() { parent = try enter(part, in: parent, making: &made) }
      try Self.write(file.bytes, as: name, in: parent)
    } catch {
      for folder in made.reversed() { try? folder.parent.removeFolder(folder.name) }
      throw fault(error, at: file.path)
    }
  }

  private func enter(
    _ name: String, in parent: OpenFolder, making made: inout [(parent: OpenFolder, name: String)]
  ) throws(Errno) -> OpenFolder {
    if try parent.kind(of: name) == nil {
      try parent.createFolder(name)
      made.append((parent, name))
    }
    return try parent.openFolder(name)
  }

  private static func write(_ bytes: [UInt8], as name: String, in parent: OpenFolder) throws(Errno) {
    let descriptor = try parent.createFile(name)
    do throws(Errno) {
      try descriptor.writeAllBytes(bytes)
      try descriptor.closeReporting()
    } catch {
      try? parent.removeFile(name)
      throw error
    }
  }

  private func fault(_ error: Errno, at path: String) -> AuthoringFault {
    switch error {
    case .fileExists:
      AuthoringFault("\(display(path)) is already there, and nothing is ever written over.")
    case .notDirectory, .tooManySymbolicLinkLevels:
      AuthoringFault(
        "A folder on the way to \(display(path)) is a link or a file. Put a real folder there, or take it away.")
    default: AuthoringFault(error, "written", display(path))
    }
  }
}

extension FileDescriptor {
  /// Writes bytes and sees them safely to the disk.
  func writeAllBytes(_ bytes: [UInt8]) throws(Errno) {
    let result = bytes.withUnsafeBytes { bytes in Result { () throws(Errno) in try writeEvery(bytes) } }
    try result.get()
    try flush()
  }
}
