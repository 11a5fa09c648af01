/// A source whose tables are taken out, so that libcmark can parse it and the cells.
///
/// libcmark parses inlines only where it finds them, so each cell becomes a heading of its own, and these stand before
/// everything else: there no container and no open block can touch them, and a cell may use a link definition from
/// anywhere in the document. Each row leaves an empty heading behind, which, like a row, any block can follow.
///
/// A table without a body ends in a blank line, as cmark-gfm sees it: a list that goes on behind it is a loose one.
struct TableSource {
  /// The cells that are not empty, a line each, and then the source.
  private(set) var bytes: [UInt8] = []
  /// Where each of the cells' lines comes from in the source.
  private(set) var cellOrigins: [Range<Int>] = []

  /// How many lines stand before the source's first.
  var lineOffset: Int { cellOrigins.count }

  init(of source: UnsafeBufferPointer<UInt8>, without tables: [PipeTable]) {
    bytes.reserveCapacity(source.count + source.count / 2)
    for table in tables {
      for row in table.rows {
        for cell in row.cells.prefix(table.columnCount) where !cell.isEmpty { appendCell(cell, of: source) }
      }
    }
    var copied = 0
    for table in tables {
      for row in [table.header, table.delimiter] + table.body {
        bytes.append(contentsOf: source[copied..<row.replaced.lowerBound])
        bytes.append(contentsOf: source[row.prefix])
        let isBlank = table.body.isEmpty && row.line == table.delimiter.line
        if !isBlank { bytes.append(UInt8(ascii: "#")) }
        copied = row.replaced.upperBound
      }
    }
    bytes.append(contentsOf: source[copied...])
  }

  private mutating func appendCell(_ cell: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    cellOrigins.append(cell)
    bytes.append(UInt8(ascii: "#"))
    bytes.append(UInt8(ascii: " "))
    for index in cell {
      let isEscape =
        source[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound && source[index + 1] == UInt8(ascii: "|")
      if !isEscape { bytes.append(source[index]) }
    }
    // Hashes at the end of the cell would be taken for the heading's closing sequence; this one is it.
    bytes.append(UInt8(ascii: " "))
    bytes.append(UInt8(ascii: "#"))
    bytes.append(0x0A)
  }
}
