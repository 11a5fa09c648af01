/// One pass over a text for windows of hidden texts.
struct PassageScan {
  /// Each with the position of its first byte.
  private(set) var windows: [(window: Int32, position: Int)] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let index: PassageIndex

  private init(_ bytes: UnsafeBufferPointer<UInt8>, index: PassageIndex) {
    self.bytes = bytes
    self.index = index
  }

  /// The windows that stand in a text, in its order.
  static func windows(
    of index: PassageIndex, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(window: Int32, position: Int)] {
    var scan = PassageScan(bytes, index: index)
    index.passages.read { passages in
      index.phrases.read { phrases in
        Words.folded.withUnsafeBufferPointer { scan.run($0, passages, phrases) }
      }
    }
    return scan.windows
  }

  private mutating func run(
    _ folded: UnsafeBufferPointer<UInt8>, _ passages: HashTable.Reader, _ phrases: HashTable.Reader
  ) {
    let (hasPassages, hasPhrases) = (!index.passages.isEmpty, !index.phrases.isEmpty)
    var words = PassageHash()
    var pair = PairHash()
    var lastStart = 0
    var position = 0
    while position < bytes.count {
      let first = folded[Int(bytes[position])]
      guard first != 0 else {
        position &+= 1
        continue
      }
      let start = position
      var hash = Words.hash(Words.seed, first)
      position &+= 1
      while position < bytes.count, case let letter = folded[Int(bytes[position])], letter != 0 {
        hash = Words.hash(hash, letter)
        position &+= 1
      }
      if hasPhrases {
        pair.add(hash)
        if pair.isWhole { phrases.forEachValue(of: pair.value) { addPhrase($0, at: lastStart) } }
        lastStart = start
      }
      guard hasPassages, first > UInt8(ascii: "9") else { continue }
      words.add(hash, at: start)
      // Eight words have the same number as eight others once in more texts than there are.
      if words.isWhole { passages.forEachValue(of: words.value) { windows.append(($0, words.start)) } }
    }
  }

  private mutating func addPhrase(_ window: Int32, at start: Int) {
    guard index.holds(phrase: window, in: bytes, from: start) else { return }
    windows.append((window, start))
  }
}
