import OpenData

/// A table on a page, and at the same time the rows that can be downloaded beside it.
///
/// It is written as HTML here and not by a template: a month's payments through the template library would take longer
/// than all the rest of the site. No word of it is written here; captions, labels and values come in.
struct DataTable: Sendable {
  /// A column.
  struct Column: Sendable {
    /// The name by which programs know it.
    let key: String
    /// What stands above it.
    let label: String
    /// Whether its values are numbers, which stand at the right.
    let isNumeric: Bool
    /// Whether its values are sentences.
    let isProse: Bool

    init(_ column: DataColumn, _ words: Words, isNumeric: Bool = false) {
      self.init(column, label: words[.column(column)], isNumeric: isNumeric)
    }

    init(_ column: DataColumn, label: String, isNumeric: Bool) {
      key = column.name
      self.label = label
      self.isNumeric = isNumeric
      isProse = column.isProse
    }
  }

  /// A cell: what a reader sees of it and what a program reads.
  struct Cell: Sendable {
    let html: String
    let value: DataValue

    /// A cell that shows a text.
    init(_ text: String, _ value: DataValue) {
      html = text.escapedForHTML
      self.value = value
    }

    /// A cell that shows its own text; an empty one when there is none.
    init(_ text: String?) {
      html = text?.escapedForHTML ?? ""
      value = .text(text)
    }

    /// A cell that shows a link.
    init(_ text: String, href: String, _ value: DataValue? = nil) {
      html = "<a href=\"\(href.escapedForHTML)\">\(text.escapedForHTML)</a>"
      self.value = value ?? .text(text)
    }

    /// A cell that shows what an office calls a record; an empty one when there is none.
    init(reference: String?, href: String? = nil) {
      let name = reference.map(Self.unbroken) ?? ""
      html = href.map { "<a href=\"\($0.escapedForHTML)\">\(name)</a>" } ?? name
      value = .text(reference)
    }

    /// A reference as HTML, which is not broken into two lines.
    static func unbroken(_ reference: String) -> String {
      "<span class=\"unbroken\">\(reference.escapedForHTML)</span>"
    }

    /// A cell that shows HTML made elsewhere.
    init(html: String, _ value: DataValue) {
      self.html = html
      self.value = value
    }

    /// The cell with a note below what it shows. Columns of their own would not fit on a sheet of paper.
    func noting(_ note: String?) -> Cell {
      Cell(html: html + (note.map { "<br><span class=\"cell-note\">\($0)</span>" } ?? ""), value)
    }
  }

  /// What a reader may do with its rows in place.
  enum Tools: Sendable {
    case none
    case sorting
    case sortingAndNarrowing
  }

  /// The name of its data files without what stands behind the dot, and behind `page-table-` of its element on the page.
  let name: String
  /// What it shows.
  let caption: String
  let columns: [Column]
  /// The rows, each with as many cells as there are columns.
  var rows: [[Cell]]
  /// A row below all others that adds them up.
  var total: [Cell]?
  /// What a reader may do with the rows in place.
  var tools = Tools.none

  /// The table without a column.
  func without(_ column: DataColumn) -> DataTable {
    guard let index = columns.firstIndex(where: { $0.key == column.name }) else { return self }
    let cells = { (row: [Cell]) in Array(row[..<index] + row[(index + 1)...]) }
    return DataTable(
      name: name, caption: caption, columns: columns.enumerated().filter { $0.offset != index }.map(\.element),
      rows: rows.map(cells), total: total.map(cells), tools: tools)
  }

  /// The rows for programs. The row that adds up is not among them.
  var file: DataFile {
    DataFile(name: name, title: caption, keys: columns.map(\.key), rowCount: rows.count) { [rows] index in
      rows[index].map(\.value)
    }
  }

  /// The table as HTML.
  var html: String {
    assert(rows.allSatisfy { $0.count == columns.count }, "the table '\(name)' has rows of another width")
    let sortable = tools != .none ? " data-sortable" : ""
    var html =
      "<table id=\"page-table-\(name)\"\(stacking)\(sortable)><caption>\(caption.escapedForHTML)</caption>\n"
    html += "<thead\(role("rowgroup"))><tr\(role("row"))>"
    for column in columns {
      let number = column.isNumeric ? " class=\"number\"" : ""
      html += "<th scope=\"col\"\(role("columnheader"))\(number)>\(column.label.escapedForHTML)</th>"
    }
    html += "</tr></thead>\n<tbody\(role("rowgroup"))>\n"
    let starts = columns.enumerated().map { cellStart(in: $0.element, isFirst: $0.offset == 0) }
    for row in rows { write(row, starting: starts, into: &html) }
    html += "</tbody>\n"
    if let total {
      html += "<tfoot\(role("rowgroup"))>\n"
      write(total, starting: starts, into: &html)
      html += "</tfoot>\n"
    }
    return html + "</table>"
  }

  private func write(_ row: [Cell], starting starts: [String], into html: inout String) {
    html += "<tr\(role("row"))>"
    var end = "</th>"
    for (cell, start) in zip(row, starts) {
      html += start
      if tools != .none, let key = cell.value.sortKey { html += " data-value=\"\(key)\"" }
      html += ">\(cell.html)\(end)"
      end = "</td>"
    }
    html += "</tr>\n"
  }
}

/// On a narrow screen a table with many columns shows each row as a list: two short cells
/// share a line below what names the row, each under the label of its column. What is no longer laid out as a table is no longer told as one by browsers, so that
/// such a table says with roles what it is.
extension DataTable {
  /// A phone has room for three columns beside each other, of which two are text.
  private var stacks: Bool { columns.count > 3 || columns.count { !$0.isNumeric } > 2 }

  private var stacking: String { stacks ? " class=\"stacking\" role=\"table\"" : "" }

  private func role(_ role: String) -> String { stacks ? " role=\"\(role)\"" : "" }

  private func style(of column: Column) -> String {
    if column.isNumeric { return " class=\"number\"" }
    return stacks && column.isProse ? " class=\"prose-cell\"" : ""
  }

  /// How a cell of a column begins, up to where it may say by what it is sorted.
  private func cellStart(in column: Column, isFirst: Bool) -> String {
    let label = stacks ? " data-label=\"\(column.label.escapedForHTML)\"" : ""
    return (isFirst ? "<th scope=\"row\"\(role("rowheader"))" : "<td\(role("cell"))") + label + style(of: column)
  }
}
