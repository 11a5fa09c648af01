import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileDescriptor {
  /// Writes every byte, in as many calls as the operating system needs.
  public func writeEvery(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
    var rest = bytes
    while !rest.isEmpty {
      let written = try writeSome(rest)
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Writes bytes over those that stand at a place of the file.
  public func writeEvery(_ bytes: [UInt8], at offset: Int64) throws(Errno) {
    do { _ = try writeAll(toAbsoluteOffset: offset, bytes) } catch { throw error as? Errno ?? .ioError }
  }

  /// Fills as much of a buffer as the file has left.
  ///
  /// - Returns: how many bytes were read; fewer than the buffer holds only at the file's end.
  public func readFully(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    var count = 0
    while count < buffer.count {
      let read = try readSome(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      guard read > 0 else { break }
      count += read
    }
    return count
  }

  /// Fills as much of a buffer as the file has from a place on.
  ///
  /// - Returns: how many bytes were read; fewer than the buffer holds only at the file's end.
  public func readFully(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(Errno) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let read = try readSome(into: rest, at: offset + Int64(count))
      guard read > 0 else { break }
      count += read
    }
    return count
  }

  /// Waits until what was written to a file, or changed in a folder, would outlast a power cut.
  public func flush() throws(Errno) {
    _ = try systemResult { fsync(rawValue) }
  }

  private func writeSome(_ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
    do { return try write(bytes) } catch { throw error as? Errno ?? .ioError }
  }

  private func readSome(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    do { return try read(into: buffer) } catch { throw error as? Errno ?? .ioError }
  }

  private func readSome(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(Errno) -> Int {
    do { return try read(fromAbsoluteOffset: offset, into: buffer) } catch { throw error as? Errno ?? .ioError }
  }
}

extension FileDescriptor {
  /// Closes the file, and says when something that was written to it has been lost.
  public func closeReporting() throws(Errno) {
    do { try close() } catch { throw error as? Errno ?? .ioError }
  }
}

extension FileDescriptor {
  /// Gives a file the permissions of another, as far as reading, writing and executing go.
  public func copyPermissions(of other: FileDescriptor) throws(Errno) {
    let mode = try other.stat().mode.rawValue
    _ = try systemResult { fchmod(rawValue, mode & 0o777) }
  }
}
