/// Bytes of text that are being put together. There is room for all that comes, since no file says more than it holds.
struct TextBuffer: ~Copyable {
  private(set) var count = 0
  private let storage: UnsafeMutableBufferPointer<UInt8>

  init(capacity: Int) { storage = .allocate(capacity: capacity) }

  deinit { storage.deallocate() }

  /// What was put together so far.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[..<count]) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    storage[count] = byte
    count &+= 1
  }

  /// Ends whatever stands before: nothing that follows belongs to it.
  @inline(__always)
  mutating func breakOff() {
    if count > 0, storage[count &- 1] != Self.breakByte { append(Self.breakByte) }
  }

  @inline(__always)
  mutating func append(_ run: UnsafeRawBufferPointer) {
    guard let start = run.baseAddress, let target = storage.baseAddress else { return }
    UnsafeMutableRawPointer(target + count).copyMemory(from: start, byteCount: run.count)
    count &+= run.count
  }

  mutating func removeLast() { count -= 1 }

  /// Stands between what is separate to a reader: cells, paragraphs, attributes.
  static let breakByte: UInt8 = 0x1F
}
