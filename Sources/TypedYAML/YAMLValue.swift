import Diagnostics
import Yams

/// A value in a YAML text, with its place.
public enum YAMLValue: Sendable {
  /// A word, a number, a sentence: text whatever it looks like.
  case text(Located<String>)
  /// A list.
  case list([YAMLValue], at: SourceLocation)
  /// Keys with values.
  case mapping(YAMLMapping)

  /// Where the value begins.
  public var location: SourceLocation {
    switch self {
    case .text(let text): text.location
    case .list(_, let location): location
    case .mapping(let mapping): mapping.location
    }
  }

  /// Whether somebody left the place empty.
  var isBlank: Bool {
    guard case .text(let text) = self else { return false }
    return text.value.isEmpty
  }

  init(_ node: Node, from origin: YAMLOrigin, diagnostics: inout [Diagnostic]) {
    let location = origin.location(of: node.mark)
    if let fault = Self.lostWord(before: node, at: location) {
      diagnostics.append(fault)
      self = .text(Located("", at: location))
      return
    }
    switch node {
    case .scalar(let scalar):
      self = .text(Located(Self.trimmed(scalar.string), at: location))
      if scalar.string.contains("<!--") || scalar.string.contains("-->") {
        diagnostics.append(
          .error(
            .misplacedComment, at: location, "a comment in HTML is no comment here, and would be published",
            suggestion: "take it out, or write the note on a line that begins with '#'"))
      }
      if let scalar = scalar.string.unicodeScalars.first(where: \.isForbiddenInPages) {
        diagnostics.append(
          .error(
            .controlCharacter, at: location,
            "the value holds the invisible character \(scalar.codePoint)",
            suggestion: "delete the value and type it again"))
      }
    case .sequence(let sequence):
      for (item, next) in zip(sequence, sequence.dropFirst()) {
        guard ValueEnd(of: item)?.isNumber(continuedBy: next) == true else { continue }
        diagnostics.append(.ambiguousComma(at: origin.location(of: next.mark)))
      }
      self = .list(sequence.map { YAMLValue($0, from: origin, diagnostics: &diagnostics) }, at: location)
    case .mapping(let mapping):
      self = .mapping(YAMLMapping(mapping, from: origin, diagnostics: &diagnostics))
    case .alias(let alias):
      self = .text(Located("", at: origin.location(of: alias.mark)))
    }
  }

  /// A word in front of the value that YAML takes for a name or a type, so that no reader would ever see it.
  private static func lostWord(before node: Node, at location: SourceLocation) -> Diagnostic? {
    if node.anchor != nil { return .nameForValue(at: location) }
    let plain: [Tag.Name] = [.str, .seq, .map]
    return plain.contains(Tag.Name(rawValue: node.tag.description)) ? nil : .tag(at: location)
  }

  private static func trimmed(_ text: String) -> String {
    var bytes = text.utf8[...]
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes.count == text.utf8.count ? text : String(Substring(bytes))
  }
}
