import Diagnostics
import Mustache

/// Turns an office's templates into what the template library takes.
///
/// Words, addresses of assets and what is the same on every page are put in here, once, so that a page pays nothing for
/// them. The indentation is taken out: it is there for those who edit templates, and the library is slow at keeping it.
struct TemplateCompiler {
  var diagnostics: [Diagnostic] = []

  private let words: Words
  private let site: SiteContext
  private let assets: [String: String]
  private var usedWords: Set<String> = []

  init(words: Words, site: SiteContext, assets: [String: String]) {
    self.words = words
    self.site = site
    self.assets = assets
  }

  mutating func compile(_ source: TemplateSource, tags: [TemplateTag]) -> MustacheTemplate? {
    do {
      let text = try compiled(tags[...], in: source.text, source.text.startIndex..<source.text.endIndex)
      return try MustacheTemplate(string: Self.withoutIndentation(text))
    } catch {
      // The tree of tags reports what is wrong with its place; this is what it does not know of.
      diagnostics.append(
        .error(.invalidTemplate, at: SourceLocation(file: source.file), "the template cannot be compiled: \(error)"))
      return nil
    }
  }

  /// A part of a template with all that does not differ from page to page put in.
  private mutating func compiled(
    _ tags: ArraySlice<TemplateTag>, in text: String, _ range: Range<String.Index>
  ) throws -> String {
    var result = ""
    var position = range.lowerBound
    var rest = tags
    while let tag = rest.popFirst() {
      result += text[position..<tag.range.lowerBound]
      position = tag.range.upperBound
      if tag.isOfSite, let end = rest.end(of: tag) {
        let inner = try compiled(rest[..<end], in: text, position..<rest[end].range.lowerBound)
        position = rest[end].range.upperBound
        rest = rest[rest.index(after: end)...]
        let section = "\(text[tag.range])\(inner){{/\(tag.name)}}"
        result += try MustacheTemplate(string: section).render(site).withoutTags
      } else {
        result += try compiled(tag, in: text)
      }
    }
    return result + text[position..<range.upperBound]
  }

  /// Words that neither a template nor the program uses.
  var unusedWords: [Diagnostic] {
    let known = Set((WordKey.all + WordKey.optional).map(\.name))
    return words.phrases.compactMap { key, phrase in
      guard !usedWords.contains(key), !known.contains(key) else { return nil }
      return .warning(
        .unusedWord, at: phrase.location, "no template uses '\(key)'",
        suggestion: didYouMean(key, in: known.subtracting(words.phrases.keys)) ?? "take the line out")
    }
  }

  private mutating func compiled(_ tag: TemplateTag, in text: String) throws -> String {
    if let key = tag.name(after: "words.") { return word(key, of: tag).escapedForHTML.withoutTags }
    if let name = tag.name(after: "asset.") { return asset(name, of: tag).escapedForHTML.withoutTags }
    switch tag.kind {
    case .comment: return ""
    case .text where tag.isOfSite: return try MustacheTemplate(string: "{{{\(tag.name)}}}").render(site).withoutTags
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

  private static func withoutIndentation(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}

extension TemplateTag {
  /// Whether the tag stands for a word or the address of an asset.
  var isConstant: Bool { name(after: "words.") != nil || name(after: "asset.") != nil }

  /// Whether the tag names something that is the same on every page.
  var isOfSite: Bool { name.hasPrefix(SiteContext.prefix) }

  fileprivate func name(after prefix: String) -> String? {
    guard kind == .text, name.hasPrefix(prefix) else { return nil }
    return String(name.dropFirst(prefix.count))
  }
}

extension ArraySlice<TemplateTag> {
  /// Where the section that `tag` opened just before these ends; `nil` when it opens none.
  fileprivate func end(of tag: TemplateTag) -> Int? {
    guard tag.kind == .section || tag.kind == .invertedSection else { return nil }
    return firstIndex { $0.kind == .end && $0.name == tag.name }
  }
}

extension String {
  /// HTML in which no pair of braces is left that could be taken for a tag.
  fileprivate var withoutTags: String { replacing("{{", with: "&#123;&#123;") }
}
