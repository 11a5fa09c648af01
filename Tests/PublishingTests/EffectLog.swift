import Platform
import Publishing
import SystemPackage

/// Notes every change that publishing makes to the disk, and can let it die before one of them.
///
/// A stream's buffer counts safely from several threads: what does not fit any more is refused.
struct EffectLog: Sendable {
  private let stream: AsyncStream<String>
  private let continuation: AsyncStream<String>.Continuation

  /// - Parameter limit: how many changes are made before all others fail, as they would for a process that is gone.
  init(dyingAfter limit: Int = .max) {
    (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(limit))
  }

  /// The changes that were made, in order. Nothing can be noted afterwards.
  func effects() async -> [String] {
    continuation.finish()
    return await stream.reduce(into: []) { $0.append($1) }
  }

  /// The operating system's operations, noted.
  var operations: FileOperations {
    let system = FileOperations.withoutWaiting
    var noted = system
    noted.createFolder = { (folder, path) throws(Errno) in
      try note("create folder \(path)")
      try system.createFolder(folder, path)
    }
    noted.createFile = { (folder, path) throws(Errno) in
      try note("create \(path)")
      return try system.createFile(folder, path)
    }
    noted.write = { (file, bytes) throws(Errno) in
      do throws(Errno) {
        try note("write")
      } catch {
        // A process can die in the midst of a write.
        try system.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2)))
        throw error
      }
      try system.write(file, bytes)
    }
    noted.flush = { (file) throws(Errno) in
      try note("flush")
      try system.flush(file)
    }
    noted.move = { (source, path, target, name) throws(Errno) in
      try note("move \(name)")
      try system.move(source, path, target, name)
    }
    noted.removeFile = { (folder, path) throws(Errno) in
      try note("remove \(path)")
      try system.removeFile(folder, path)
    }
    noted.removeFolder = { (folder, path) throws(Errno) in
      try note("remove folder \(path)")
      try system.removeFolder(folder, path)
    }
    noted.lock = { (folder, path) throws(Errno) in
      try note("lock \(path)")
      return try system.lock(folder, path)
    }
    return noted
  }

  private func note(_ effect: String) throws(Errno) {
    if case .dropped = continuation.yield(effect) { throw .ioError }
  }
}

extension FileOperations {
  /// The operating system's operations without a wait for the disk: no test cuts the power.
  static var withoutWaiting: FileOperations {
    var operations = FileOperations.system
    operations.flush = { _ in }
    return operations
  }

  /// As though the working folder and the output folder were on two file systems.
  var betweenFileSystems: FileOperations {
    var operations = self
    operations.move = { [move] (source, path, target, name) throws(Errno) in
      guard source === target else { throw .improperLink }
      try move(source, path, target, name)
    }
    return operations
  }

  /// As though the operating system refused one kind of change.
  func refusing(_ error: Errno, move path: String) -> FileOperations {
    var operations = self
    operations.move = { [move] (source, from, target, name) throws(Errno) in
      guard name != path else { throw error }
      try move(source, from, target, name)
    }
    return operations
  }
}
