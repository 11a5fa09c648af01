import Clibcmark

/// A document with its tables as cmark-gfm writes them, for comparison with it.
func plainHTML(of source: [UInt8]) -> String {
  source.withUnsafeBufferPointer { bytes in
    guard let tree = TableTree(parsing: bytes) else { return "" }
    giveTablesTheirTags(below: tree.syntax.root)
    guard let html = cmark_render_html(tree.syntax.root.pointer, CMARK_OPT_DEFAULT) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return CString(html).string
  }
}

private func giveTablesTheirTags(below root: Node) {
  var current = root.firstChild
  while let node = current {
    if let kind = TableNode(node) {
      let (start, end) = kind.plainTags
      cmark_node_set_on_enter(node.pointer, start)
      cmark_node_set_on_exit(node.pointer, end)
    }
    current = node.firstChild ?? node.following(within: root)
  }
}

extension TableNode {
  fileprivate var plainTags: (start: String, end: String) {
    switch self {
    case .table: ("<table>", "</table>")
    case .caption: ("<caption>", "</caption>")
    case .head: ("<thead>", "</thead>")
    case .body: ("<tbody>", "</tbody>")
    case .row: ("<tr>", "</tr>")
    case .headerCell(let alignment): ("<th\(alignment.plainAttribute)>", "</th>\n")
    case .cell(let alignment): ("<td\(alignment.plainAttribute)>", "</td>\n")
    }
  }
}

extension PipeTable.Alignment {
  fileprivate var plainAttribute: String {
    self == .none ? "" : " align=\"\(self)\""
  }
}
