/// Bytes that are made piece by piece, so that they never stand in memory whole.
///
/// It can be gone through once. Whoever needs the bytes a second time has them made again; they are the same.
public struct ByteStream: Sequence, IteratorProtocol {
  private let piece: () -> [UInt8]?

  /// A stream.
  ///
  /// - Parameter piece: gives the next piece; `nil` behind the last.
  public init(_ piece: @escaping () -> [UInt8]?) { self.piece = piece }

  /// The next piece; `nil` behind the last.
  public mutating func next() -> [UInt8]? { piece() }

  /// All that is left of it.
  public var bytes: [UInt8] { Array(joined()) }
}
