import Platform

/// Looks in the public files for the windows that were found in the site.
struct PublicSearch {
  let index: PassageIndex
  /// Whether a window is looked for.
  private let isWanted: [Bool]
  /// What stands in files of the site that come from one public file.
  private let windowsByOrigin: [String: [Int32]]

  /// What to look for: what some file of the site has.
  init(index: PassageIndex, for files: [FileFindings]) {
    self.index = index
    var isWanted = [Bool](repeating: false, count: index.windows.count)
    var windowsByOrigin: [String: [Int32]] = [:]
    for file in files where !file.hits.isEmpty {
      for hit in file.hits { isWanted[Int(hit.window)] = true }
      windowsByOrigin[file.file.origin.file, default: []] += file.hits.map(\.window)
    }
    self.isWanted = isWanted
    self.windowsByOrigin = windowsByOrigin
  }

  /// Looks for everything that is hidden.
  init(everythingIn index: PassageIndex) {
    self.index = index
    isWanted = [Bool](repeating: true, count: index.windows.count)
    windowsByOrigin = [:]
  }

  /// So many records show what is a usual way to say it, before the site is made: without that, each of many pages would
  /// be kept in mind for words that all of them say.
  private static let sample = 512

  /// Where the windows stand in what is on many pages, and in some records from all over the content.
  func matchesInSample(of files: [PublicSource], workers: Int) async -> PublicMatches {
    var found = PublicMatches(files: files, windows: index.windows.count)
    let records = files.indices.filter { files[$0].kind == .record }
    let step = max(1, records.count / Self.sample)
    let chosen = stride(from: 0, to: records.count, by: step).map { records[$0] }
    let frames = files.indices.filter { files[$0].kind == .frame || files[$0].kind == .settings }
    await look(into: frames + chosen, of: files, workers: workers, into: &found)
    return found
  }

  /// So many records are read before it is asked which words are known to be usual.
  private static let batch = 256

  /// Where the windows stand in public files.
  ///
  /// A record says on its own page what it says elsewhere. So those are read first whose pages have some of the words, and
  /// no longer once all of these are known to be said by many; all others only for words that none of these says.
  func matches(in files: [PublicSource], workers: Int) async -> PublicMatches {
    var found = PublicMatches(files: files, windows: index.windows.count)
    let isAsked = files.map { $0.kind == .record && windowsByOrigin[$0.file] != nil }
    await look(into: files.indices.filter { files[$0].kind != .record }, of: files, workers: workers, into: &found)
    var asked = files.indices.filter { isAsked[$0] }[...]
    while !asked.isEmpty {
      let batch = asked.prefix(Self.batch).filter { position in
        windowsByOrigin[files[position].file]?.contains { !found.isKnown($0) } == true
      }
      asked = asked.dropFirst(Self.batch)
      await look(into: batch, of: files, workers: workers, into: &found)
    }
    if isWanted.indices.contains(where: { isWanted[$0] && !found.isSaid(Int32($0)) }) {
      let others = files.indices.filter { files[$0].kind == .record && !isAsked[$0] }
      await look(into: others, of: files, workers: workers, into: &found)
    }
    return found
  }

  private func look(
    into positions: [Int], of files: [PublicSource], workers: Int, into found: inout PublicMatches
  ) async {
    let entries = await positions.concurrentMap(workers: workers) { matches(in: files[$0], at: Int32($0)) }
    for entry in entries.joined() { found.add(entry) }
  }

  private func matches(in file: PublicSource, at position: Int32) -> [PublicMatches.Entry] {
    var entries: [PublicMatches.Entry] = []
    var seen: Set<Int32> = []
    for (part, text) in file.parts().enumerated() {
      var text = text.text
      text.withUTF8 { source in
        let readable = ReadableText(of: UnsafeRawBufferPointer(source), as: .markdown)
        for (layer, bytes) in [(ReadableText.Layer.body, readable.body.bytes), (.side, readable.side.bytes)] {
          for (window, start) in PassageScan.windows(of: index, in: bytes)
          where isWanted[Int(window)] && seen.insert(window).inserted {
            let match = PublicMatches.Match(
              file: position, part: Int32(part), position: Int32(start), layer: layer,
              isTitle: index.windows[Int(window)].isPhrase && Self.isTitle(bytes, at: start))
            entries.append(PublicMatches.Entry(window: window, match: match))
          }
        }
      }
    }
    return entries
  }

  /// Whether the words from a byte on are the value of `title:`.
  private static func isTitle(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[lineStart..<start].filter { !$0.isSpace && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      .elementsEqual("title:".utf8)
  }
}

/// Where in public files windows stand that stand in a hidden text too.
struct PublicMatches {
  /// A public file that has the words, and where.
  struct Match: Hashable, Sendable {
    let file: Int32
    let part: Int32
    let position: Int32
    let layer: ReadableText.Layer
    /// Whether it is what the file says of its title.
    let isTitle: Bool
  }

  struct Entry: Sendable {
    let window: Int32
    let match: Match
  }

  /// How many public records may say the same before it counts as a usual way to say it.
  static let usual = 3

  let files: [PublicSource]
  /// By window, the first files that have it.
  private var matches: [[Match]]
  private var frames: [Set<PublicSource.Kind>]

  init(files: [PublicSource], windows: Int) {
    self.files = files
    matches = [[Match]](repeating: [], count: windows)
    frames = [Set<PublicSource.Kind>](repeating: [], count: windows)
  }

  /// Adds a place.
  mutating func add(_ entry: Entry) {
    let window = Int(entry.window)
    let kind = files[Int(entry.match.file)].kind
    if kind == .frame || kind == .settings { frames[window].insert(kind) }
    if matches[window].count < Self.usual { matches[window].append(entry.match) }
  }

  /// Whether nothing more has to be known of some words.
  func isKnown(_ window: Int32) -> Bool { isUsual(window) || frames[Int(window)].contains(.frame) }

  /// Whether any public file says some words.
  func isSaid(_ window: Int32) -> Bool { !matches[Int(window)].isEmpty }

  /// Which kinds of files say some words that stand on many pages.
  func frames(saying window: Int32) -> Set<PublicSource.Kind> { frames[Int(window)] }

  /// Whether words are said by many.
  func isUsual(_ window: Int32) -> Bool { matches[Int(window)].count >= Self.usual }

  /// The public files that say any of some windows, each once.
  func sources(of windows: [Int32]) -> [Match] {
    var sources: [Match] = []
    for match in windows.lazy.flatMap({ matches[Int($0)] }) where !sources.contains(where: { $0.file == match.file }) {
      sources.append(match)
    }
    return sources
  }

  /// The line on which words stand in their file.
  func line(of match: Match) -> Int {
    let part = files[Int(match.file)].parts()[Int(match.part)]
    return part.line(of: Int(match.position), in: match.layer)
  }
}

extension TextPart {
  /// The line of the file on which something stands that was found in what the text says.
  func line(of position: Int, in layer: ReadableText.Layer) -> Int {
    var text = text
    return line - 1
      + text.withUTF8 { source in
        FileExamination.line(of: position, in: layer, of: UnsafeRawBufferPointer(source), as: .markdown)
      }
  }
}
