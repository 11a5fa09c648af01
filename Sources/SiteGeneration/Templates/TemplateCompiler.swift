import Diagnostics
import Mustache

/// Turns an office's templates into what the template library takes.
///
/// Words and addresses of assets are put in here, once, so that a page pays nothing for them. The indentation is taken
/// out: it is there for those who edit templates, and the library is slow at keeping it.
struct TemplateCompiler {
  var diagnostics: [Diagnostic] = []

  private let words: Words
  private let assets: [String: String]
  private var usedWords: Set<String> = []

  init(words: Words, assets: [String: String]) {
    self.words = words
    self.assets = assets
  }

  mutating func compile(_ source: TemplateSource, tags: [TemplateTag]) -> MustacheTemplate? {
    var text = ""
    var position = source.text.startIndex
    for tag in tags {
      text += source.text[position..<tag.range.lowerBound]
      text += compiled(tag, in: source.text)
      position = tag.range.upperBound
    }
    text += source.text[position...]
    do {
      return try MustacheTemplate(string: Self.withoutIndentation(text))
    } catch {
      // The tree of tags reports what is wrong with its place; this is what it does not know of.
      diagnostics.append(
        .error(.invalidTemplate, at: SourceLocation(file: source.file), "the template cannot be compiled: \(error)"))
      return nil
    }
  }

  /// Words that neither a template nor the program uses.
  var unusedWords: [Diagnostic] {
    let known = Set(WordKey.all.map(\.name))
    return words.phrases.compactMap { key, phrase in
      guard !usedWords.contains(key), !known.contains(key), !Self.isPluralForm(key, of: known) else { return nil }
      return .warning(
        .unusedWord, at: phrase.location, "no template uses '\(key)'",
        suggestion: didYouMean(key, in: known.subtracting(words.phrases.keys)) ?? "take the line out")
    }
  }

  private mutating func compiled(_ tag: TemplateTag, in text: String) -> String {
    if let key = tag.name(after: "words.") { return word(key, of: tag).escapedForHTML }
    if let name = tag.name(after: "asset.") { return asset(name, of: tag).escapedForHTML }
    switch tag.kind {
    case .comment: return ""
    case .text: return "{{{\(tag.name)}}}"
    default: return String(text[tag.range])
    }
  }

  private mutating func word(_ key: String, of tag: TemplateTag) -> String {
    guard let phrase = words.phrases[key]?.value else {
      diagnostics.append(
        .error(
          .missingWord, at: tag.location, "the words lack '\(key)'",
          suggestion: didYouMean(key, in: words.phrases.keys)
            ?? "add a line '\(key): …' to words/\(words.language).yaml"))
      return ""
    }
    if let name = phrase.placeholders.first {
      diagnostics.append(
        .error(
          .unknownVariable, at: tag.location, "nothing fills in '{\(name)}' of '\(key)' in a template",
          suggestion: "take the braces out of the words, or use a variable of the page"))
    }
    usedWords.insert(key)
    return phrase.text
  }

  private mutating func asset(_ name: String, of tag: TemplateTag) -> String {
    if let address = assets[name] { return address }
    diagnostics.append(
      .error(
        .unknownVariable, at: tag.location, "there is no file '\(name)' in assets",
        suggestion: didYouMean(name, in: assets.keys)))
    return ""
  }

  /// Plural forms that English does not have are used where a language has them.
  private static func isPluralForm(_ key: String, of known: Set<String>) -> Bool {
    guard let dot = key.lastIndex(of: "."), PluralForm(rawValue: String(key[key.index(after: dot)...])) != nil else {
      return false
    }
    return known.contains(key[..<dot] + ".other")
  }

  private static func withoutIndentation(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}

extension TemplateTag {
  /// Whether the tag stands for something that does not differ from page to page.
  var isConstant: Bool { name(after: "words.") != nil || name(after: "asset.") != nil }

  fileprivate func name(after prefix: String) -> String? {
    guard kind == .text, name.hasPrefix(prefix) else { return nil }
    return String(name.dropFirst(prefix.count))
  }
}
