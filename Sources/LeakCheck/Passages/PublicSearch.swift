import Platform

/// Looks in the public files for the words that were found in the site and stand in a hidden text too.
struct PublicSearch {
  private let index: PassageIndex
  private let wanted: HashTable<Int>
  private let places: [PassageIndex.Place]
  /// The lengths of the phrases that are sought and have fewer than eight words.
  private let phraseLengths: [Int]

  /// What to look for: every eight words, and every phrase, that a file of the site has.
  init(index: PassageIndex, for files: [FileFindings]) {
    self.index = index
    var wanted: Set<PassageIndex.Place> = []
    for passage in files.lazy.flatMap(\.passages).map(\.thing) {
      let last = max(passage.place.word, passage.place.word + Int32(passage.count - PassageHash.length))
      for word in passage.place.word...last {
        wanted.insert(PassageIndex.Place(text: passage.place.text, part: passage.place.part, word: word))
      }
    }
    places = wanted.sorted { ($0.text, $0.part, $0.word) < ($1.text, $1.part, $1.word) }
    let (index, places) = (index, places)
    self.wanted = HashTable(places.indices.map { (Self.hash(at: places[$0], index), $0) })
    let lengths = places.lazy.map { index.part(at: $0).words.count }.filter { $0 < PassageHash.length }
    phraseLengths = Set(lengths).sorted()
  }

  private static func hash(at place: PassageIndex.Place, _ index: PassageIndex) -> UInt64 {
    let hashes = index.part(at: place).hashes[Int(place.word)...].prefix(PassageHash.length)
    var hash = PassageHash()
    for word in hashes { hash.add(word) }
    return hash.value
  }

  /// Where the words stand in public files.
  func matches(in files: [PublicSource], workers: Int) async -> PublicMatches {
    let found = await files.indices.concurrentMap(workers: workers) { position in
      matches(in: files[position], at: position)
    }
    return PublicMatches(files: files, index: index, places: places, found: found.flatMap(\.self))
  }

  private func matches(in file: PublicSource, at position: Int) -> [PublicMatches.Entry] {
    var entries: [PublicMatches.Entry] = []
    var seen: Set<Int> = []
    for part in file.parts() {
      let indexed = IndexedPart(part.text)
      var hashes = PassageHash()
      for (word, hash) in indexed.hashes.enumerated() {
        hashes.add(hash)
        // A phrase of fewer words is sought by itself, so that what stands before it makes no difference.
        for (value, length) in candidates(hashes, in: indexed.hashes, endingAt: word) where wanted.mayContain(value) {
          for place in wanted.places(of: value) where seen.insert(place).inserted {
            let first = word + 1 - length
            let line = part.line + indexed.line(of: first, in: part.text)
            entries.append(PublicMatches.Entry(place: place, match: PublicMatches.Match(file: position, line: line)))
          }
        }
      }
    }
    return entries
  }

  private func candidates(
    _ passage: PassageHash, in words: [UInt64], endingAt last: Int
  ) -> [(value: UInt64, length: Int)] {
    var candidates: [(value: UInt64, length: Int)] = passage.isWhole ? [(passage.value, PassageHash.length)] : []
    for length in phraseLengths where last + 1 >= length {
      var hash = PassageHash()
      for word in words[(last + 1 - length)...last] { hash.add(word) }
      candidates.append((hash.value, length))
    }
    return candidates
  }
}

/// Where in public files words stand that stand in a hidden text too.
struct PublicMatches {
  /// A public file that has the words, and the line.
  struct Match: Hashable, Sendable {
    let file: Int
    let line: Int
  }

  struct Entry: Sendable {
    let place: Int
    let match: Match
  }

  let files: [PublicSource]
  private let index: PassageIndex
  private let matches: [PassageIndex.Place: [Match]]

  init(files: [PublicSource], index: PassageIndex, places: [PassageIndex.Place], found: [Entry]) {
    self.files = files
    self.index = index
    matches = Dictionary(grouping: found) { places[$0.place] }.mapValues { $0.map(\.match) }
  }

  /// Whether words are said by so many, or by what stands on many pages, that they are nobody's.
  func isUsual(_ place: PassageIndex.Place, from count: Int) -> Bool {
    guard let matches = matches[place] else { return false }
    return matches.count >= count || matches.contains { files[$0.file].kind == .frame }
  }

  /// The public files that say any of some words that follow each other, each once.
  func sources(of place: PassageIndex.Place, count: Int) -> [Match] {
    var sources: [Match] = []
    let last = max(place.word, place.word + Int32(count - PassageHash.length))
    for word in place.word...last {
      let next = PassageIndex.Place(text: place.text, part: place.part, word: word)
      for match in matches[next] ?? [] where !sources.contains(where: { $0.file == match.file }) {
        sources.append(match)
      }
    }
    return sources
  }

  /// Whether most of a public file stands in a hidden text: then one was begun as a copy of the other.
  func isMostlyCopy(_ file: Int, of text: Int) -> Bool {
    var hashes: Set<UInt64> = []
    for part in index.parts[text] { hashes.formUnion(part.passageHashes) }
    var (shared, all) = (0, 0)
    for part in files[file].parts() {
      for hash in IndexedPart(part.text).passageHashes {
        all += 1
        if hashes.contains(hash) { shared += 1 }
      }
    }
    return shared * 2 >= all && all > 0
  }
}

extension IndexedPart {
  fileprivate var passageHashes: [UInt64] {
    var hash = PassageHash()
    return hashes.compactMap { word in
      hash.add(word)
      return hash.isWhole ? hash.value : nil
    }
  }
}
