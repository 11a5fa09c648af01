import Platform
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileDescriptor {
  private static let comparedAtOnce = 1 << 16

  /// Whether the file's bytes, from where it stands, begin with `bytes`.
  func holds(_ bytes: UnsafeRawBufferPointer) throws(Errno) -> Bool {
    let size = Swift.min(bytes.count, Self.comparedAtOnce)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    var rest = bytes
    while !rest.isEmpty {
      let block = UnsafeRawBufferPointer(rebasing: rest.prefix(size))
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<block.count])
      guard try readFully(into: part) == block.count, part.isSame(as: block) else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[block.count...])
    }
    return true
  }

  /// Whether the file and a source hold the same bytes, from where both stand to their ends.
  func holdsRest(of source: OpenSource, shownAs shown: String) throws(PublishingError) -> Bool {
    let size = Int(Swift.min(Swift.max(source.size, 1), Int64(FileBlock.size)))
    let (mine, theirs) = (
      UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1),
      UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    )
    defer {
      mine.deallocate()
      theirs.deallocate()
    }
    while true {
      let count = try attempt("read", shown) { () throws(Errno) in try readFully(into: mine) }
      let sourceCount = try attempt("read", source.shown) { () throws(Errno) in
        try source.descriptor.readFully(into: theirs)
      }
      let part = UnsafeRawBufferPointer(rebasing: theirs[..<sourceCount])
      guard UnsafeMutableRawBufferPointer(rebasing: mine[..<count]).isSame(as: part) else { return false }
      guard count == size else { return true }
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let mine = baseAddress, let theirs = other.baseAddress else { return true }
    return memcmp(mine, theirs, count) == 0
  }
}

extension [UInt8] {
  /// Hands the bytes to `body`, whose error keeps its type.
  func withBytes<Output>(_ body: (UnsafeRawBufferPointer) throws(Errno) -> Output) throws(Errno) -> Output {
    let result = withUnsafeBytes { bytes in
      Result { () throws(Errno) in try body(bytes) }
    }
    return try result.get()
  }
}
