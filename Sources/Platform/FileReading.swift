import SystemPackage

/// Why a file could not be read.
public enum FileReadingError: Error, Equatable {
  /// The file holds more bytes than the limit.
  case tooLarge(size: Int64)
  /// The path names a directory, a device or a pipe.
  case notAFile
  /// The operating system said no.
  case system(Errno)
}

extension FileReadingError: CustomStringConvertible {
  /// Why, in words.
  public var description: String {
    switch self {
    case .tooLarge(let size): "it holds \(size) bytes, which is too much"
    case .notAFile: "it is no file"
    case .system(let error): "\(error)"
    }
  }
}

extension FilePath {
  /// The bytes of a regular file.
  ///
  /// - Parameter limit: the most bytes that are read. A larger file costs no memory.
  public func readBytes(upTo limit: Int) throws(FileReadingError) -> [UInt8] {
    do {
      let descriptor = try FileDescriptor.open(self, .readOnly, options: [.closeOnExec, .nonBlocking])
      defer { try? descriptor.close() }
      let status = try descriptor.stat()
      guard status.type == .regular else { throw FileReadingError.notAFile }
      guard status.size <= limit else { throw FileReadingError.tooLarge(size: status.size) }
      return try descriptor.readBytes(expecting: Int(status.size), upTo: limit)
    } catch let error as FileReadingError {
      throw error
    } catch let error as Errno {
      throw .system(error)
    } catch {
      throw .system(.ioError)
    }
  }
}

extension FileDescriptor {
  fileprivate func readBytes(expecting size: Int, upTo limit: Int) throws -> [UInt8] {
    var bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = try readFully(
        into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<size]))
    }
    // A file that grew while it was read, or one whose size is not known in advance.
    var rest = [UInt8](repeating: 0, count: 4096)
    while case let read = try rest.withUnsafeMutableBytes({ try self.read(into: $0) }), read > 0 {
      bytes += rest[..<read]
      guard bytes.count <= limit else { throw FileReadingError.tooLarge(size: Int64(bytes.count)) }
    }
    return bytes
  }
}
