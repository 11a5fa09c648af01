/// A table as it stands in the source, before its cells are parsed.
struct PipeTable {
  enum Alignment: Int {
    case none, left, center, right
  }

  /// A line of the source that belongs to a table.
  struct Row {
    var line: Int
    /// The containers' marks and the indentation, which stay when the row is taken out of the source.
    var prefix: Range<Int>
    /// Everything that is taken out.
    var replaced: Range<Int>
    /// The bytes of each cell, without the space round them and with escaped pipes as they were written.
    var cells: [Range<Int>]
  }

  var alignments: [Alignment]
  var header: Row
  var delimiter: Row
  var body: [Row]

  var columnCount: Int { alignments.count }
  var lastLine: Int { body.last?.line ?? delimiter.line }
  /// How many headings `TableSource` puts in the table's place.
  var placeholderCount: Int { body.isEmpty ? 1 : body.count + 2 }
  /// The header and then the body.
  var rows: [Row] { [header] + body }
}
