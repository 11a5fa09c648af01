/// Where the passages and phrases of all hidden texts stand.
struct PassageIndex: Sendable {
  /// A place in a hidden text.
  struct Place: Hashable, Sendable {
    let text: Int32
    let part: Int32
    let word: Int32
  }

  /// Words that are sought: eight that follow each other in one hidden text or several, or a whole phrase.
  struct Window: Sendable {
    /// Where the words stand.
    fileprivate(set) var places: [Place]
    /// How many they are.
    let count: Int
    let isPhrase: Bool
  }

  let parts: [[IndexedPart]]
  /// Each once, however many hidden texts say it.
  let windows: [Window]
  /// The positions of windows, by the hash of their eight words.
  private(set) var passages: HashTable
  /// The positions of phrases, by the hash of their first two words.
  private(set) var phrases: HashTable

  /// In so many hidden texts the same words are kept in mind.
  private static let placesKept = 8

  init(_ texts: [HiddenText]) {
    let parts = texts.map { $0.parts.map { IndexedPart($0.text, form: $0.form) } }
    var building = Building()
    for (text, hidden) in texts.enumerated() {
      for (part, indexed) in parts[text].enumerated() {
        let place = Place(text: Int32(text), part: Int32(part), word: 0)
        switch hidden.parts[part].form {
        case .phrase: building.add(phrase: indexed, at: place)
        case .prose: building.add(passagesOf: indexed, at: place)
        }
      }
    }
    self.parts = parts
    windows = building.windows
    passages = HashTable(building.positions.sorted { $0.value < $1.value }.map { ($0.key, $0.value) })
    phrases = HashTable(building.phrases)
  }

  /// The same, but some windows are not looked for.
  ///
  /// - Parameter isLeftOut: by the position of a window.
  func leavingOut(_ isLeftOut: [Bool]) -> PassageIndex {
    var index = self
    index.passages = passages.filter { !isLeftOut[Int($0)] }
    index.phrases = phrases.filter { !isLeftOut[Int($0)] }
    return index
  }

  /// Whether anything is looked for.
  var isEmpty: Bool { passages.isEmpty && phrases.isEmpty }

  func part(at place: Place) -> IndexedPart { parts[Int(place.text)][Int(place.part)] }

  /// Whether a phrase stands in a text from a byte on.
  func holds(phrase: Int32, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    part(at: windows[Int(phrase)].places[0]).isSaid(in: bytes, from: start)
  }

  /// The index while it is being made.
  private struct Building {
    var windows: [Window] = []
    /// The window of each eight words, by their hash.
    var positions: [UInt64: Int32] = [:]
    var phrases: [(hash: UInt64, value: Int32)] = []
    private var phrasePositions: [[UInt64]: Int32] = [:]

    mutating func add(passagesOf part: IndexedPart, at place: Place) {
      let telling = TellingWords(part)
      var hash = PassageHash()
      for (word, wordHash) in part.hashes.enumerated() {
        hash.add(wordHash)
        let first = word + 1 - PassageHash.length
        guard first >= 0, part.sentences[first] == part.sentences[word], telling.areEnough(first...word) else {
          continue
        }
        let place = Place(text: place.text, part: place.part, word: Int32(first))
        if let position = positions[hash.value] {
          keep(place, in: position)
        } else {
          positions[hash.value] = append(Window(places: [place], count: PassageHash.length, isPhrase: false))
        }
      }
    }

    mutating func add(phrase part: IndexedPart, at place: Place) {
      guard part.hashes.count > 1 else { return }
      if let position = phrasePositions[part.hashes] { return keep(place, in: position) }
      let position = append(Window(places: [place], count: part.hashes.count, isPhrase: true))
      phrasePositions[part.hashes] = position
      var pair = PairHash()
      for word in part.hashes.prefix(2) { pair.add(word) }
      phrases.append((pair.value, position))
    }

    private mutating func append(_ window: Window) -> Int32 {
      windows.append(window)
      return Int32(windows.count - 1)
    }

    private mutating func keep(_ place: Place, in position: Int32) {
      if windows[Int(position)].places.count < PassageIndex.placesKept { windows[Int(position)].places.append(place) }
    }
  }
}
