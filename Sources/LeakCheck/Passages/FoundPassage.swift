/// A window of a hidden text that stands in a file. Kept small, because files may have many of them by right.
struct WindowHit: Sendable {
  let window: Int32
  /// Where the words begin in the file's text.
  let position: Int32
  let layer: ReadableText.Layer
  /// Where a person finds them, as a position among the file's places; -1 where that was not worked out.
  var place: Int32 = -1
}

/// Words of a hidden text that stand in a file, as many as follow each other.
struct FoundPassage {
  /// Where they begin in the hidden text.
  let place: PassageIndex.Place
  /// How many they are.
  private(set) var count: Int
  /// The windows that they are made of.
  private(set) var windows: [Int32]
  /// The first of them in the file.
  let hit: WindowHit

  /// The word of the hidden text at which the last window begins.
  private var last: Int32

  private init(at place: PassageIndex.Place, of window: PassageIndex.Window, _ hit: WindowHit) {
    self.place = place
    self.hit = hit
    count = window.count
    windows = [hit.window]
    last = place.word
  }

  /// The passages that are made of some windows, each as long as it is. Between two windows there may be words that are
  /// nobody's own, and were not sought.
  static func joining(_ hits: [WindowHit], of index: PassageIndex) -> [FoundPassage] {
    var passages: [FoundPassage] = []
    var open: [PassageIndex.Place: Int] = [:]
    for hit in hits {
      let window = index.windows[Int(hit.window)]
      for place in window.places {
        let part = PassageIndex.Place(text: place.text, part: place.part, word: 0)
        if let position = open[part], passages[position].goesOn(at: place.word) {
          passages[position].extend(to: place.word, by: hit.window)
        } else {
          open[part] = passages.count
          passages.append(FoundPassage(at: place, of: window, hit))
        }
      }
    }
    return passages
  }

  private func goesOn(at word: Int32) -> Bool { word > last && word <= last + Int32(PassageHash.length) }

  private mutating func extend(to word: Int32, by window: Int32) {
    count += Int(word - last)
    last = word
    windows.append(window)
  }
}
