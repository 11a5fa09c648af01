import MarkupReading

/// Reads the cells of a sheet: what its rows say, and which cells with values are not shown.
final class SheetListener: MarkupListener {
  struct Row {
    let number: Int
    let text: String
  }

  /// The rows that say anything.
  private(set) var rows: [Row] = []
  /// Hidden rows and columns in which a cell has a value; others are hidden to make a sheet look tidy.
  private(set) var hiddenRows = NumberRanges()
  private(set) var hiddenColumns = NumberRanges()
  private(set) var hiddenCells: [String] = []

  private let words: [String]
  private let formats: CellFormats
  /// Cells with white letters and no colour, which a rule for colours or a picture may make visible.
  private var whiteCells: [(reference: String, row: Int, column: Int)] = []
  /// Where rules for colours or the style of a table give cells other colours than their formats.
  private var colouredRanges: [CellRange]
  private var ranges: String?
  private var hasPictureBehind = false
  private var columnsNotShown: [ClosedRange<Int>] = []
  private var hidesRowsByDefault = false
  private var row = 0
  private var isRowHidden = false
  private var rowText = ""
  private var cell = Cell()
  private var isInValue = false

  private struct Cell {
    var reference = ""
    var column = 0
    var isShared = false
    var format = 0
    var value = ""
  }

  /// - Parameter tables: where the style of a table gives cells colours.
  init(words: [String], formats: CellFormats, tables: [CellRange]) {
    self.words = words
    self.formats = formats
    colouredRanges = tables
  }

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "sheetFormatPr": hidesRowsByDefault = ["1", "true"].contains(attributes["zeroHeight"] ?? "")
    case "col": beginColumns(attributes)
    case "row": beginRow(attributes)
    case "c": beginCell(attributes)
    case "v", "t": isInValue = true
    // Newer rules name their cells in an element of its own.
    case "sqref": ranges = ""
    case "conditionalFormatting": colouredRanges += CellRange.list(attributes["sqref"] ?? "")
    case "picture": hasPictureBehind = true
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "v", "t": isInValue = false
    case "c": endCell()
    case "row": endRow()
    case "sqref":
      colouredRanges += CellRange.list(ranges ?? "")
      ranges = nil
    // Rules for colours stand behind the cells.
    case "worksheet": endSheet()
    default: break
    }
  }

  func text(_ text: String) {
    if isInValue { cell.value += text }
    ranges? += text
  }

  private func beginColumns(_ attributes: MarkupAttributes) {
    guard attributes.hides || attributes["width"].flatMap(Double.init) == 0 else { return }
    guard let first = attributes["min"].flatMap(Int.init), let last = attributes["max"].flatMap(Int.init) else {
      return
    }
    if first <= last { columnsNotShown.append(first...last) }
  }

  private func beginRow(_ attributes: MarkupAttributes) {
    row = attributes["r"].flatMap(Int.init) ?? row + 1
    isRowHidden = attributes.hides || attributes["ht"].flatMap(Double.init) == 0
    if hidesRowsByDefault, attributes["hidden"] == nil, attributes["ht"] == nil { isRowHidden = true }
    rowText = ""
    cell.column = 0
  }

  private func beginCell(_ attributes: MarkupAttributes) {
    let reference = attributes["r"] ?? ""
    cell = Cell(
      reference: reference, column: CellReference.column(of: reference) ?? cell.column + 1,
      isShared: attributes["t"] == "s",
      format: attributes["s"].flatMap(Int.init) ?? 0)
  }

  private func endCell() {
    guard !cell.value.isEmpty else { return }
    if isRowHidden { hiddenRows.add(row) }
    if columnsNotShown.contains(where: { $0.contains(cell.column) }) { hiddenColumns.add(cell.column) }
    if formats.hiding.contains(cell.format) { hiddenCells.append(cell.reference) }
    if formats.white.contains(cell.format) { whiteCells.append((cell.reference, row, cell.column)) }
    let shared = cell.isShared ? Int(cell.value).flatMap { words.indices.contains($0) ? words[$0] : nil } : nil
    rowText += (rowText.isEmpty ? "" : "\t") + (shared ?? cell.value)
  }

  private func endRow() {
    if !rowText.isEmpty { rows.append(Row(number: row, text: rowText)) }
  }

  private func endSheet() {
    guard !hasPictureBehind else { return }
    hiddenCells += whiteCells.filter { cell in
      !colouredRanges.contains { $0.contains(row: cell.row, column: cell.column) }
    }.map(\.reference)
  }
}

/// The way in which cells are named.
enum CellReference {
  /// The number of the column that a reference such as `B7` begins with, counted from 1.
  static func column(of reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard case UInt8(ascii: "A")...UInt8(ascii: "Z") = byte, column < 1 << 20 else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    return column == 0 ? nil : column
  }

  /// The number of the row that a reference such as `B7` ends with.
  static func row(of reference: String) -> Int? { Int(reference.drop { !$0.isNumber }) }

  /// The letters of a column, counted from 1: 28 is `AB`.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
