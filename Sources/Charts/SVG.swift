/// Builds a picture of plain shapes and text. What it looks like is settled by the site's style sheet, through classes.
struct SVG {
  private var body = ""

  /// The picture as an element that stands in a page.
  ///
  /// - Parameters:
  ///   - id: the start of the ids within the picture, which are to be unique on the page.
  ///   - title: what it is, for those who cannot see it.
  ///   - summary: what it says, for those who cannot see it.
  func element(id: String, className: String, height: Int, title: String, summary: String) -> String {
    """
    <svg class="chart \(className)" role="img" aria-labelledby="\(id)-title \(id)-summary" \
    viewBox="0 0 \(Sheet.width) \(height)" xmlns="http://www.w3.org/2000/svg">\
    <title id="\(id)-title">\(escaped(title))</title><desc id="\(id)-summary">\(escaped(summary))</desc>
    \(body)</svg>
    """
  }

  mutating func rectangle(_ className: String, x: Int, y: Int, width: Int, height: Int) {
    body += "<rect class=\"\(className)\" x=\"\(x)\" y=\"\(y)\" width=\"\(max(width, 0))\" height=\"\(height)\"/>\n"
  }

  mutating func line(_ className: String, x1: Int, y1: Int, x2: Int, y2: Int) {
    body += "<line class=\"\(className)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>\n"
  }

  mutating func polygon(_ className: String, _ points: [(x: Int, y: Int)]) {
    let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    body += "<polygon class=\"\(className)\" points=\"\(list)\"/>\n"
  }

  mutating func mark(_ shape: MarkShape, _ className: String, x: Int, y: Int, radius: Int) {
    guard shape != .circle else {
      body += "<circle class=\"\(className)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>\n"
      return
    }
    polygon(className, shape.corners(radius: radius).map { (x: x + $0.x, y: y + $0.y) })
  }

  mutating func text(_ text: String, _ className: String, x: Int, y: Int, anchor: TextAnchor = .start) {
    body += "<text class=\"\(className)\" x=\"\(x)\" y=\"\(y)\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    body += ">\(escaped(text))</text>\n"
  }
}

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
