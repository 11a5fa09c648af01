/// Says of most numbers at once that they are not in a table, and of the rest where they stand.
struct HashTable<Place: Sendable>: Sendable {
  private let bits: [UInt64]
  private let shift: UInt64
  private let hashes: [UInt64]
  private let places: [Place]

  init(_ entries: [(hash: UInt64, place: Place)]) {
    let ordered = entries.enumerated().sorted { ($0.element.hash, $0.offset) < ($1.element.hash, $1.offset) }
    hashes = ordered.map(\.element.hash)
    places = ordered.map(\.element.place)
    // Thirty-two bits for each entry let about one number in thirty through that is not there.
    var width = 12
    while width < 30, 1 << width < entries.count * 32 { width += 1 }
    shift = UInt64(64 - width)
    var bits = [UInt64](repeating: 0, count: 1 << (width - 6))
    for hash in hashes {
      let bit = Self.bit(hash, shift)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.bits = bits
  }

  var isEmpty: Bool { hashes.isEmpty }

  @inline(__always)
  private static func bit(_ hash: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0xA24B_AED4_963E_E407) >> shift)
  }

  /// Whether a number may be in the table.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool {
    let bit = Self.bit(hash, shift)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  /// What stands in the table with a number, in the order in which it was put in.
  func places(of hash: UInt64) -> ArraySlice<Place> {
    var range = hashes.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = hashes[middle] < hash ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    let first = range.lowerBound
    let end = hashes[first...].firstIndex { $0 != hash } ?? hashes.endIndex
    return places[first..<end]
  }
}
