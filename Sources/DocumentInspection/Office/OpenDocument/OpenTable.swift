import MarkupReading

/// A table of an OpenDocument file while it is being read: which rows and columns with values are not shown.
struct OpenTable {
  /// The name of the sheet; `nil` outside a table.
  let name: String?
  var isHidden = false
  private(set) var hiddenRows = NumberRanges()
  private(set) var hiddenColumns = NumberRanges()

  private var columns = 0
  private var columnsNotShown: [ClosedRange<Int>] = []
  private var row = 0
  private var repeatedRows = 1
  private var isRowHidden = false
  private var column = 0
  private var repeatedCells = 1
  private var hasValue = false

  init(name: String? = nil) { self.name = name }

  mutating func beginColumn(_ attributes: MarkupAttributes) {
    let count = attributes.count("number-columns-repeated")
    if attributes.isNotShown { columnsNotShown.append(columns + 1...columns + count) }
    columns += count
  }

  mutating func beginRow(_ attributes: MarkupAttributes) {
    row += 1
    repeatedRows = attributes.count("number-rows-repeated")
    isRowHidden = attributes.isNotShown
    column = 0
  }

  mutating func endRow() { row += repeatedRows - 1 }

  mutating func beginCell(_ attributes: MarkupAttributes) {
    column += 1
    repeatedCells = attributes.count("number-columns-repeated")
    hasValue = attributes["value"] != nil
  }

  /// Adds what a cell says.
  mutating func add(_ text: String) { hasValue = true }

  mutating func endCell() {
    if hasValue, isRowHidden { hiddenRows.add(row) }
    if hasValue, columnsNotShown.contains(where: { $0.contains(column) }) { hiddenColumns.add(column) }
    hasValue = false
    column += repeatedCells - 1
  }
}

extension MarkupAttributes {
  /// Rows are hidden by hand or by a filter.
  fileprivate var isNotShown: Bool { ["collapse", "filter"].contains(self["visibility"] ?? "") }

  /// How often an element stands for itself; once where nothing is said. No sheet has more than a million rows.
  fileprivate func count(_ name: String) -> Int { min(max(self[name].flatMap(Int.init) ?? 1, 1), 1 << 20) }
}
