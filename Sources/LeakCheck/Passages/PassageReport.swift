import Diagnostics
import StaticSite

/// Decides which words that a file has in common with a hidden text are a leak, and says so.
///
/// What is said by right is not one: what stands on every page, what many records say, and what a draft has from the
/// public record of which it was begun as a copy.
struct PassageReport {
  let hidden: [HiddenText]
  let index: PassageIndex
  let exceptions: Exceptions

  /// How many leaks of one hidden text are told one by one.
  private static let limit = 10

  /// What is to be said, in no particular order.
  func diagnostics(
    of files: [FileFindings], sources: @Sendable () -> [PublicSource], workers: Int
  ) async -> [Diagnostic] {
    guard files.contains(where: { !$0.hits.isEmpty }) else { return [] }
    let found = await PublicSearch(index: index, for: files).matches(in: sources(), workers: workers)
    let ordinary = index.windows.indices.map { isOrdinary(Int32($0), found) }
    var judge = PassageJudge(hidden: hidden, index: index, exceptions: exceptions, found: found)
    var leaks: [LeakKey: Leak] = [:]
    for (position, file) in files.enumerated() {
      let hits = file.hits.filter { !ordinary[Int($0.window)] }
      for passage in FoundPassage.joining(hits, of: index) {
        guard let verdict = judge.leak(passage, in: file.file) else { continue }
        let key = LeakKey(place: passage.place, file: verdict.source.map { found.files[Int($0.file)].file } ?? "")
        leaks[key, default: Leak(passage: passage, source: verdict.source, files: [])].files.append(position)
      }
    }
    let ordered = leaks.sorted { $0.key < $1.key }.map(\.value)
    return Dictionary(grouping: ordered, by: \.passage.place.text).values.flatMap { leaks in
      var told = leaks.prefix(Self.limit).map { diagnostic($0, files, found) }
      if leaks.count > Self.limit, let last = told.indices.last {
        told[last].message += "; \(leaks.count - Self.limit) more passages of it were found"
      }
      return told
    }
  }

  /// Whether words are no sign that one text comes from another.
  private func isOrdinary(_ position: Int32, _ found: PublicMatches) -> Bool {
    if found.isInFrame(position) { return true }
    let window = index.windows[Int(position)]
    guard window.isPhrase else { return found.isUsual(position) }
    if exceptions.allowed.allows(index.part(at: window.places[0])) { return true }
    // A name stays what it is, however many repeat it.
    let isName = window.places.contains { [.column, .recipient].contains(hidden[Int($0.text)].reason) }
    return !isName && found.isUsual(position)
  }

  /// Words of a hidden text, and every file that has them.
  private struct Leak {
    let passage: FoundPassage
    /// Where somebody wrote the words into a public file; none where the program or a template put them into a page.
    let source: PublicMatches.Match?
    /// The positions of the files.
    var files: [Int]
  }

  /// Leaks of the same words through the same source are one.
  private struct LeakKey: Hashable, Comparable {
    let place: PassageIndex.Place
    let file: String

    static func < (left: LeakKey, right: LeakKey) -> Bool {
      (left.place.text, left.place.part, left.place.word, left.file)
        < (right.place.text, right.place.part, right.place.word, right.file)
    }
  }
}

extension PassageReport {
  private func diagnostic(_ leak: Leak, _ files: [FileFindings], _ found: PublicMatches) -> Diagnostic {
    let passage = leak.passage
    let secret = hidden[Int(passage.place.text)]
    let part = secret.parts[Int(passage.place.part)]
    let indexed = index.part(at: passage.place)
    let file = files[leak.files[0]]
    let place = file.place(of: passage.hit) ?? file.file.place(of: Int(passage.hit.position), in: passage.hit.layer)
    let reading = "\(file.file.path)" + (place.map { ", " + $0 } ?? "") + leak.files.count.othersClause
    let line = part.line(of: indexed.words[Int(passage.place.word)].lowerBound)
    let quote = part.form == .phrase ? indexed.initials : indexed.beginning(at: Int(passage.place.word))
    let message =
      "\(passage.count) words of \(secret.file), line \(line), \(secret.reason.clause), would be published in \(reading): '\(quote)…'"
    guard let source = leak.source else {
      return .error(
        .leakedText, at: file.file.origin, message,
        suggestion: "no public file says this, so it came by a fault of the template or of the program; report it")
    }
    let location = SourceLocation(file: found.files[Int(source.file)].file, line: found.line(of: source))
    let wayOut =
      part.form == .phrase
      ? "write it in site.yaml, as in 'leak-check: {allowed: ['the name']}'"
      : "write in site.yaml \(exceptions.line(allowing: secret.file, in: location.file))"
    return .error(
      .leakedText, at: location, message, suggestion: "take the words out here; if they may be published, \(wayOut)")
  }
}

extension IndexedPart {
  /// The first words from one on: enough to look for them, and no more than may stand in the log of a build.
  fileprivate func beginning(at word: Int) -> String {
    words[word...].prefix(3).map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
  }

  /// The first letters of all words.
  fileprivate var initials: String {
    words.map { String(String(decoding: bytes[$0], as: UTF8.self).prefix(1)) }.joined(separator: "… ")
  }
}
