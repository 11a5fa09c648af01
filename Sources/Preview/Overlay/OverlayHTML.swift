import SiteGeneration

/// HTML of the preview's own. Text that is put into it is escaped, because most of it comes from records.
struct OverlayHTML: ExpressibleByStringInterpolation {
  private(set) var text: String

  /// HTML that is written here and holds nothing from elsewhere.
  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// HTML with pieces put in.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    /// Text, which is escaped.
    mutating func appendInterpolation(_ text: String) { self.text += text.escapedForHTML }

    /// HTML, which stays as it is.
    mutating func appendInterpolation(_ html: OverlayHTML) { text += html.text }

    /// HTML that may be missing.
    mutating func appendInterpolation(_ html: OverlayHTML?) { text += html?.text ?? "" }

    /// One piece after the other.
    mutating func appendInterpolation(_ pieces: [OverlayHTML]) { for piece in pieces { text += piece.text } }
  }
}
