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

    init(_ column: DataColumn, _ words: Words, isNumeric: Bool = false) {
      self.init(column, label: words[.column(column)], isNumeric: isNumeric)
    }

    init(_ column: DataColumn, label: String, isNumeric: Bool) {
      key = column.rawValue
      self.label = label
      self.isNumeric = isNumeric
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

    /// A cell that shows HTML made elsewhere.
    init(html: String, _ value: DataValue) {
      self.html = html
      self.value = value
    }
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
  /// Whether a reader may sort and narrow it down in place.
  var isSortable = false

  /// The rows for programs. The row that adds up is not among them.
  var file: DataFile {
    DataFile(name: name, title: caption, keys: columns.map(\.key), rowCount: rows.count) { [rows] index in
      rows[index].map(\.value)
    }
  }

  /// The table as HTML.
  var html: String {
    assert(rows.allSatisfy { $0.count == columns.count }, "the table '\(name)' has rows of another width")
    var html =
      "<table id=\"page-table-\(name)\"\(isSortable ? " data-sortable" : "")><caption>\(caption.escapedForHTML)</caption>\n"
    html += "<thead><tr>"
    for column in columns {
      html += "<th scope=\"col\"\(column.isNumeric ? " class=\"number\"" : "")>\(column.label.escapedForHTML)</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in rows { write(row, into: &html) }
    html += "</tbody>\n"
    if let total {
      html += "<tfoot>\n"
      write(total, into: &html)
      html += "</tfoot>\n"
    }
    return html + "</table>"
  }

  private func write(_ row: [Cell], into html: inout String) {
    html += "<tr>"
    var element = "th"
    for (cell, column) in zip(row, columns) {
      html += element == "th" ? "<th scope=\"row\"" : "<td"
      if column.isNumeric { html += " class=\"number\"" }
      if isSortable, let key = cell.value.sortKey { html += " data-value=\"\(key)\"" }
      html += ">\(cell.html)</\(element)>"
      element = "td"
    }
    html += "</tr>\n"
  }
}
