/// Text that libcmark owns: bytes up to the first zero.
struct CString {
  let bytes: UnsafePointer<UInt8>

  init(_ characters: UnsafePointer<CChar>) {
    bytes = UnsafeRawPointer(characters).assumingMemoryBound(to: UInt8.self)
  }

  init(_ bytes: UnsafePointer<UInt8>) {
    self.bytes = bytes
  }

  var isEmpty: Bool { bytes.pointee == 0 }

  /// The bytes before the zero. Finding their number reads all of them.
  var buffer: UnsafeBufferPointer<UInt8> {
    var count = 0
    while bytes[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: bytes, count: count)
  }

  /// The first bytes, or all if there are fewer.
  func prefix(_ length: Int) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while count < length, bytes[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: bytes, count: count)
  }

  var string: String { String(decoding: buffer, as: UTF8.self) }
}
