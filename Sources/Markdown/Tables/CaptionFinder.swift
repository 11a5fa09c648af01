import Clibcmark

/// Makes a paragraph `Table: …` beside a table its caption.
///
/// The mark is the author's and is not published. Welsh has the word `Tabl`.
struct CaptionFinder {
  private static let marks: [StaticString] = ["table:", "tabl:"]

  /// What to take from libcmark's line numbers to get the source's.
  let lineOffset: Int

  func attachCaptions(in tree: borrowing SyntaxTree) {
    var current = tree.root.firstChild
    while let node = current {
      if TableNode(node) == .table {
        current = node.following(within: tree.root)
        // A table takes the caption above it; the next table then has to look below.
        if let caption = captionAbove(node) ?? captionBelow(node) {
          if caption == current { current = caption.following(within: tree.root) }
          attach(caption, to: node)
        }
      } else {
        let child = node.isLeafBlock ? nil : node.firstChild
        current = child ?? node.following(within: tree.root)
      }
    }
  }

  private func captionAbove(_ table: Node) -> Node? {
    table.previous.flatMap { Self.isCaption($0) ? $0 : nil }
  }

  /// A caption between two tables with nothing between it and the second is the second's.
  private func captionBelow(_ table: Node) -> Node? {
    guard let caption = table.next, Self.isCaption(caption) else { return nil }
    guard let next = caption.next, TableNode(next) == .table else { return caption }
    return caption.endLine - lineOffset + 1 == TableNode.headerLine(of: next) ? nil : caption
  }

  /// Whether a paragraph is marked as a caption and says something.
  static func isCaption(_ node: Node) -> Bool {
    guard node.kind == CMARK_NODE_PARAGRAPH, let text = node.firstChild, text.kind == CMARK_NODE_TEXT,
      let literal = text.literal, let mark = marks.first(where: literal.buffer.startsWithIgnoringCase)
    else { return false }
    return text.next != nil || literal.buffer.dropFirst(mark.utf8CodeUnitCount).contains { !$0.isASCIISpace }
  }

  private func attach(_ paragraph: Node, to table: Node) {
    guard let text = paragraph.firstChild, let literal = text.literal, let caption = TableNode.caption.makeNode(),
      let mark = Self.marks.first(where: literal.buffer.startsWithIgnoringCase)
    else { return }
    var words = literal.bytes + mark.utf8CodeUnitCount
    while words.pointee.isASCIISpace { words += 1 }
    words.withMemoryRebound(to: CChar.self, capacity: 1) { _ = cmark_node_set_literal(text.pointer, $0) }
    while let inline = paragraph.firstChild, cmark_node_append_child(caption.pointer, inline.pointer) != 0 {}
    cmark_node_prepend_child(table.pointer, caption.pointer)
    cmark_node_free(paragraph.pointer)
  }
}
