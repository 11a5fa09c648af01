#if os(Linux)
  import SystemPackage

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// The kernel's notifications of changes in folders (`man 7 inotify`).
  final class Inotify: Sendable {
    /// Can be read as soon as there are events.
    let descriptor: FileDescriptor

    init() throws(Errno) {
      descriptor = FileDescriptor(rawValue: try systemResult { inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC)) })
    }

    deinit { try? descriptor.close() }

    /// Watches a folder, though not what lies deeper.
    ///
    /// - Parameter events: the kernel's constants.
    /// - Returns: the number of the watch; the same one for a folder that is watched already.
    func watch(_ folder: FilePath, for events: Int32) throws(Errno) -> CInt {
      try systemResult {
        folder.withPlatformString { inotify_add_watch(descriptor.rawValue, $0, UInt32(bitPattern: events)) }
      }
    }

    /// Ends a watch. One that is not there any longer is no error.
    func endWatch(_ watch: CInt) { inotify_rm_watch(descriptor.rawValue, watch) }

    /// The events that are ready, without waiting; in a long series of them, some.
    func events() throws(Errno) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      for _ in 0..<Self.mostReads {
        let read = try readSome()
        guard !read.isEmpty else { break }
        events += read
      }
      return events
    }

    private static let mostReads = 64
    private static let bufferSize = 1 << 16

    private func readSome() throws(Errno) -> [InotifyEvent] {
      try withUnsafeTemporaryAllocation(byteCount: Self.bufferSize, alignment: 8) { buffer throws(Errno) in
        let count = read(descriptor.rawValue, buffer.baseAddress, buffer.count)
        guard count >= 0 else {
          let error = Errno(rawValue: errno)
          guard error == .wouldBlock || error == .interrupted else { throw error }
          return []
        }
        return InotifyEvent.all(in: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
      }
    }
  }
#endif
