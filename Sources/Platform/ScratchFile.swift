import SystemPackage

/// Bytes that are needed again and may be too many for memory, in a file that has no name.
///
/// The operating system takes the file away as soon as nobody holds it, however the program ends.
public final class ScratchFile: Sendable {
  private let descriptor: FileDescriptor

  /// An empty file among those that the system keeps for a while.
  public init() throws {
    let folder = try ScratchFolder()
    descriptor = try FileDescriptor.open(
      folder.path.appending("bytes"), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
  }

  /// A file that somebody else wrote. Whoever wrote it takes its name away.
  public init(writtenTo path: FilePath) throws {
    descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
  }

  deinit { try? descriptor.close() }

  /// How many bytes there are.
  public func size() throws -> Int64 { try descriptor.seek(offset: 0, from: .end) }

  /// Writes bytes that begin at a position.
  public func write(_ bytes: [UInt8], at position: Int64) throws { try descriptor.writeEvery(bytes, at: position) }

  /// The bytes in a range, or those of them that there are.
  public func read(_ range: Range<Int64>) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      filled = try descriptor.readFully(into: UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
    }
  }
}
