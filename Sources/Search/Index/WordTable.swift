/// Words by number, in the order in which they were added.
///
/// A text of a site has millions of words and few different ones, so that finding a word that is known is what the making
/// of an index costs. Here it takes no copy of the word.
struct WordTable {
  /// The words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [Int] = []
  /// The number of a word at a place that follows from its hash, or at one of those behind it; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  /// How many words there are.
  var count: Int { ends.count }

  /// A word.
  subscript(number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  /// The number of a word, and whether it is new.
  mutating func add(_ word: [UInt8]) -> (number: Int, isNew: Bool) {
    let slot = slot(of: word)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    let number = count
    slots[slot] = Int32(number)
    bytes += word
    ends.append(bytes.count)
    // Half of the slots stay free, so that looking for a word seldom takes more than two of them.
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func slot(of word: some Collection<UInt8>) -> Int {
    // FNV-1a.
    let hash = word.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0, !bytes[range(of: Int(slots[slot]))].elementsEqual(word) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count { slots[slot(of: bytes[range(of: number)])] = Int32(number) }
  }
}
