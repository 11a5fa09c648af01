import Clibcmark

/// What stands behind an opening square bracket of a paragraph, through line ends, emphasis and code, up to the next
/// square bracket.
struct BracketedText {
  /// Its bytes without markup, a line end as a space; cut off where it is longer than such words are.
  let words: [UInt8]
  /// Whether the next bracket closes it.
  let isClosed: Bool
  /// The byte behind that bracket; 0 when no text follows at once.
  let next: UInt8

  /// - Parameter opening: where the bracket opens.
  init(behind opening: BracketSearch.Place) {
    var words: [UInt8] = []
    var node: Node? = opening.node
    var offset = opening.offset + 1
    while let current = node {
      let room = TakenOutWords.longest - words.count
      switch current.kind {
      case CMARK_NODE_TEXT:
        guard let literal = current.literal else { break }
        let text = CString(literal.bytes + offset).prefix(room + 2)
        let piece = text.prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        words += piece.prefix(room)
        if piece.count <= room, piece.count < text.count {
          let behind = text.dropFirst(piece.count)
          self.init(words: words, isClosed: behind.first == UInt8(ascii: "]"), next: behind.dropFirst().first ?? 0)
          return
        }
      case CMARK_NODE_CODE: if let code = current.literal { words += code.prefix(room) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(0x20)
      default: break
      }
      offset = 0
      node = words.count < TakenOutWords.longest ? Self.following(current) : nil
    }
    self.init(words: words, isClosed: false, next: 0)
  }

  private init(words: [UInt8], isClosed: Bool, next: UInt8) {
    self.words = words
    self.isClosed = isClosed
    self.next = next
  }

  /// The next inline in the order of the source that is text, a line end, emphasis or code.
  private static func following(_ node: Node) -> Node? {
    let isEmphasis = node.kind == CMARK_NODE_EMPH || node.kind == CMARK_NODE_STRONG
    guard let next = isEmphasis ? node.firstChild : BracketSearch.neighbour(of: node, by: { $0.next }) else {
      return nil
    }
    switch next.kind {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_EMPH,
      CMARK_NODE_STRONG:
      return next
    default: return nil
    }
  }
}
