import Czlib

/// Makes the gzip form (RFC 1952) of bytes that come piece by piece.
///
/// The same bytes give the same form on every day and system: its header names no file, time or operating system.
public final class GzipStream {
  /// zlib's usual balance: level 9 takes a fifth more time and makes pages 0.3 % smaller.
  private static let level: Int32 = 6
  /// The largest window, 2¹⁵ bytes; 16 more asks for gzip's header and trailer.
  private static let windowBits: Int32 = 15 + 16
  private static let memoryLevel: Int32 = 8
  /// "Unknown" in RFC 1952.
  private static let unknownSystem: Int32 = 255
  private static let pieceSize = 1 << 15

  // zlib keeps the addresses of both.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let header = UnsafeMutablePointer<gz_header>.allocate(capacity: 1)
  private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 1)

  /// A stream to which nothing has been written.
  public init() {
    stream.initialize(to: z_stream())
    header.initialize(to: gz_header())
    header.pointee.os = Self.unknownSystem
    let size = Int32(MemoryLayout<z_stream>.size)
    let status = deflateInit2_(
      stream, Self.level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    precondition(status == Z_OK, "zlib found no memory, or is another version than the one compiled with")
    deflateSetHeader(stream, header)
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    header.deallocate()
    piece.deallocate()
  }

  /// Takes more bytes, and hands on what is ready of their gzip form.
  public func write<Failure>(
    _ bytes: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      // zlib counts in 32 bits.
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      stream.pointee.next_in = UnsafeMutablePointer(mutating: part.bindMemory(to: Bytef.self).baseAddress)
      stream.pointee.avail_in = uInt(part.count)
      try handOn(Z_NO_FLUSH, to: sink)
      rest = UnsafeRawBufferPointer(rebasing: rest[part.count...])
    }
  }

  /// Hands on the rest. Nothing can be written afterwards.
  public func finish<Failure>(to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    stream.pointee.next_in = nil
    stream.pointee.avail_in = 0
    try handOn(Z_FINISH, to: sink)
  }

  private func handOn<Failure>(
    _ flush: Int32, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    repeat {
      stream.pointee.next_out = piece.bindMemory(to: Bytef.self).baseAddress
      stream.pointee.avail_out = uInt(piece.count)
      deflate(stream, flush)
      let count = piece.count - Int(stream.pointee.avail_out)
      if count > 0 { try sink(UnsafeRawBufferPointer(rebasing: piece[..<count])) }
      // A piece that was not filled is the last that zlib has for now.
    } while stream.pointee.avail_out == 0
  }
}

extension GzipStream {
  /// The gzip form of bytes that are in memory.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var compressed: [UInt8] = []
    // Pages shrink to a quarter or less.
    compressed.reserveCapacity(bytes.count / 4)
    let stream = GzipStream()
    bytes.withUnsafeBytes { bytes in
      stream.write(bytes) { compressed.append(contentsOf: $0) }
    }
    stream.finish { compressed.append(contentsOf: $0) }
    return compressed
  }
}
