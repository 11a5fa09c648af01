import Digests
import Gzip
import SystemPackage

/// A record in its compressed form, which a reader can open without those before it.
struct CompressedRecord: Sendable {
  /// Where a record ends and what its bytes are, for the index.
  struct Extent: Sendable {
    /// How many bytes it has.
    let length: Int
    /// The digest of them.
    let digest: Digest
  }

  /// The bytes.
  let bytes: [UInt8]
  /// What the index says of them.
  let extent: Extent

  /// The record of a file that is in memory.
  init(of head: ResponseHead, _ payload: [UInt8]) {
    var bytes: [UInt8] = []
    // Pages shrink to a quarter or less.
    bytes.reserveCapacity(512 + payload.count / 4)
    let stream = RecordStream()
    stream.begin(head) { bytes.append(contentsOf: $0) }
    payload.withUnsafeBytes { payload in stream.write(payload) { bytes.append(contentsOf: $0) } }
    extent = stream.finish { bytes.append(contentsOf: $0) }
    self.bytes = bytes
  }
}

/// Compresses one record piece by piece.
final class RecordStream {
  typealias Sink<Failure: Error> = (UnsafeRawBufferPointer) throws(Failure) -> Void

  private let gzip = GzipStream()
  private let digest = DigestStream()
  private var length = 0

  /// What stands after every record.
  private static let end: [UInt8] = Array("\r\n\r\n".utf8)

  /// Begins with the headers.
  func begin<Failure>(_ head: ResponseHead, to sink: Sink<Failure>) throws(Failure) {
    try write(Array(head.text.utf8), to: sink)
  }

  /// Takes more bytes of the file.
  func write<Failure>(_ bytes: UnsafeRawBufferPointer, to sink: Sink<Failure>) throws(Failure) {
    try gzip.write(bytes) { (piece) throws(Failure) in try handOn(piece, to: sink) }
  }

  /// Ends the record.
  func finish<Failure>(to sink: Sink<Failure>) throws(Failure) -> CompressedRecord.Extent {
    try write(Self.end, to: sink)
    try gzip.finish { (piece) throws(Failure) in try handOn(piece, to: sink) }
    return CompressedRecord.Extent(length: length, digest: digest.finish())
  }

  private func write<Failure>(_ bytes: [UInt8], to sink: Sink<Failure>) throws(Failure) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(Failure) in try write(bytes, to: sink) }
    }
    try result.get()
  }

  private func handOn<Failure>(_ piece: UnsafeRawBufferPointer, to sink: Sink<Failure>) throws(Failure) {
    length += piece.count
    digest.write(piece)
    try sink(piece)
  }
}
