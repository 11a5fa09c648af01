import Gzip
import StaticSite
import SystemPackage

/// Bytes that are handed on piece by piece, as often as somebody asks for them, because they may be too many for memory.
protocol PieceSource {
  /// Hands on all bytes from the first to the last.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void) throws(PublishingError)
}

extension PieceSource {
  /// Hands on the gzip form of all bytes, a piece at a time.
  func compress(to sink: (UnsafeRawBufferPointer) throws(PublishingError) -> Void) throws(PublishingError) {
    let stream = GzipStream()
    try forEachPiece { (piece) throws(PublishingError) in try stream.write(piece, to: sink) }
    try stream.finish(to: sink)
  }
}

/// Bytes of the site that are made piece by piece.
struct StreamedSource: PieceSource {
  /// What is shown to people for the file.
  let shown: String
  let start: @Sendable () -> ByteStream

  func forEachPiece(_ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void) throws(PublishingError) {
    var pieces = start()
    while let piece = pieces.next() {
      let result = piece.withUnsafeBytes { bytes in
        Result { () throws(PublishingError) in try body(bytes) }
      }
      try result.get()
    }
    if let reason = pieces.failure { throw PublishingError(making: shown, because: reason) }
  }
}

extension OpenSource: PieceSource {
  func forEachPiece(_ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void) throws(PublishingError) {
    try rewind()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FileBlock.size, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try attempt("read", shown) { () throws(Errno) in try descriptor.readFully(into: buffer) }
      if count > 0 { try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      guard count == buffer.count else { break }
    }
  }
}
