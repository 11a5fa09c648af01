import MarkupReading

/// The styles of a Word document, as far as they can hide text or show white letters.
struct WordStyles {
  private var looks: [String: WordLook] = [:]
  private var bases: [String: String] = [:]
  private var shadingTables: Set<String> = []

  /// How many styles may rest upon each other, as Word has it; a damaged file may lead round and round.
  private static let depthLimit = 10

  /// How text of a style looks.
  func look(of style: String) -> WordLook {
    lineage(of: style).reduce(WordLook()) { look, style in look.over(looks[style] ?? WordLook()) }
  }

  /// Whether a style of tables gives some of its cells a colour.
  func shadesCells(_ style: String) -> Bool { lineage(of: style).contains(where: shadingTables.contains) }

  /// A style and what it rests upon.
  private func lineage(of style: String) -> [String] {
    var lineage = [style]
    while lineage.count < Self.depthLimit, let base = bases[lineage[lineage.count - 1]] { lineage.append(base) }
    return lineage
  }

  fileprivate mutating func read(_ element: String, _ attributes: MarkupAttributes, of style: String, isTable: Bool) {
    if element == "basedOn" { bases[style] = attributes["val"] }
    guard isTable else {
      looks[style, default: WordLook()].read(element, attributes)
      return
    }
    if element == "shd", WordColour(ofShading: attributes).isColour { shadingTables.insert(style) }
  }
}

/// Reads the styles of a document.
final class WordStyleListener: MarkupListener {
  private(set) var styles = WordStyles()
  private var style: (id: String, isTable: Bool)?

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    if element == "style" { style = attributes["styleId"].map { ($0, attributes["type"] == "table") } }
    guard let style else { return }
    styles.read(element, attributes, of: style.id, isTable: style.isTable)
  }

  func end(_ element: String) {
    if element == "style" { style = nil }
  }

  func text(_ text: String) {}
}
