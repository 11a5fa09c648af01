/// Builds a picture of plain shapes and text. What it looks like is settled by the site's style sheet, through classes.
struct SVG {
  private var body = ""
  private let width: Int

  init(width: Int) { self.width = width }

  /// The picture as an element that stands in a page.
  ///
  /// - Parameters:
  ///   - id: the start of the ids within the picture, which are to be unique on the page.
  ///   - title: what it is, for those who cannot see it.
  ///   - summary: what it says, for those who cannot see it.
  func element(id: String, className: String, height: Int, title: String, summary: String) -> String {
    """
    <svg class="chart \(className)" role="img" aria-labelledby="\(id)-title \(id)-summary" viewBox="0 0 \(width) \(height)" \
    xmlns="http://www.w3.org/2000/svg"><title id="\(id)-title">\(escaped(title))</title>\
    <desc id="\(id)-summary">\(escaped(summary))</desc>
    \(body)</svg>
    """
  }

  mutating func rectangle(_ className: String, x: Int, y: Int, width: Int, height: Int) {
    body += "<rect class=\"\(className)\" x=\"\(x)\" y=\"\(y)\" width=\"\(max(width, 0))\" height=\"\(height)\"/>\n"
  }

  mutating func line(_ className: String, x1: Int, y1: Int, x2: Int, y2: Int) {
    body += "<line class=\"\(className)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>\n"
  }

  /// A shape round a point that says by its form, not by its colour, what is meant.
  mutating func mark(_ shape: MarkShape, _ className: String, x: Int, y: Int, radius: Int) {
    let points: [(Int, Int)]
    switch shape {
    case .circle:
      body += "<circle class=\"\(className)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>\n"
      return
    case .diamond: points = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    case .square:
      points = [
        (x - radius, y - radius), (x + radius, y - radius), (x + radius, y + radius), (x - radius, y + radius),
      ]
    case .triangle: points = [(x, y - radius), (x + radius, y + radius), (x - radius, y + radius)]
    }
    let list = points.map { "\($0.0),\($0.1)" }.joined(separator: " ")
    body += "<polygon class=\"\(className)\" points=\"\(list)\"/>\n"
  }

  mutating func text(_ text: String, _ className: String, x: Int, y: Int, anchor: TextAnchor = .start) {
    body +=
      "<text class=\"\(className)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\">\(escaped(text))</text>\n"
  }
}

/// The form of a mark on a timeline.
public enum MarkShape: Hashable, Sendable { case circle, diamond, square, triangle }

/// To which side of its place a text is written.
enum TextAnchor: String { case start, middle, end }

/// The text with the characters that mean something in a picture written as references.
private func escaped(_ text: String) -> String {
  var result = ""
  for character in text.unicodeScalars {
    switch character {
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "&": result += "&amp;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(character)
    }
  }
  return result
}
