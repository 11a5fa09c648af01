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

  private struct Table {
    var mayShade = false
    var cell = WordLook()
  }

  mutating func begin(_ element: String, _ attributes: MarkupAttributes, _ styles: WordStyles) {
    switch element {
    case "tbl": tables.append(Table())
    case "tblStyle": if let style = attributes["val"] { update { $0.mayShade = styles.shadesCells(style) } }
    case "tc": update { $0.cell = WordLook() }
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
  mutating func readCell(_ attributes: MarkupAttributes) { update { $0.cell.read("shd", attributes) } }

  /// Takes notice of the shading of a table.
  mutating func readTable(_ attributes: MarkupAttributes) {
    if WordLook.isShaded(attributes) { update { $0.mayShade = true } }
  }

  /// Whether something other than white may lie behind the text here.
  var mayBeColoured: Bool {
    boxes > 0 || tables.contains { $0.cell.isShaded ?? $0.mayShade }
  }

  private static func area(_ attributes: MarkupAttributes) -> Double {
    (attributes["cx"].flatMap(Double.init) ?? 0) * (attributes["cy"].flatMap(Double.init) ?? 0)
  }

  private mutating func update(_ change: (inout Table) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }
}
