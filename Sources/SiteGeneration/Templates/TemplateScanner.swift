import Diagnostics

/// Finds the tags of a template.
struct TemplateScanner {
  private let text: String
  private let file: String

  init(_ text: String, in file: String) {
    self.text = text
    self.file = file
  }

  /// The tags in their order; a tag that does not end is reported.
  func tags(diagnostics: inout [Diagnostic]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var position = text.startIndex
    var place = (line: 1, lineStart: text.startIndex)
    while let open = text[position...].firstRange(of: "{{") {
      for index in text[position..<open.lowerBound].indices where text[index].isNewline {
        place = (place.line + 1, text.index(after: index))
      }
      let column = text.unicodeScalars.distance(from: place.lineStart, to: open.lowerBound) + 1
      let location = SourceLocation(file: file, line: place.line, column: column)
      guard let tag = tag(from: open, at: location) else {
        diagnostics.append(
          .error(.invalidTemplate, at: location, "the tag that begins here does not end", suggestion: "add '}}'"))
        return tags
      }
      tags.append(tag)
      for index in text[tag.range].indices where text[index].isNewline {
        place = (place.line + 1, text.index(after: index))
      }
      position = tag.range.upperBound
    }
    return tags
  }

  private func tag(from open: Range<String.Index>, at location: SourceLocation) -> TemplateTag? {
    let isTriple = text[open.upperBound...].hasPrefix("{")
    let closing = isTriple ? "}}}" : "}}"
    guard let close = text[open.upperBound...].firstRange(of: closing) else { return nil }
    var inner = text[open.upperBound..<close.lowerBound]
    var kind = TemplateTag.Kind.text
    if isTriple {
      kind = .html
      inner.removeFirst()
    } else if let sigil = inner.first, let named = Self.kind(of: sigil) {
      kind = named
      inner.removeFirst()
    }
    let name = inner.trimmingWhitespace
    if kind != .comment, name.contains("*") { kind = .unsupported }
    return TemplateTag(kind: kind, name: name, range: open.lowerBound..<close.upperBound, location: location)
  }

  private static func kind(of sigil: Character) -> TemplateTag.Kind? {
    switch sigil {
    case "#": .section
    case "^": .invertedSection
    case "/": .end
    case ">": .partial
    case "<": .parent
    case "$": .block
    case "!": .comment
    case "&": .html
    case "=", "%": .unsupported
    default: nil
    }
  }
}

extension Substring {
  fileprivate var trimmingWhitespace: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
