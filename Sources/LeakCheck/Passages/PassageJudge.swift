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
    guard !sources.isEmpty else { return isExcused(inDocument: file, passage) ? nil : Verdict(source: nil) }
    for source in sources where !isExcused(source, for: passage) { return Verdict(source: source) }
    return nil
  }

  /// Whether a document of a public record may say what a hidden text says: the office allows it, or the text is of a
  /// record that names the public one or is named by it.
  private func isExcused(inDocument file: SiteFile, _ passage: FoundPassage) -> Bool {
    guard file.isCopy else { return false }
    let secret = hidden[Int(passage.place.text)]
    if exceptions.allow(textOf: secret.file, in: file.origin.file) || isAllowedName(passage, in: file.origin.file) {
      return true
    }
    switch secret.reason {
    case .draft, .embargoed: return secret.relatives.contains(file.origin.file)
    case .confidential, .withdrawn, .row, .column, .recipient: return false
    }
  }

  /// Whether what a public file has in common with a hidden text is no secret by what the two are.
  private mutating func isExcused(_ match: PublicMatches.Match, for passage: FoundPassage) -> Bool {
    let text = passage.place.text
    let (secret, source) = (hidden[Int(text)], found.files[Int(match.file)])
    if exceptions.allow(textOf: secret.file, in: source.file) || isAllowedName(passage, in: source.file) { return true }
    switch secret.reason {
    case .confidential, .withdrawn: return false
    case .draft, .embargoed:
      // Two records may be called the same.
      return match.isTitle || secret.relatives.contains(source.file) || source.publication == .asItIs
        || (secret.reason == .draft && source.publication == .unknown && isMostlyCopy(match.file, of: text))
    // Rows are written alike year after year, and a supplier is public under his name.
    case .row, .column: return source.kind == .register || source.kind == .payments
    case .recipient: return source.kind == .register
    }
  }

  /// Whether words are a whole name that the office lets stand in a file.
  private func isAllowedName(_ passage: FoundPassage, in file: String) -> Bool {
    let place = passage.place
    guard hidden[Int(place.text)].parts[Int(place.part)].form == .phrase else { return false }
    return exceptions.allowed.allows(exceptions.masking(index.part(at: place), in: file))
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
