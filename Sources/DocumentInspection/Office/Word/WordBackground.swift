import MarkupReading

/// What lies behind the text of a Word document at a place: its page, its tables and text boxes. White letters on a colour
/// or on a picture are seen.
struct WordBackground {
  private var tables: [Table] = []
  private var boxes = 0
  /// Whether the page has a colour, or a picture lies behind the text.
  private(set) var isCoveredByPage = false
  /// Whether a picture is read that lies behind the text.
  private var isInPictureBehind = false

  /// A picture behind the text under which much of it can lie has at least 100 square centimetres, in the units of Word,
  /// of which 360,000 are a centimetre. A letterhead's emblem is smaller.
  private static let largePicture = 100.0 * 360_000 * 360_000

  /// What is stated for a cell holds before that for its row, and that before that for its table.
  private struct Table {
    var whole: WordColour?
    var row: WordColour?
    var cell: WordColour?
  }

  mutating func begin(_ element: String, _ attributes: MarkupAttributes, _ styles: WordStyles) {
    switch element {
    case "tbl": tables.append(Table())
    case "tblStyle":
      // A style colours some of the cells, such as those of the first row.
      if let style = attributes["val"], styles.shadesCells(style) { update { $0.whole = .unknown } }
    case "tr": update { ($0.row, $0.cell) = (nil, nil) }
    case "tc": update { $0.cell = nil }
    case "txbxContent": boxes += 1
    case "background": isCoveredByPage = true
    case "anchor": isInPictureBehind = ["1", "true"].contains(attributes["behindDoc"])
    case "extent": if isInPictureBehind, Self.area(attributes) >= Self.largePicture { isCoveredByPage = true }
    default: break
    }
  }

  mutating func end(_ element: String) {
    switch element {
    case "tbl": _ = tables.popLast()
    case "txbxContent": boxes -= 1
    case "anchor": isInPictureBehind = false
    default: break
    }
  }

  /// Takes notice of the shading of a cell.
  mutating func readCell(_ attributes: MarkupAttributes) { update { $0.cell = WordColour(ofShading: attributes) } }

  /// Takes notice of the shading of a row.
  mutating func readRow(_ attributes: MarkupAttributes) { update { $0.row = WordColour(ofShading: attributes) } }

  /// Takes notice of the shading of a table, of which Word shows some in one document and none in another.
  mutating func readTable(_ attributes: MarkupAttributes) {
    if WordColour(ofShading: attributes).isColour { update { $0.whole = .unknown } }
  }

  /// What lies behind a paragraph here, as far as that is known; `nil` for the page.
  var colour: WordColour? {
    if boxes > 0 { return .unknown }
    let tables = tables.reversed().map { $0.cell ?? $0.row ?? $0.whole }
    return tables.first { $0 != nil && $0 != .automatic } ?? nil
  }

  private static func area(_ attributes: MarkupAttributes) -> Double {
    (attributes["cx"].flatMap(Double.init) ?? 0) * (attributes["cy"].flatMap(Double.init) ?? 0)
  }

  private mutating func update(_ change: (inout Table) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }
}
