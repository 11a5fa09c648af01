/// Bytes that are made piece by piece, so that they never stand in memory whole.
///
/// It can be gone through once. Whoever needs the bytes a second time has them made again; they are the same.
public struct ByteStream: Sequence, IteratorProtocol {
  private let piece: () -> [UInt8]?
  private let fault: () -> String?

  /// A stream.
  ///
  /// - Parameters:
  ///   - piece: gives the next piece; `nil` behind the last, or where no more can be had.
  ///   - fault: why no more could be had, in words that fit after "because"; `nil` while nothing was wrong.
  public init(_ piece: @escaping () -> [UInt8]?, fault: @escaping () -> String? = { nil }) {
    self.piece = piece
    self.fault = fault
  }

  /// A stream of which nothing can be had.
  ///
  /// - Parameter reason: why, in words that fit after "because".
  public static func failing(_ reason: String) -> ByteStream { ByteStream({ nil }, fault: { reason }) }

  /// The next piece; `nil` behind the last.
  public mutating func next() -> [UInt8]? { piece() }

  /// Why it ended too early; `nil` where the last piece was the last. To be asked when there is no next piece.
  public var failure: String? { fault() }

  /// All that is left of it.
  public var bytes: [UInt8] { Array(joined()) }
}
