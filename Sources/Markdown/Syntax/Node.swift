import Clibcmark

/// A node of libcmark's tree. It lives as long as the `SyntaxTree` that it belongs to.
struct Node: Hashable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }

  /// Counted from 1 in the text that was parsed.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// In bytes, counted from 1. libcmark loses the indentation of all but a paragraph's first line.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// Counted from 1. One too great for a heading that is underlined.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The text of a text, code or HTML node, ended by a zero byte.
  var literal: CString? { cmark_node_get_literal(pointer).map(CString.init) }
  /// The address of a link or image, ended by a zero byte.
  var address: CString? { cmark_node_get_url(pointer).map(CString.init) }
  /// The title of a link or image, ended by a zero byte.
  var title: CString? { cmark_node_get_title(pointer).map(CString.init) }

  /// Whether this is a paragraph whose list shows its items without paragraphs.
  var isTight: Bool {
    guard let list = parent?.parent, list.kind == CMARK_NODE_LIST else { return false }
    return cmark_node_get_list_tight(list.pointer) != 0
  }

  /// Whether this is a block with text, code or HTML of its own and no blocks below it.
  var isLeafBlock: Bool {
    switch kind {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK,
      CMARK_NODE_THEMATIC_BREAK:
      true
    default: false
    }
  }

  /// The node that follows this one and everything below it, within `root`.
  func following(within root: Node) -> Node? {
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
