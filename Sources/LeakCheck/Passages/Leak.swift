import Diagnostics

/// Everything that came out of one hidden text in one way, and every file that has some of it.
struct Leak {
  /// Leaks of one text through one public file are one. Names are leaks by themselves, since each is allowed by itself.
  struct Key: Hashable {
    let text: Int32
    let name: PassageIndex.Place?
    /// The public file; empty where the program or a template put the words into a page.
    let file: String
    /// The entry of the document that says them, where it is published as it is.
    var paper: SourceLocation?
  }

  /// Words, and where they stand.
  struct Passage {
    let passage: FoundPassage
    /// Where somebody wrote them into a public file.
    let source: PublicMatches.Match?
    /// The position of the first file that has them.
    let file: Int
  }

  private var passages: [PassageIndex.Place: Passage] = [:]
  /// The positions of the files.
  private(set) var files: [Int] = []

  /// Adds words of a file. The same words in further files are added once.
  mutating func add(_ passage: FoundPassage, from source: PublicMatches.Match?, in file: Int) {
    if files.last != file { files.append(file) }
    if let known = passages[passage.place], known.passage.count >= passage.count { return }
    passages[passage.place] = Passage(passage: passage, source: source, file: file)
  }

  /// The words in the order of the hidden text. What one file has of the words of another is not there again.
  var stretches: [Passage] {
    var stretches: [Passage] = []
    for passage in passages.values.sorted(by: { $0.passage.place < $1.passage.place }) {
      if let last = stretches.last?.passage, last.reaches(passage.passage.place) { continue }
      stretches.append(passage)
    }
    return stretches
  }
}

extension FoundPassage {
  /// Whether a place is one of these words.
  fileprivate func reaches(_ other: PassageIndex.Place) -> Bool {
    place.text == other.text && place.part == other.part && Int(other.word) < Int(place.word) + count
  }
}

extension PassageIndex.Place: Comparable {
  static func < (left: PassageIndex.Place, right: PassageIndex.Place) -> Bool {
    (left.text, left.part, left.word) < (right.text, right.part, right.word)
  }
}
