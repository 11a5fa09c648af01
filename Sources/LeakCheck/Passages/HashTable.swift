/// Says of most numbers at once that they are not in a table, and of the rest what stands there with them.
struct HashTable: Sendable {
  /// Thirty-two bits for each entry, of which one is set, let about one number in thirty through that is not there.
  private let bits: [UInt64]
  private let bitShift: UInt64
  /// The numbers, each at the first free place from the one that it gives itself; 0 where a place is free.
  private let keys: [UInt64]
  private let values: [Int32]
  private let keyShift: UInt64

  init(_ entries: [(hash: UInt64, value: Int32)]) {
    self.init(keyed: entries.map { (Self.key($0.hash), $0.value) })
  }

  /// The table without some of its values.
  func filter(_ isKept: (Int32) -> Bool) -> HashTable {
    HashTable(keyed: zip(keys, values).filter { $0 != 0 && isKept($1) }.map { ($0, $1) })
  }

  private init(keyed entries: [(key: UInt64, value: Int32)]) {
    let (bitWidth, keyWidth) = (Self.width(of: entries.count * 32), Self.width(of: entries.count * 2))
    bitShift = UInt64(64 - bitWidth)
    keyShift = UInt64(64 - keyWidth)
    var bits = [UInt64](repeating: 0, count: 1 << (bitWidth - 6))
    var keys = [UInt64](repeating: 0, count: 1 << keyWidth)
    var values = [Int32](repeating: 0, count: keys.count)
    for (key, value) in entries {
      let bit = Int(truncatingIfNeeded: key >> bitShift)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
      var place = Int(truncatingIfNeeded: key >> keyShift)
      while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
      keys[place] = key
      values[place] = value
    }
    self.bits = bits
    self.keys = keys
    self.values = values
    isEmpty = entries.isEmpty
  }

  /// Whether the table has nothing in it.
  let isEmpty: Bool

  private static func width(of count: Int) -> Int {
    var width = 12
    while width < 30, 1 << width < count { width += 1 }
    return width
  }

  /// The number with its bits mixed, so that the first of them tell as much as the last. Never 0.
  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { (hash &* 0xA24B_AED4_963E_E407) | 1 }

  /// Looks into the table many times.
  func read(_ body: (Reader) -> Void) {
    bits.withUnsafeBufferPointer { bits in
      keys.withUnsafeBufferPointer { keys in
        values.withUnsafeBufferPointer { values in
          body(Reader(bits: bits, bitShift: bitShift, keys: keys, values: values, keyShift: keyShift))
        }
      }
    }
  }

  /// The table while it is looked into.
  struct Reader {
    fileprivate let bits: UnsafeBufferPointer<UInt64>
    fileprivate let bitShift: UInt64
    fileprivate let keys: UnsafeBufferPointer<UInt64>
    fileprivate let values: UnsafeBufferPointer<Int32>
    fileprivate let keyShift: UInt64

    /// Hands on every value that stands in the table with a number.
    @inline(__always)
    func forEachValue(of hash: UInt64, _ body: (Int32) -> Void) {
      let key = HashTable.key(hash)
      let bit = Int(truncatingIfNeeded: key >> bitShift)
      guard bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return }
      var place = Int(truncatingIfNeeded: key >> keyShift)
      while keys[place] != 0 {
        if keys[place] == key { body(values[place]) }
        place = (place + 1) & (keys.count - 1)
      }
    }
  }
}
