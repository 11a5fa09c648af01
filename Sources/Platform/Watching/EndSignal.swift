import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells a thread that waits for the operating system that it is no longer needed.
final class EndSignal: Sendable {
  private let reading: FileDescriptor
  private let writing: FileDescriptor

  init() throws(Errno) {
    do {
      (reading, writing) = try FileDescriptor.pipe()
    } catch {
      throw error as? Errno ?? .ioError
    }
    // A program started by this one must not keep the pipe open.
    for end in [reading, writing] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    try? reading.close()
    try? writing.close()
  }

  /// Gives the signal, once and for all.
  func give() { _ = try? writing.writeAll([0]) }

  /// Waits until the signal is given, something can be read, or the time is over.
  ///
  /// - Returns: whether the signal was given.
  func wait(for readable: FileDescriptor?, atMost time: Duration) -> Bool {
    // A negative descriptor is one that the call passes over.
    var polls = [reading, readable].map { pollfd(fd: $0?.rawValue ?? -1, events: Int16(POLLIN), revents: 0) }
    let milliseconds = CInt(max(0, (time / .milliseconds(1)).rounded(.up)))
    _ = try? systemResult { poll(&polls, nfds_t(polls.count), milliseconds) }
    return polls[0].revents != 0
  }
}
