import Platform

/// For each term the documents that have it, in files that a browser fetches one at a time.
struct OccurrenceShards {
  /// The number of the first term of each file.
  private(set) var firstTerms: [Int] = []
  /// The files.
  private(set) var files: [[UInt8]] = []

  /// From how many bytes on a file is full: about 10 KB when compressed.
  private static let size = 24 << 10

  init(_ terms: [Int], of index: InvertedIndex, workers: Int) async {
    let ranking = Ranking(lengths: index.lengths)
    let entries = await terms.concurrentMap(workers: workers, chunkSize: 512) {
      Self.bytes(index.occurrences[$0], ranking)
    }
    var file: [UInt8] = []
    for (number, entry) in entries.enumerated() {
      // What is frequent has a file of its own rather than to burden the terms beside it.
      if !file.isEmpty, file.count + entry.count > Self.size {
        files.append(file + [UInt8(ascii: "]")])
        file.removeAll()
      }
      if file.isEmpty { firstTerms.append(number) }
      file.append(UInt8(ascii: file.isEmpty ? "[" : ","))
      file += entry
    }
    if !file.isEmpty { files.append(file + [UInt8(ascii: "]")]) }
  }

  /// A list of two texts: how far each document stands behind the one before it, and the impact of the term in each.
  private static func bytes(_ occurrences: [Occurrence], _ ranking: Ranking) -> [UInt8] {
    var gaps = SearchDigits()
    var impacts = SearchDigits()
    var last: Int32 = 0
    for occurrence in occurrences {
      gaps.append(Int(occurrence.document - last))
      impacts.append(ranking.impact(of: occurrence))
      last = occurrence.document
    }
    return Array("[\"".utf8) + gaps.bytes + Array("\",\"".utf8) + impacts.bytes + Array("\"]".utf8)
  }
}
