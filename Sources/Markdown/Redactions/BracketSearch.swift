import Clibcmark

/// Looks for the square brackets round a word of a paragraph, through line ends and emphasis.
///
/// The brackets of links and images are no text, so they are not found; and a word within a link is in its own.
struct BracketSearch {
  /// How far a bracket is looked for, in bytes and nodes: far enough for a few lines, and never the whole paragraph for
  /// each of its words.
  private static let farthest = 400
  /// No person nests emphasis this deep.
  private static let deepest = 16

  /// The place of a bracket.
  struct Place: Equatable {
    var node: Node
    /// In bytes of the node's literal.
    var offset: Int
  }

  let word: Place

  /// The bracket that is open where the word stands.
  var opening: Place? {
    var node = word.node
    var offset = word.offset
    var closed = 0
    var steps = 0
    while steps < Self.farthest {
      if node.kind == CMARK_NODE_TEXT, let bytes = node.literal?.bytes {
        while offset > 0, steps < Self.farthest {
          offset -= 1
          steps += 1
          if bytes[offset] == UInt8(ascii: "]") { closed += 1 }
          guard bytes[offset] == UInt8(ascii: "[") else { continue }
          if closed == 0 { return Place(node: node, offset: offset) }
          closed -= 1
        }
      }
      guard let previous = Self.neighbour(of: node, by: { $0.previous }) else { return nil }
      node = previous
      offset = node.kind == CMARK_NODE_TEXT ? node.literal?.buffer.count ?? 0 : 0
      steps += 1
    }
    return nil
  }

  /// Whether a bracket closes behind the word.
  var isClosed: Bool {
    var node = word.node
    var offset = word.offset
    var opened = 0
    var steps = 0
    while steps < Self.farthest {
      if node.kind == CMARK_NODE_TEXT, let bytes = node.literal?.bytes {
        while bytes[offset] != 0, steps < Self.farthest {
          if bytes[offset] == UInt8(ascii: "[") { opened += 1 }
          if bytes[offset] == UInt8(ascii: "]") {
            if opened == 0 { return true }
            opened -= 1
          }
          offset += 1
          steps += 1
        }
      }
      guard let next = Self.neighbour(of: node, by: { $0.next }) else { return false }
      node = next
      offset = 0
      steps += 1
    }
    return false
  }

  /// The inline beside this one, or beside the emphasis that begins or ends with it.
  static func neighbour(of node: Node, by side: (Node) -> Node?) -> Node? {
    var node = node
    for _ in 0..<deepest {
      if let neighbour = side(node) { return neighbour }
      guard let parent = node.parent, parent.kind == CMARK_NODE_EMPH || parent.kind == CMARK_NODE_STRONG else {
        return nil
      }
      node = parent
    }
    return nil
  }
}
