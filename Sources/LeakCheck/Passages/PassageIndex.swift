/// Where the passages and phrases of all hidden texts stand.
struct PassageIndex: Sendable {
  /// A place in a hidden text.
  struct Place: Hashable, Sendable {
    let text: Int32
    let part: Int32
    let word: Int32
  }

  let parts: [[IndexedPart]]
  /// How many words before each, and before the end, are somebody's own, part by part.
  private let telling: [[[Int32]]]
  /// By the hash of eight words.
  let passages: HashTable<Place>
  /// By the hash of the first two words.
  let phrases: HashTable<Place>

  init(_ texts: [HiddenText]) {
    let parts = texts.map { $0.parts.map { IndexedPart($0.text) } }
    let telling = parts.map { $0.map { TellingWords($0).counts } }
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
          guard !isPhrase, first >= 0, Self.isTelling(telling[text][part], at: first) else { continue }
          passages.append((hash.value, Place(text: Int32(text), part: Int32(part), word: Int32(first))))
        }
      }
    }
    self.parts = parts
    self.telling = telling
    self.passages = HashTable(passages)
    self.phrases = HashTable(phrases)
  }

  /// Whether eight words from a place on say enough that they are nobody else's by chance.
  func isTelling(at place: Place) -> Bool {
    Self.isTelling(telling[Int(place.text)][Int(place.part)], at: Int(place.word))
  }

  private static func isTelling(_ counts: [Int32], at first: Int) -> Bool {
    counts[first + PassageHash.length] - counts[first] >= 4
  }

  func part(at place: Place) -> IndexedPart { parts[Int(place.text)][Int(place.part)] }
}
