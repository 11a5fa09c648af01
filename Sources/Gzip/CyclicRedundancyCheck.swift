import Czlib

/// The CRC-32 of bytes that come piece by piece, by which archives notice that they were damaged (RFC 1952, section 8).
public struct CyclicRedundancyCheck: Sendable {
  /// The check of all that was written.
  public private(set) var value: UInt32 = 0

  /// The check of no bytes.
  public init() {}

  /// Takes more bytes.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: Bytef.self).baseAddress else { return }
    value = UInt32(truncatingIfNeeded: crc32_z(uLong(value), start, bytes.count))
  }
}
