import MarkupReading

/// How text of Word looks, as far as that can hide it. What is not said is taken from the style, and from what lies below.
struct WordLook {
  /// Whether it is marked as hidden.
  private(set) var isMarkedHidden: Bool?
  /// Whether its letters are white.
  private(set) var isWhite: Bool?
  /// Whether what is behind it has another colour than white.
  private(set) var isShaded: Bool?
  /// Whether its letters are too small to be seen.
  private(set) var isTiny: Bool?

  /// Letters of up to two points, in the half points in which Word counts, are seen as dots.
  private static let tinySize = 4

  /// Takes notice of a property, where the element is one.
  mutating func read(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "vanish": isMarkedHidden = attributes.isOn
    case "color": isWhite = Self.isWhite(attributes["val"])
    case "highlight": if attributes["val"] != "none" { isShaded = attributes["val"] != "white" }
    case "shd": isShaded = Self.isShaded(attributes)
    case "sz": isTiny = attributes["val"].flatMap(Int.init).map { $0 <= Self.tinySize }
    default: break
    }
  }

  /// This look where it says something, and elsewhere another.
  func over(_ base: WordLook) -> WordLook {
    var look = self
    look.isMarkedHidden = isMarkedHidden ?? base.isMarkedHidden
    look.isWhite = isWhite ?? base.isWhite
    look.isShaded = isShaded ?? base.isShaded
    look.isTiny = isTiny ?? base.isTiny
    return look
  }

  /// Whether readers see nothing of it, wherever it stands.
  var isHidden: Bool { isMarkedHidden == true || isTiny == true }

  /// Whether it is white on white, where nothing else lies behind it.
  var isWhiteOnWhite: Bool { isWhite == true && isShaded != true }

  /// White, or so near to it that nobody could tell.
  private static func isWhite(_ colour: String?) -> Bool {
    guard let colour, colour.utf8.count == 6, let value = UInt32(colour, radix: 16) else { return false }
    return [value >> 16, value >> 8 & 0xFF, value & 0xFF].allSatisfy { $0 >= 0xFA }
  }

  /// Whether shading has a colour, or a pattern of which nobody knows how dark it is.
  static func isShaded(_ attributes: MarkupAttributes) -> Bool {
    guard ["clear", "nil"].contains(attributes["val"] ?? "clear") else { return true }
    let fill = attributes["fill"] ?? "auto"
    return fill != "auto" && !isWhite(fill)
  }
}
