/// Words by number, in the order in which they were added.
///
/// A text of a site has millions of words and few different ones, so that finding a word that is known is what the making
/// of an index costs. Here it takes no copy of the word.
struct WordTable {
  /// The words, one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The number of a word at a place that follows from its hash, or at one of those behind it; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  private struct Entry {
    /// Where the word stands in `bytes`.
    let range: Range<Int>
    let hash: UInt64
  }

  /// How many words there are.
  var count: Int { entries.count }

  /// A word.
  subscript(number: Int) -> String { withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with the UTF-8 of a word.
  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[entries[number].range])) }
  }

  /// The number of a word, and whether it is new.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    add(word, hash: Self.hash(of: word))
  }

  /// Adds the words of another table.
  ///
  /// - Returns: for each word of the other, its number here and whether it is new.
  mutating func add(_ other: WordTable) -> [(number: Int, isNew: Bool)] {
    other.bytes.withUnsafeBufferPointer { bytes in
      other.entries.map { add(UnsafeBufferPointer(rebasing: bytes[$0.range]), hash: $0.hash) }
    }
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> (number: Int, isNew: Bool) {
    var slot = Self.place(of: hash, among: slots.count)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, withBytes(of: number, { Self.areEqual($0, word) }) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = count
    slots[slot] = Int32(number)
    entries.append(Entry(range: bytes.count..<bytes.count + word.count, hash: hash))
    bytes += word
    // Half of the slots stay free, so that looking for a word seldom takes more than two of them.
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// The number of a word, and whether it is new.
  mutating func add(_ word: String) -> (number: Int, isNew: Bool) {
    var word = word
    return word.withUTF8 { add($0) }
  }

  private static func areEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    one.count == other.count && one.indices.allSatisfy { one[$0] == other[$0] }
  }

  /// Eight bytes at a time: multiplied by an odd number without a pattern, the upper half brought down to the lower.
  private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(word)
    func mixed(_ hash: UInt64) -> UInt64 {
      let product = hash &* 0x9E37_79B9_7F4A_7C15
      return product ^ product >> 32
    }
    let ends = stride(from: 8, through: bytes.count, by: 8)
    let hash = ends.reduce(UInt64(bytes.count)) { hash, end in
      mixed(hash ^ bytes.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
    }
    return mixed(hash ^ bytes.suffix(bytes.count % 8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  private static func place(of hash: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: hash) & (count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Self.place(of: entry.hash, among: slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
