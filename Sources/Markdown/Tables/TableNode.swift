import Clibcmark

/// What a custom node of the tree stands for. libcmark keeps it as the node's user data.
enum TableNode: Equatable {
  case table
  case caption
  case head
  case body
  case row
  case headerCell(PipeTable.Alignment)
  case cell(PipeTable.Alignment)

  private var tag: Int {
    switch self {
    case .table: 1
    case .head: 2
    case .body: 3
    case .row: 4
    case .caption: 5
    case .headerCell(let alignment): 8 + alignment.rawValue
    case .cell(let alignment): 12 + alignment.rawValue
    }
  }

  /// What a node stands for, or `nil` when it is none of a table's.
  init?(_ node: Node) {
    let kind = node.kind
    guard kind == CMARK_NODE_CUSTOM_BLOCK || kind == CMARK_NODE_CUSTOM_INLINE else { return nil }
    let tag = Int(bitPattern: cmark_node_get_user_data(node.pointer)) & 15
    switch tag {
    case 1: self = .table
    case 2: self = .head
    case 3: self = .body
    case 4: self = .row
    case 5: self = .caption
    case 8...11: self = .headerCell(PipeTable.Alignment(rawValue: tag - 8) ?? .none)
    case 12...15: self = .cell(PipeTable.Alignment(rawValue: tag - 12) ?? .none)
    default: return nil
    }
  }

  /// Makes a node that stands for this and is in no tree yet.
  ///
  /// - Parameter headerLine: where a table starts in the source, counted from 1.
  func makeNode(headerLine: Int = 0) -> Node? {
    let isCell = tag >= 8
    guard let node = Node(cmark_node_new(isCell ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_CUSTOM_BLOCK)) else {
      return nil
    }
    cmark_node_set_user_data(node.pointer, UnsafeMutableRawPointer(bitPattern: headerLine << 4 | tag))
    return node
  }

  /// The line of the source on which a table starts, counted from 1.
  static func headerLine(of table: Node) -> Int {
    Int(bitPattern: cmark_node_get_user_data(table.pointer)) >> 4
  }
}
