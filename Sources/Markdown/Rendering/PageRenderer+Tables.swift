import Clibcmark

extension PageRenderer {
  /// Writes what stands before the children of a part of a table.
  mutating func startTablePart(_ part: TableNode, _ node: Node) {
    switch part {
    case .table: startTable(node)
    case .caption:
      html.append(contentsOf: "<caption id=\"table-\(tableCount)\">".utf8)
    case .head: startTag("<thead", role: " role=\"rowgroup\"", end: ">\n")
    case .body: startTag("<tbody", role: " role=\"rowgroup\"", end: ">\n")
    case .row:
      cellCount = 0
      startTag("<tr", role: " role=\"row\"", end: ">\n")
    case .headerCell(let alignment):
      startTag("<th scope=\"col\"", role: " role=\"columnheader\"", end: alignment.attributeEnd)
    case .cell(let alignment):
      startTag("<td", role: " role=\"cell\"", end: "")
      if cellLabels.indices.contains(cellCount) { appendAttribute(" data-label", cellLabels[cellCount]) }
      cellCount += 1
      html.append(alignment.attributeEnd)
    }
  }

  /// Writes what stands behind the children of a part of a table.
  mutating func endTablePart(_ part: TableNode) {
    switch part {
    case .table: html.append("</table>\n</div>\n")
    case .caption: html.append("</caption>\n")
    case .head: html.append("</thead>\n")
    case .body: html.append("</tbody>\n")
    case .row: html.append("</tr>\n")
    case .headerCell: html.append("</th>\n")
    case .cell: html.append("</td>\n")
    }
  }

  /// What is not laid out as a table is not told as one by browsers, so that a table which may become a list says with
  /// roles what it is.
  private mutating func startTag(_ tag: StaticString, role: StaticString, end: StaticString) {
    html.append(tag)
    if !cellLabels.isEmpty { html.append(role) }
    html.append(end)
  }

  /// A wide table scrolls within a region that the keyboard reaches and that has a name.
  private mutating func startTable(_ node: Node) {
    tableCount += 1
    html.endLine()
    html.append("<div class=\"table-scroll\"")
    let headings = headings(of: node)
    let hasCaption = node.firstChild.flatMap(TableNode.init) == .caption
    if hasCaption {
      appendName(" aria-labelledby", "table-\(tableCount)")
    } else if let headingAnchor, headingAnchor != headingOfLastTable {
      appendName(" aria-labelledby", headingAnchor)
      headingOfLastTable = headingAnchor
    } else {
      // A second table under one heading needs another name than the first.
      let columns = headings.filter { !$0.isEmpty }.joined(separator: ", ")
      if !columns.isEmpty { appendName(" aria-label", columns) }
    }
    // A phone has room for three columns. Without a heading nobody would know what a cell is.
    cellLabels = headings.count > 3 && !headings.contains("") ? headings : []
    html.append(
      cellLabels.isEmpty
        ? " tabindex=\"0\">\n<table>\n" : " tabindex=\"0\">\n<table class=\"stacking\" role=\"table\">\n")
  }

  private mutating func appendName(_ attribute: StaticString, _ name: String) {
    html.append(" role=\"region\"")
    appendAttribute(attribute, name)
  }

  private mutating func appendAttribute(_ attribute: StaticString, _ value: String) {
    html.append(attribute)
    html.append("=\"")
    html.appendEscaped(value.utf8)
    html.append("\"")
  }

  /// The headings of a table's columns.
  private func headings(of table: Node) -> [String] {
    var part = table.firstChild
    while let group = part, TableNode(group) != .head { part = group.next }
    var names: [String] = []
    var current = part?.firstChild?.firstChild
    while let cell = current {
      names.append(text(below: cell))
      current = cell.next
    }
    return names
  }
}

extension PipeTable.Alignment {
  /// What ends the tag of a cell.
  fileprivate var attributeEnd: StaticString {
    switch self {
    case .none: ">"
    case .left: " class=\"align-left\">"
    case .center: " class=\"align-center\">"
    case .right: " class=\"align-right\">"
    }
  }
}
