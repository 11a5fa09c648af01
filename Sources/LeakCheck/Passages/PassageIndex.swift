/// Where the passages and phrases of all hidden texts stand.
struct PassageIndex: Sendable {
  /// A place in a hidden text.
  struct Place: Hashable, Sendable {
    let text: Int32
    let part: Int32
    let word: Int32
  }

  let parts: [[IndexedPart]]
  /// By the hash of eight words.
  let passages: HashTable<Place>
  /// By the hash of the first two words.
  let phrases: HashTable<Place>

  init(_ texts: [HiddenText]) {
    let parts = texts.map { $0.parts.map { IndexedPart($0.text) } }
    var passages: [(hash: UInt64, place: Place)] = []
    var phrases: [(hash: UInt64, place: Place)] = []
    for (text, hidden) in texts.enumerated() {
      for (part, indexed) in parts[text].enumerated() {
        let isPhrase = hidden.parts[part].form == .phrase
        var hash = PassageHash()
        for (word, wordHash) in indexed.hashes.enumerated() {
          hash.add(wordHash)
          if isPhrase, word == 1 {
            phrases.append((hash.pair, Place(text: Int32(text), part: Int32(part), word: 0)))
          }
          let first = word + 1 - PassageHash.length
          guard !isPhrase, first >= 0, indexed.isTelling(at: first) else { continue }
          passages.append((hash.value, Place(text: Int32(text), part: Int32(part), word: Int32(first))))
        }
      }
    }
    self.parts = parts
    self.passages = HashTable(passages)
    self.phrases = HashTable(phrases)
  }

  func part(at place: Place) -> IndexedPart { parts[Int(place.text)][Int(place.part)] }
}
