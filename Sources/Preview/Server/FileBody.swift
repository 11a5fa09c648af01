import FlyingFox
import FlyingSocks
import SystemPackage

/// A file of the content as an answer's body, read from the disk piece by piece while it is sent.
struct FileBody: AsyncBufferedSequence {
  typealias Element = UInt8

  /// The most bytes in memory at a time.
  static let pieceSize = 64 << 10

  /// The file's size in bytes when it was opened.
  let count: Int

  private let file: OpenDescriptor

  /// Opens a file. A symbolic link in its place is an error, since it may lead out of the content folder.
  init(_ path: FilePath) throws {
    file = try OpenDescriptor(path)
    let status = try file.descriptor.stat()
    guard status.type == .regular else { throw Errno.notSupported }
    count = Int(status.size)
  }

  func makeAsyncIterator() -> Iterator { Iterator(file: file, end: count) }

  /// Reads on from where it stands.
  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate let file: OpenDescriptor
    fileprivate let end: Int
    fileprivate var position = 0

    fileprivate init(file: OpenDescriptor, end: Int) {
      self.file = file
      self.end = end
    }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      let wanted = Swift.min(count, end - position)
      guard wanted > 0 else { return nil }
      let piece = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        filled = try file.descriptor.read(
          fromAbsoluteOffset: Int64(position),
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<wanted]))
      }
      position += piece.count
      return piece.isEmpty ? nil : piece
    }
  }
}

/// A file that is closed when nobody reads it any more.
private final class OpenDescriptor: Sendable {
  let descriptor: FileDescriptor

  init(_ path: FilePath) throws {
    descriptor = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
  }

  deinit { try? descriptor.close() }
}

extension HTTPBodySequence {
  /// The file's bytes.
  init(_ file: FileBody) {
    self.init(from: file, count: file.count, suggestedBufferSize: FileBody.pieceSize)
  }
}
