import MarkupReading

/// The colour of letters of Word, or of what lies behind them.
enum WordColour: Equatable {
  /// Left to Word: letters that stand out from what shading lies behind them; behind them no colour of its own.
  case automatic
  /// A colour as `RRGGBB`.
  case stated(UInt32)
  /// A pattern, of which nobody knows how dark it is.
  case unknown

  /// - Returns: the colour of letters that an element says; `nil` for what is none.
  init?(ofLetters attributes: MarkupAttributes) {
    guard let value = attributes["val"] else { return nil }
    self = Self.value(value).map(WordColour.stated) ?? .automatic
  }

  /// What shading puts behind letters.
  init(ofShading attributes: MarkupAttributes) {
    switch attributes["val"] ?? "clear" {
    case "clear", "nil": self = attributes["fill"].flatMap(Self.value).map(WordColour.stated) ?? .automatic
    case "solid": self = attributes["color"].flatMap(Self.value).map(WordColour.stated) ?? .unknown
    default: self = .unknown
    }
  }

  /// What a highlight puts behind letters; `nil` when there is none.
  init?(ofHighlight attributes: MarkupAttributes) {
    guard let name = attributes["val"], name != "none" else { return nil }
    self = Self.highlights[name].map(WordColour.stated) ?? .unknown
  }

  private static let highlights: [String: UInt32] = [
    "black": 0x000000, "blue": 0x0000FF, "cyan": 0x00FFFF, "green": 0x00FF00, "magenta": 0xFF00FF, "red": 0xFF0000,
    "yellow": 0xFFFF00, "white": 0xFFFFFF, "darkBlue": 0x000080, "darkCyan": 0x008080, "darkGreen": 0x008000,
    "darkMagenta": 0x800080, "darkRed": 0x800000, "darkYellow": 0x808000, "darkGray": 0x808080, "lightGray": 0xC0C0C0,
  ]

  private static func value(_ text: String) -> UInt32? {
    text.utf8.count == 6 ? UInt32(text, radix: 16) : nil
  }

  /// Whether it may have another colour than white.
  var isColour: Bool { self != .automatic && !isWhite }

  /// White, or so near to it that nobody could tell.
  var isWhite: Bool { isLike(.stated(0xFFFFFF)) }

  /// Whether nobody could tell two stated colours apart.
  func isLike(_ other: WordColour) -> Bool {
    guard case .stated(let left) = self, case .stated(let right) = other else { return false }
    return RGB.areAlike(left, right)
  }
}
