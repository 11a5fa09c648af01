import MarkupReading

/// A rectangle of cells, such as `B2:D9`.
struct CellRange {
  private let columns: ClosedRange<Int>
  private let rows: ClosedRange<Int>

  /// - Returns: `nil` for what is no reference to cells.
  init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":").map { String($0.filter { $0 != "$" }) }
    guard let first = corners.first, let last = corners.last, corners.count <= 2,
      let left = CellReference.column(of: first), let right = CellReference.column(of: last),
      let top = CellReference.row(of: first), let bottom = CellReference.row(of: last), left <= right, top <= bottom
    else { return nil }
    columns = left...right
    rows = top...bottom
  }

  /// Several ranges with spaces between them.
  static func list(_ text: String) -> [CellRange] { text.split(separator: " ").compactMap { CellRange($0) } }

  func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}

/// Reads where a table or a pivot table lies, whose style gives its cells colours.
final class TableRangeListener: MarkupListener {
  private(set) var ranges: [CellRange] = []

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    guard ["table", "location"].contains(element), let reference = attributes["ref"] else { return }
    ranges += CellRange.list(reference)
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}
