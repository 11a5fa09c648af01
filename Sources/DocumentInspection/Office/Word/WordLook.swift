import MarkupReading

/// How text of Word looks, as far as that can hide it. What is not said is taken from the style, and from what lies below.
struct WordLook {
  /// Whether it is marked as hidden.
  private(set) var isMarkedHidden: Bool?
  /// The colour of its letters.
  private(set) var letters: WordColour?
  /// What shading lies behind it.
  private(set) var shading: WordColour?
  /// What a highlight lies behind it, before any shading.
  private(set) var highlight: WordColour?
  /// Whether its letters are too small to be seen.
  private(set) var isTiny: Bool?

  /// Letters of up to two points, in the half points in which Word counts, are seen as dots.
  private static let tinySize = 4

  /// Takes notice of a property, where the element is one.
  mutating func read(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "vanish": isMarkedHidden = attributes.isOn
    case "color": letters = WordColour(ofLetters: attributes)
    case "highlight": highlight = WordColour(ofHighlight: attributes)
    case "shd": shading = WordColour(ofShading: attributes)
    case "sz": isTiny = attributes["val"].flatMap(Int.init).map { $0 <= Self.tinySize }
    default: break
    }
  }

  /// This look where it says something, and elsewhere another.
  func over(_ base: WordLook) -> WordLook {
    var look = self
    look.isMarkedHidden = isMarkedHidden ?? base.isMarkedHidden
    look.letters = letters ?? base.letters
    // Shading without a colour lets what lies below it through.
    look.shading = shading == .automatic ? base.shading ?? .automatic : shading ?? base.shading
    look.highlight = highlight ?? base.highlight
    look.isTiny = isTiny ?? base.isTiny
    return look
  }

  /// Whether readers see nothing of it, wherever it stands.
  var isHidden: Bool { isMarkedHidden == true || isTiny == true }

  /// Whether readers see nothing of letters upon what lies behind them.
  ///
  /// - Parameter background: what lies behind the paragraph; `nil` for the page.
  func isLostUpon(_ background: WordColour?) -> Bool {
    if let highlight { return isLost(upon: highlight, whenAutomatic: .stated(0)) }
    switch shading ?? background {
    case .stated(let colour)?: return isLost(upon: .stated(colour), whenAutomatic: nil)
    case .unknown?, .automatic?, nil: return false
    }
  }

  /// Whether its letters are white, and only what lies behind the paragraph could show them.
  func isWhiteUpon(_ background: WordColour?) -> Bool {
    guard letters?.isWhite == true, highlight == nil else { return false }
    switch (shading, background) {
    case (.stated?, _), (.unknown?, _), (_, .unknown?), (_, .stated?): return false
    default: return true
    }
  }

  /// - Parameter automatic: which colour letters have that are left to Word. Upon shading it takes one that stands out,
  ///   upon a highlight it does not.
  private func isLost(upon ground: WordColour, whenAutomatic automatic: WordColour?) -> Bool {
    let stated = letters == .automatic ? nil : letters
    return (stated ?? automatic)?.isLike(ground) == true
  }
}
