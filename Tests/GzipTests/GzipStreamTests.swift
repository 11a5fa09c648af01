import Czlib
import Testing

import Gzip

@Suite("The gzip form of bytes")
struct GzipStreamTests {
  @Test("Bytes come back as they were, however many there are", arguments: [0, 1, 100, 32_768, 1_000_000])
  func roundTrip(count: Int) throws {
    let bytes = Self.text(count)
    #expect(try Self.decompressed(GzipStream.compressed(bytes), expecting: count) == bytes)
  }

  @Test("Bytes that cannot be made smaller come back as they were")
  func noise() throws {
    var state: UInt64 = 1
    let bytes = (0..<300_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let compressed = GzipStream.compressed(bytes)
    #expect(compressed.count > bytes.count)
    #expect(try Self.decompressed(compressed, expecting: bytes.count) == bytes)
  }

  @Test("The pieces in which bytes come make no difference", arguments: [1, 999, 65_536])
  func pieces(size: Int) {
    let bytes = Self.text(100_000)
    let stream = GzipStream()
    var compressed: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { piece in
        stream.write(piece) { compressed += $0 }
      }
    }
    stream.finish { compressed += $0 }
    #expect(compressed == GzipStream.compressed(bytes))
  }

  @Test("The header names no file, no time and no operating system")
  func header() {
    #expect(GzipStream.compressed(Self.text(10)).prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  private static func text(_ count: Int) -> [UInt8] {
    Array("A decision of the commissioner, with its reasons. ".utf8.cycled(count))
  }

  /// The bytes of a gzip form, by zlib's own reader, which also compares their check sum.
  private static func decompressed(_ compressed: [UInt8], expecting count: Int) throws -> [UInt8] {
    var stream = z_stream()
    try #require(inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(&stream) }
    var (input, output) = (compressed, [UInt8](repeating: 0, count: count + 1))
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, uInt(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, uInt(output.count))
        return inflate(&stream, Z_FINISH)
      }
    }
    #expect(status == Z_STREAM_END && stream.avail_in == 0)
    return Array(output.prefix(Int(stream.total_out)))
  }
}

extension String.UTF8View {
  fileprivate func cycled(_ count: Int) -> [UInt8] {
    let bytes = Array(self)
    return (0..<count).map { bytes[$0 % bytes.count] }
  }
}
