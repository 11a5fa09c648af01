#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Something that the kernel tells of a watched folder.
  struct InotifyEvent: Equatable {
    /// The number of the folder's watch, or -1.
    let watch: CInt
    /// The name in the folder that it happened to; empty when it happened to the folder itself.
    let name: String

    private let mask: UInt32

    init(watch: CInt, mask: Int32, name: String) {
      (self.watch, self.mask, self.name) = (watch, UInt32(bitPattern: mask), name)
    }

    /// Whether one of these things happened, given as the kernel's constants.
    func tells(_ events: Int32) -> Bool { mask & UInt32(bitPattern: events) != 0 }
  }

  extension InotifyEvent {
    /// The events in what was read from the kernel: each is a head of 16 bytes and a name that zeros fill up.
    static func all(in bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      var rest = bytes[...]
      while rest.count >= headSize {
        let head = UnsafeRawBufferPointer(rebasing: rest)
        let nameSize = Int(head.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        let name = head.dropFirst(headSize).prefix(nameSize).prefix { $0 != 0 }
        events.append(
          InotifyEvent(
            watch: head.loadUnaligned(as: CInt.self), mask: head.loadUnaligned(fromByteOffset: 4, as: Int32.self),
            name: String(decoding: name, as: UTF8.self)))
        rest = rest.dropFirst(headSize + nameSize)
      }
      return events
    }

    private static let headSize = 16
  }
#endif
