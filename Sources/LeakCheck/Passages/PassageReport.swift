import Diagnostics
import Platform
import StaticSite

/// Decides which words that a file has in common with a hidden text are a leak, and says so.
///
/// What is said by right is not one: what stands on every page, what many records say, and what a draft has from the
/// public record of which it was begun as a copy.
struct PassageReport {
  let hidden: [HiddenText]
  let index: PassageIndex
  let exceptions: Exceptions

  /// How many public records may say the same before it counts as a usual way to say it.
  private static let usual = 3
  /// How many leaks of one hidden text are told one by one.
  private static let limit = 10

  /// A leak: words of a hidden text, and every file that has them.
  private struct Leak {
    let text: Int
    let place: PassageIndex.Place
    let count: Int
    /// Where somebody wrote the words into a public file; none where the program or a template put them into a page.
    let source: SourceLocation?
    var files: [(file: SiteFile, layer: ReadableText.Layer, position: Int, place: String?)]
  }

  /// What is to be said, in no particular order.
  func diagnostics(
    of files: [FileFindings], sources: @Sendable () -> [PublicSource], workers: Int
  ) async -> [Diagnostic] {
    guard files.contains(where: { !$0.passages.isEmpty }) else { return [] }
    let search = PublicSearch(index: index, for: files)
    let found = await search.matches(in: sources(), workers: workers)
    var leaks: [LeakKey: Leak] = [:]
    for file in files {
      for finding in file.passages { add(finding, in: file.file, found, to: &leaks) }
    }
    let ordered = leaks.sorted { $0.key < $1.key }.map(\.value)
    return Dictionary(grouping: ordered, by: \.text).values.flatMap { leaks in
      var told = leaks.prefix(Self.limit).map(diagnostic)
      if leaks.count > Self.limit, let last = told.indices.last {
        told[last].message += "; \(leaks.count - Self.limit) more passages of it were found"
      }
      return told
    }
  }

  /// Leaks of the same words through the same source are one.
  private struct LeakKey: Hashable, Comparable {
    let place: PassageIndex.Place
    let source: String

    static func < (left: LeakKey, right: LeakKey) -> Bool {
      (left.place.text, left.place.part, left.place.word, left.source)
        < (right.place.text, right.place.part, right.place.word, right.source)
    }
  }

  private func add(
    _ finding: FileFindings.Finding<FoundPassage>, in file: SiteFile, _ found: PublicMatches,
    to leaks: inout [LeakKey: Leak]
  ) {
    let passage = finding.thing
    for (place, count) in unusualStretches(of: passage, found) {
      let writers = found.sources(of: place, count: count)
      guard let culprit = culprit(among: writers, of: Int(place.text), found) else { continue }
      let source = culprit.source.map { SourceLocation(file: found.files[$0.file].file, line: $0.line) }
      let key = LeakKey(place: place, source: source?.file ?? "")
      let entry = (file, finding.layer, finding.position, finding.place)
      if leaks[key]?.files.append(entry) == nil {
        leaks[key] = Leak(text: Int(place.text), place: place, count: count, source: source, files: [entry])
      }
    }
  }

  /// The stretches of a passage that are not said everywhere.
  private func unusualStretches(
    of passage: FoundPassage, _ found: PublicMatches
  ) -> [(PassageIndex.Place, Int)] {
    let part = index.part(at: passage.place)
    let isPhrase = hidden[Int(passage.place.text)].parts[Int(passage.place.part)].form == .phrase
    if isPhrase {
      let isName = [.column, .recipient].contains(hidden[Int(passage.place.text)].reason)
      // A name stays what it is, however many repeat it.
      let isUsual =
        found.isUsual(passage.place, from: isName ? .max : Self.usual) || exceptions.allowed.allows(part)
      return isUsual ? [] : [(passage.place, passage.count)]
    }
    var stretches: [(PassageIndex.Place, Int)] = []
    var isOpen = false
    for word in passage.place.word...(passage.place.word + Int32(passage.count - PassageHash.length)) {
      let place = PassageIndex.Place(text: passage.place.text, part: passage.place.part, word: word)
      if !index.isTelling(at: place) || found.isUsual(place, from: Self.usual) {
        isOpen = false
      } else if isOpen {
        stretches[stretches.count - 1].1 += 1
      } else {
        stretches.append((place, PassageHash.length))
        isOpen = true
      }
    }
    return stretches
  }

  private struct Culprit {
    /// `nil` where no public file holds the words.
    let source: PublicMatches.Match?
  }

  /// Who put the words where they are read, or `nil` when they may stand there.
  private func culprit(among writers: [PublicMatches.Match], of text: Int, _ found: PublicMatches) -> Culprit? {
    guard !writers.isEmpty else { return Culprit(source: nil) }
    let secret = hidden[text]
    let suspicious = writers.first { writer in
      let source = found.files[writer.file]
      return !exceptions.allow(textOf: secret.file, in: source.file) && !isExcused(secret, text, writer.file, found)
    }
    return suspicious.map { Culprit(source: $0) }
  }

  /// Whether what a public file has in common with a hidden text is no secret by what the two are.
  private func isExcused(_ secret: HiddenText, _ text: Int, _ file: Int, _ found: PublicMatches) -> Bool {
    let source = found.files[file]
    switch secret.reason {
    case .confidential, .withdrawn: return false
    case .embargoed: return secret.relatives.contains(source.file)
    case .draft: return secret.relatives.contains(source.file) || found.isMostlyCopy(file, of: text)
    // Rows are written alike year after year, and a supplier is public under his name.
    case .row, .column: return source.kind == .register || source.kind == .payments
    case .recipient: return source.kind == .register
    }
  }

  private func diagnostic(_ leak: Leak) -> Diagnostic {
    let secret = hidden[leak.text]
    let part = secret.parts[Int(leak.place.part)]
    let indexed = index.part(at: leak.place)
    let file = leak.files[0]
    let found = file.place ?? file.file.place(of: file.position, in: file.layer)
    let place = "\(file.file.path)" + (found.map { ", " + $0 } ?? "") + leak.files.count.othersClause
    let origin = "\(secret.file), line \(part.line + indexed.line(of: Int(leak.place.word), in: part.text))"
    let quote = part.form == .phrase ? indexed.initials : indexed.beginning(at: Int(leak.place.word))
    let message =
      "\(leak.count) words of \(origin), \(secret.reason.clause), would be published in \(place): '\(quote)…'"
    guard let source = leak.source else {
      return .error(
        .leakedText, at: file.file.origin, message,
        suggestion: "no public file says this, so it came by a fault of the template or of the program; report it")
    }
    let wayOut =
      part.form == .phrase
      ? "write it in site.yaml, as in 'leak-check: {allowed: ['the name']}'"
      : "write in site.yaml \(exceptions.line(allowing: secret.file, in: source.file))"
    return .error(
      .leakedText, at: source, message, suggestion: "take the words out here; if they may be published, \(wayOut)")
  }
}

extension IndexedPart {
  /// The first words from one on: enough to look for them, and no more than may stand in the log of a build.
  func beginning(at word: Int) -> String {
    words[word...].prefix(3).map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
  }

  /// The first letters of all words.
  var initials: String {
    words.map { String(String(decoding: bytes[$0], as: UTF8.self).prefix(1)) }.joined(separator: "… ")
  }

  /// How many lines of the text end before a word.
  func line(of word: Int, in text: String) -> Int {
    var text = text
    let position = words[word].lowerBound
    return text.withUTF8 { source in
      let source = UnsafeRawBufferPointer(source)
      return FileExamination.line(of: position, in: .body, of: source, as: .markdown) - 1
    }
  }
}
