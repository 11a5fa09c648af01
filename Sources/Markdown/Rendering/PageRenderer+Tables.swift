import Clibcmark

extension PageRenderer {
  /// Writes what stands before the children of a part of a table.
  mutating func startTablePart(_ part: TableNode, _ node: Node) {
    switch part {
    case .table: startTable(node)
    case .caption:
      html.append(contentsOf: "<caption id=\"table-\(tableCount)\">".utf8)
    case .head: html.append("<thead>\n")
    case .body: html.append("<tbody>\n")
    case .row: html.append("<tr>\n")
    case .headerCell(let alignment): html.append(alignment.headerCellStart)
    case .cell(let alignment): html.append(alignment.cellStart)
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

  /// A wide table scrolls within a region that the keyboard reaches and that has a name.
  private mutating func startTable(_ node: Node) {
    tableCount += 1
    html.endLine()
    html.append("<div class=\"table-scroll\"")
    let hasCaption = node.firstChild.flatMap(TableNode.init) == .caption
    if hasCaption {
      appendName("aria-labelledby", "table-\(tableCount)")
    } else if let headingAnchor, headingAnchor != headingOfLastTable {
      appendName("aria-labelledby", headingAnchor)
      headingOfLastTable = headingAnchor
    } else {
      // A second table under one heading needs another name than the first.
      let columns = headerText(of: node)
      if !columns.isEmpty { appendName("aria-label", columns) }
    }
    html.append(" tabindex=\"0\">\n<table>\n")
  }

  private mutating func appendName(_ attribute: StaticString, _ name: String) {
    html.append(" role=\"region\" ")
    html.append(attribute)
    html.append("=\"")
    html.appendEscaped(name.utf8)
    html.append("\"")
  }

  private func headerText(of table: Node) -> String {
    guard let row = table.firstChild?.firstChild else { return "" }
    var names: [String] = []
    var current = row.firstChild
    while let cell = current {
      let name = text(below: cell)
      if !name.isEmpty { names.append(name) }
      current = cell.next
    }
    return names.joined(separator: ", ")
  }
}

extension PipeTable.Alignment {
  fileprivate var headerCellStart: StaticString {
    switch self {
    case .none: "<th scope=\"col\">"
    case .left: "<th scope=\"col\" class=\"align-left\">"
    case .center: "<th scope=\"col\" class=\"align-center\">"
    case .right: "<th scope=\"col\" class=\"align-right\">"
    }
  }

  fileprivate var cellStart: StaticString {
    switch self {
    case .none: "<td>"
    case .left: "<td class=\"align-left\">"
    case .center: "<td class=\"align-center\">"
    case .right: "<td class=\"align-right\">"
    }
  }
}
