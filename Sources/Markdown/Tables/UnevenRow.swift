/// A row of a table that has fewer or more cells than the header.
struct UnevenRow {
  /// The row's first byte that is no space.
  let offset: Int
  let cellCount: Int
  let columnCount: Int

  /// Those of some tables, in the order of the source.
  static func all(in tables: [PipeTable]) -> [UnevenRow] {
    tables.flatMap { table in
      table.body.filter { $0.cells.count != table.columnCount }.map {
        UnevenRow(offset: $0.prefix.upperBound, cellCount: $0.cells.count, columnCount: table.columnCount)
      }
    }
  }
}
