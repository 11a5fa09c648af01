import Clibcmark

/// Puts tables into a tree in which each row left an empty heading behind and the cells stand at the beginning.
struct TableBuilder {
  let lineOffset: Int

  /// Builds the tables. The headings that stood for them are gone afterwards.
  func build(_ tables: [PipeTable], in tree: borrowing SyntaxTree) {
    var cells: [Node] = []
    var current = tree.root.firstChild
    while let cell = current, cells.count < lineOffset {
      cells.append(cell)
      current = cell.next
    }
    let leaves = tree.leafBlocks()
    var leafIndex = cells.count
    var cellIndex = 0
    for table in tables {
      while leafIndex < leaves.count, leaves[leafIndex].startLine < table.header.line + lineOffset { leafIndex += 1 }
      if leafIndex < leaves.count, let node = makeTable(table, cells: cells, from: &cellIndex) {
        replace(leaves[leafIndex].node, count: table.placeholderCount, with: node)
      }
      leafIndex += table.placeholderCount
    }
    for cell in cells { free(cell) }
  }

  /// Builds a table outside the tree: libcmark looks at every ancestor each time that a child is added.
  private func makeTable(_ table: PipeTable, cells: [Node], from cellIndex: inout Int) -> Node? {
    guard let node = TableNode.table.makeNode(headerLine: table.header.line), let head = TableNode.head.makeNode()
    else { return nil }
    append(head, to: node)
    var group: Node? = head
    for (rowIndex, row) in table.rows.enumerated() {
      if rowIndex == 1 {
        group = TableNode.body.makeNode()
        append(group, to: node)
      }
      guard let group, let rowNode = TableNode.row.makeNode() else { return node }
      append(rowNode, to: group)
      for (column, alignment) in table.alignments.enumerated() {
        let kind: TableNode = rowIndex == 0 ? .headerCell(alignment) : .cell(alignment)
        guard let cell = kind.makeNode() else { continue }
        append(cell, to: rowNode)
        guard column < row.cells.count, !row.cells[column].isEmpty, cellIndex < cells.count else { continue }
        while let inline = cells[cellIndex].firstChild { append(inline, to: cell) }
        cellIndex += 1
      }
    }
    return node
  }

  private func append(_ child: Node?, to parent: Node) {
    guard let child, cmark_node_append_child(parent.pointer, child.pointer) == 0 else { return }
    free(child)
  }

  private func replace(_ first: Node, count: Int, with table: Node) {
    guard cmark_node_insert_before(first.pointer, table.pointer) != 0 else { return free(table) }
    var current: Node? = first
    for _ in 0..<count {
      guard let node = current, node.kind == CMARK_NODE_HEADING else { return }
      current = node.next
      free(node)
    }
  }

  private func free(_ node: Node) {
    cmark_node_free(node.pointer)
  }
}
