import Clibcmark

/// The block quotes and list items that stand round a block, outermost first.
///
/// libcmark tells where they start and not which bytes of a later line belong to them. This goes over a line again by
/// CommonMark's rules and finds out.
struct ContainerChain {
  private enum Container {
    case quote(startLine: Int)
    case item(startLine: Int, width: Int)
  }

  /// No person nests a table this deep, and every line costs a step for each container.
  private static let deepest = 64

  private let lines: SourceLines
  private var containers: [Container] = []

  /// - Parameter lineOffset: what to take from libcmark's line numbers to get the source's.
  /// - Returns: `nil` when the block is nested too deeply.
  init?(around block: Node, in lines: SourceLines, lineOffset: Int) {
    self.lines = lines
    var nodes: [Node] = []
    var parent = block.parent
    while let node = parent {
      if node.kind == CMARK_NODE_BLOCK_QUOTE || node.kind == CMARK_NODE_ITEM { nodes.append(node) }
      guard nodes.count <= Self.deepest else { return nil }
      parent = node.parent
    }
    for node in nodes.reversed() {
      let startLine = node.startLine - lineOffset
      if node.kind == CMARK_NODE_BLOCK_QUOTE {
        containers.append(.quote(startLine: startLine))
      } else {
        var (cursor, isInside) = enter(startLine)
        guard isInside, let width = Self.openItem(&cursor) else { return nil }
        containers.append(.item(startLine: startLine, width: width))
      }
    }
  }

  /// Goes into a line as far as the containers reach.
  ///
  /// - Returns: the place behind the containers' marks, and whether the line belongs to all of them. A line that does
  ///   not may still continue a paragraph, lazily.
  func enter(_ line: Int) -> (cursor: LineCursor, isInside: Bool) {
    var cursor = LineCursor(lines.bytes, line: lines[line])
    for container in containers {
      let (offset, indent) = cursor.firstNonspace
      switch container {
      case .quote:
        guard indent <= 3, offset < cursor.end, lines.bytes[offset] == UInt8(ascii: ">") else { return (cursor, false) }
        cursor.advance(columns: indent + 1)
        if cursor.byte.isSpaceOrTab { cursor.advance(columns: 1) }
      case .item(startLine: line, width: _):
        guard Self.openItem(&cursor) != nil else { return (cursor, false) }
      case .item(startLine: _, let width):
        guard indent >= width else { return (cursor, false) }
        cursor.advance(columns: width)
      }
    }
    return (cursor, true)
  }

  /// Goes past a list marker and the space behind it.
  ///
  /// - Returns: how many columns later lines of the item are indented by; `nil` when no marker stands here.
  private static func openItem(_ cursor: inout LineCursor) -> Int? {
    let (offset, indent) = cursor.firstNonspace
    var end = offset
    while end < cursor.end, cursor.bytes[end].isASCIIDigit { end += 1 }
    guard end < cursor.end else { return nil }
    end += 1
    let marker = end - offset
    cursor.advance(bytes: end - cursor.offset)
    var behind = cursor
    while behind.column - cursor.column <= 5, behind.byte.isSpaceOrTab { behind.advance(columns: 1) }
    let spaces = behind.column - cursor.column
    guard spaces >= 1, spaces < 5, behind.offset < behind.end else {
      if spaces > 0 { cursor.advance(columns: 1) }
      return indent + marker + 1
    }
    cursor = behind
    return indent + marker + spaces
  }
}
