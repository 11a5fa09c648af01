import Diagnostics

extension PageRenderer {
  /// Says that a tag within a paragraph is left out. Comments are notes that staff leave to themselves.
  mutating func reportInlineHTML(_ node: Node) {
    guard let html = node.literal else { return }
    let literal = html.buffer
    guard !literal.startsWithIgnoringCase("<!--") else { return }
    if RedactionMark.isWord(literal.dropFirst()) {
      return reportPointedMark(at: places.location(of: node, mark: "", text: html))
    }
    diagnostics.append(
      .warning(
        .droppedHTML, at: places.location(of: node, mark: "", text: html),
        "HTML is not published: '\(excerpt(of: literal))' is left out and the text round it stays",
        suggestion: "write it in Markdown"))
  }

  /// Says that a block of HTML is left out, with all text in it.
  mutating func reportHTMLBlock(_ node: Node) {
    guard let literal = node.literal?.buffer else { return }
    var block = HTMLCommentScanner(literal)
    switch block.scan() {
    case .onlyComments: return
    case .unclosedComment:
      diagnostics.append(
        .warning(
          .droppedHTML, at: places.location(of: node),
          "this comment is never closed, so nothing from here to the end of the block is published",
          suggestion: "end the comment with '-->'"))
    case .more where RedactionMark.isWord(literal.dropFirst()): reportPointedMark(at: places.location(of: node))
    case .more:
      diagnostics.append(
        .warning(
          .droppedHTML, at: places.location(of: node),
          "HTML is not published: '\(excerpt(of: literal))' and the text with it, up to the next blank line or the end "
            + "of the HTML, are left out",
          suggestion: "write it in Markdown, or put a blank line between the tags and the text"))
    }
  }

  private mutating func reportPointedMark(at location: SourceLocation) {
    diagnostics.append(
      .error(
        .malformedRedaction, at: location,
        "a redaction mark has square brackets; in pointed ones it is read as HTML and not published",
        suggestion: Self.wayOutOfMalformedMark))
  }

  private func excerpt(of html: UnsafeBufferPointer<UInt8>) -> String {
    let longest = 60
    let line = html.prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: line.prefix(longest), as: UTF8.self)
    return line.count > longest ? text + "…" : text
  }
}

/// Tells whether HTML is nothing but comments.
private struct HTMLCommentScanner {
  enum Finding {
    case onlyComments, unclosedComment, more
  }

  private let html: UnsafeBufferPointer<UInt8>

  init(_ html: UnsafeBufferPointer<UInt8>) {
    self.html = html
  }

  mutating func scan() -> Finding {
    var rest = html[...]
    while true {
      rest = rest.drop(while: \.isASCIISpace)
      if rest.isEmpty { return .onlyComments }
      guard rest.startsWithIgnoringCase("<!--") else { return .more }
      rest = rest.dropFirst(4)
      while !rest.isEmpty, !rest.startsWithIgnoringCase("-->") { rest = rest.dropFirst() }
      if rest.isEmpty { return .unclosedComment }
      rest = rest.dropFirst(3)
    }
  }
}
