import MarkupReading

/// Which formats of cells show nothing of a value: `;;;`, and letters of the colour of their cell.
final class CellFormats: MarkupListener {
  /// The numbers of the formats that show nothing, wherever the cell is.
  private(set) var hiding: Set<Int> = []
  /// Those with white letters and no colour in the cell, which only something else can make visible.
  private(set) var white: Set<Int> = []

  private let theme: [UInt32?]
  private var hidingCodes: Set<String> = []
  private var letters: [SheetColour?] = []
  private var fills: [Fill] = []
  private var formats = 0
  /// The element whose children are read.
  private var part = Part.other

  private enum Part {
    case fonts, fills, cellFormats, other
  }

  private enum Fill {
    case none
    case solid(SheetColour?)
    /// A pattern or a gradient, of which nobody knows how dark it is.
    case other
  }

  /// - Parameter theme: the colours of the workbook's theme, in the order in which Excel counts them.
  init(theme: [UInt32?]) { self.theme = theme }

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch (part, element) {
    case (_, "numFmt"):
      if let id = attributes["numFmtId"], let code = attributes["formatCode"], Self.hides(code) {
        hidingCodes.insert(id)
      }
    case (_, "fonts"): part = .fonts
    case (_, "fills"): part = .fills
    case (_, "cellXfs"): part = .cellFormats
    case (.fonts, "font"):
      // Letters to which nobody gave a colour are black.
      letters.append(.stated(0))
    case (.fonts, "color"): if !letters.isEmpty { letters[letters.count - 1] = SheetColour(attributes, theme) }
    case (.fills, "fill"): fills.append(.other)
    case (.fills, "patternFill"): setFill(Self.fill(ofPattern: attributes["patternType"]))
    case (.fills, "fgColor"): if case .solid? = fills.last { setFill(.solid(SheetColour(attributes, theme))) }
    case (.cellFormats, "xf"): readFormat(attributes)
    default: break
    }
  }

  func end(_ element: String) {
    if ["fonts", "fills", "cellXfs"].contains(element) { part = .other }
  }

  func text(_ text: String) {}

  private static func fill(ofPattern pattern: String?) -> Fill {
    switch pattern {
    case nil, "none": .none
    case "solid": .solid(nil)
    default: .other
    }
  }

  private func setFill(_ fill: Fill) {
    if !fills.isEmpty { fills[fills.count - 1] = fill }
  }

  private func readFormat(_ attributes: MarkupAttributes) {
    defer { formats += 1 }
    if let id = attributes["numFmtId"], hidingCodes.contains(id) { hiding.insert(formats) }
    let font = attributes["fontId"].flatMap(Int.init) ?? 0
    let fill = attributes["fillId"].flatMap(Int.init) ?? 0
    guard letters.indices.contains(font), let colour = letters[font], fills.indices.contains(fill) else { return }
    switch fills[fill] {
    case .none: if colour.isLike(.white) { white.insert(formats) }
    case .solid(let ground?): if colour.isLike(ground) { hiding.insert(formats) }
    case .solid(nil), .other: break
    }
  }

  /// One section each for positive and negative numbers, zero and text; with three, text is shown all the same.
  private static func hides(_ code: String) -> Bool {
    let sections = code.split(separator: ";", omittingEmptySubsequences: false)
    return sections.count >= 3 && sections.allSatisfy { $0.allSatisfy { $0 == " " || $0 == "\"" } }
  }
}
