import FlyingFox
import FlyingSocks
import StaticSite

/// Bytes that are made piece by piece as an answer's body, each piece when the one before it is sent.
struct StreamedBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let start: @Sendable () -> ByteStream

  func makeAsyncIterator() -> Iterator { Iterator(pieces: start()) }

  /// Makes one piece after the other.
  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var pieces: ByteStream

    mutating func next() async throws -> UInt8? {
      preconditionFailure("pieces are sent as a whole")
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? { pieces.next() }
  }
}
