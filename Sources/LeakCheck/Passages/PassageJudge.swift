import StaticSite

/// Says of words that are nobody's but a hidden text's whether somebody may have them all the same.
struct PassageJudge {
  /// Who put the words where they are read.
  struct Verdict {
    /// The public file that says them; `nil` where none does.
    let source: PublicMatches.Match?
  }

  let hidden: [HiddenText]
  let index: PassageIndex
  let exceptions: Exceptions
  let found: PublicMatches

  private var copies: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    let text: Int32
    let file: Int32
  }

  init(hidden: [HiddenText], index: PassageIndex, exceptions: Exceptions, found: PublicMatches) {
    self.hidden = hidden
    self.index = index
    self.exceptions = exceptions
    self.found = found
  }

  /// How words leaked into a file, or `nil` when they may stand where they are.
  mutating func leak(_ passage: FoundPassage, in file: SiteFile) -> Verdict? {
    let sources = found.sources(of: passage.windows)
    guard !sources.isEmpty else { return isInPaperOfRelative(passage, file) ? nil : Verdict(source: nil) }
    for source in sources where !isExcused(source, for: passage) { return Verdict(source: source) }
    return nil
  }

  /// A sentence or two that a record has in common with one that is being written are a usual way to say it.
  private static let standardWording = 25

  /// Whether a draft or embargoed record says what a paper says of the public record that it names, or that names it.
  private func isInPaperOfRelative(_ passage: FoundPassage, _ file: SiteFile) -> Bool {
    guard case .copied = file.body else { return false }
    let secret = hidden[Int(passage.place.text)]
    switch secret.reason {
    case .draft, .embargoed: return secret.relatives.contains(file.origin.file)
    case .confidential, .withdrawn, .row, .column, .recipient: return false
    }
  }

  /// Whether what a public file has in common with a hidden text is no secret by what the two are.
  private mutating func isExcused(_ match: PublicMatches.Match, for passage: FoundPassage) -> Bool {
    let text = passage.place.text
    let (secret, source) = (hidden[Int(text)], found.files[Int(match.file)])
    if exceptions.allow(textOf: secret.file, in: source.file) { return true }
    switch secret.reason {
    case .confidential, .withdrawn: return false
    case .draft, .embargoed:
      return secret.relatives.contains(source.file) || passage.count < Self.standardWording
        || isUnderSameHeading(match, passage) || (secret.reason == .draft && isMostlyCopy(match.file, of: text))
    // Rows are written alike year after year, and a supplier is public under his name.
    case .row, .column: return source.kind == .register || source.kind == .payments
    case .recipient: return source.kind == .register
    }
  }

  /// Whether both records say the words in the same part of the form.
  private func isUnderSameHeading(_ match: PublicMatches.Match, _ passage: FoundPassage) -> Bool {
    let part = hidden[Int(passage.place.text)].parts[Int(passage.place.part)]
    let position = index.part(at: passage.place).words[Int(passage.place.word)].lowerBound
    guard let heading = part.heading(before: position) else { return false }
    return heading == found.files[Int(match.file)].parts()[Int(match.part)].heading(before: Int(match.position))
  }

  /// Whether most of a public file stands in a hidden text: then one was begun as a copy of the other.
  private mutating func isMostlyCopy(_ file: Int32, of text: Int32) -> Bool {
    let pair = Pair(text: text, file: file)
    if let known = copies[pair] { return known }
    let hashes = Set(index.parts[Int(text)].flatMap(\.passageHashes))
    let others = found.files[Int(file)].parts().flatMap { IndexedPart($0.text, form: .prose).passageHashes }
    let isCopy = !others.isEmpty && others.count(where: hashes.contains) * 2 >= others.count
    copies[pair] = isCopy
    return isCopy
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
