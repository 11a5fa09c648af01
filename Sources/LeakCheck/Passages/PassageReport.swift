import Diagnostics
import StaticSite

/// Decides which words that a file has in common with a hidden text are a leak, and says so.
///
/// What is said by right is not one: what stands on every page, what many records say, and what a draft has from a public
/// record that was published before.
struct PassageReport {
  let hidden: [HiddenText]
  let index: PassageIndex
  let exceptions: Exceptions

  /// How many leaks of one hidden text are told one by one.
  private static let limit = 10

  /// What is to be said, in no particular order.
  func messages(
    of files: [FileFindings], sources: @Sendable () -> [PublicSource], workers: Int
  ) async -> [LeakMessage] {
    guard files.contains(where: { !$0.hits.isEmpty }) else { return [] }
    let found = await PublicSearch(index: index, for: files).matches(in: sources(), workers: workers)
    let leaks = leaks(in: files, found).sorted { ($0.place, $0.key.file) < ($1.place, $1.key.file) }
    return Dictionary(grouping: leaks, by: \.key.text).values.flatMap { leaks in
      var told = leaks.prefix(Self.limit).map { message(about: $0, files, found) }
      if leaks.count > Self.limit, let last = told.indices.last {
        told[last].diagnostic.message += "; \(leaks.count - Self.limit) more leaks of this file were found"
      }
      return told
    }
  }

  /// Words that are published, in the order of the hidden text.
  private struct Finding {
    let key: Leak.Key
    let first: Leak.Passage
    let others: [Leak.Passage]
    /// How many files have them.
    let fileCount: Int

    var place: PassageIndex.Place { first.passage.place }
    var wordCount: Int { others.reduce(first.passage.count) { $0 + $1.passage.count } }
  }

  private func leaks(in files: [FileFindings], _ found: PublicMatches) -> [Finding] {
    let ordinary = OrdinaryWords(
      hidden: hidden, index: index, allowed: exceptions.allowed, found: found, spread: SpreadOfWindows(in: files)
    ).all
    var judge = PassageJudge(hidden: hidden, index: index, exceptions: exceptions, found: found)
    var leaks: [Leak.Key: Leak] = [:]
    for (position, file) in files.enumerated() {
      let hits = file.hits.filter { !ordinary[Int($0.window)] }
      for passage in FoundPassage.joining(hits, of: index) {
        guard let verdict = judge.leak(passage, in: file.file) else { continue }
        let isName = part(of: passage).form == .phrase
        let paper = verdict.source == nil && file.file.isCopy ? file.file.origin : nil
        let key = Leak.Key(
          text: passage.place.text, name: isName ? passage.place : nil,
          file: verdict.source.map { found.files[Int($0.file)].file } ?? paper?.file ?? "", paper: paper)
        leaks[key, default: Leak()].add(passage, from: verdict.source, in: position)
      }
    }
    return leaks.compactMap { key, leak in
      let stretches = leak.stretches
      return stretches.first.map {
        Finding(key: key, first: $0, others: Array(stretches.dropFirst()), fileCount: leak.files.count)
      }
    }
  }

  private func part(of passage: FoundPassage) -> TextPart {
    hidden[Int(passage.place.text)].parts[Int(passage.place.part)]
  }
}

extension PassageReport {
  private func message(about leak: Finding, _ files: [FileFindings], _ found: PublicMatches) -> LeakMessage {
    let file = files[leak.first.file].file
    let text = text(of: leak, files[leak.first.file])
    if let source = leak.first.source {
      let others = leak.others.compactMap(\.source).prefix(Self.limit).map { found.line(of: $0) }
      let location = SourceLocation(file: leak.key.file, line: found.line(of: source))
      let further = Set(others).subtracting([found.line(of: source)]).sorted().map(String.init)
      let places =
        further.isEmpty ? "here" : "here and on line\(further.count == 1 ? "" : "s") \(further.joined(separator: ", "))"
      return LeakMessage(
        diagnostic: .error(.leakedText, at: location, text, suggestion: Self.suggestion(takingOut: places)),
        offer: offer(for: leak, in: location.file))
    }
    guard file.isCopy else {
      return LeakMessage(
        diagnostic: .error(
          .leakedText, at: file.origin, text,
          suggestion: "no public file says this, so it came by a fault of the template or of the program; report it"))
    }
    return LeakMessage(
      diagnostic: .error(.leakedText, at: file.origin, text, suggestion: Self.suggestion(takingOut: "of the document")),
      offer: offer(for: leak, in: file.origin.file))
  }

  private func text(of leak: Finding, _ findings: FileFindings) -> String {
    let (passage, secret) = (leak.first.passage, hidden[Int(leak.key.text)])
    let part = part(of: passage)
    let indexed = index.part(at: passage.place)
    let (word, file) = (Int(passage.place.word), findings.file)
    let place = findings.place(of: passage.hit) ?? file.place(of: Int(passage.hit.position), in: passage.hit.layer)
    let reading = "\(file.path)" + (place.map { ", " + $0 } ?? "") + leak.fileCount.othersClause
    let published = "\(secret.reason.clause), would be published in \(reading)"
    if part.isTitle { return "the title of \(secret.file) (line \(part.line)), \(published)" }
    let origin = part.document ?? "line \(part.line(of: indexed.words[word].lowerBound, in: .body))"
    let quote = part.form == .phrase ? indexed.initials : indexed.beginning(at: word)
    let passages = leak.others.isEmpty ? "" : ", in \(leak.others.count + 1) passages"
    return
      "\(leak.wordCount) words of \(secret.file), \(origin), \(published): '\(quote)…'\(passages)"
  }

  private static func suggestion(takingOut places: String) -> String {
    "take the words out \(places); if they may be published, "
  }

  private func offer(for leak: Finding, in published: String) -> LeakMessage.Offer {
    guard let name = leak.key.name else {
      return exceptions.offer(sharing: hidden[Int(leak.key.text)].file, in: published)
    }
    return exceptions.isContent(published)
      ? exceptions.offer(allowing: exceptions.masking(index.part(at: name), in: published))
      : exceptions.offer(allowingWhole: "name")
  }
}

extension IndexedPart {
  /// The first words from one on: enough to look for them, and no more than may stand in the log of a build.
  fileprivate func beginning(at word: Int) -> String {
    words[word...].prefix(3).map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
  }
}
