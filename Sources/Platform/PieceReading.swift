import SystemPackage

/// A file open for reading, piece by piece, so that its size does not matter.
public final class OpenFile {
  private let descriptor: FileDescriptor

  /// Opens a file. What is not one, such as a pipe, gives no bytes.
  public init(_ path: FilePath) throws {
    descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
  }

  deinit { try? descriptor.close() }

  /// The next bytes, at most `count`; none at the end.
  public func readPiece(_ count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}
