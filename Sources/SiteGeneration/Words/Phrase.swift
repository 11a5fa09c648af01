/// A phrase with places to fill in, such as `Page {page} of {pages}`.
struct Phrase: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case placeholder(String)
  }

  /// The phrase as it was written.
  let text: String
  private let pieces: [Piece]

  /// The names in braces, in their order.
  var placeholders: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  init(_ text: String) {
    self.text = text
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The phrase with its places filled in; a place for which there is no value stays empty.
  func filled(_ value: (String) -> String?) -> String { filled(value) { $0 } }

  /// The phrase as HTML with its places filled in by HTML.
  func filledAsHTML(_ value: (String) -> String?) -> String { filled(value) { $0.escapedForHTML } }

  private func filled(_ value: (String) -> String?, writing: (String) -> String) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += writing(text)
      case .placeholder(let name): result += value(name) ?? ""
      }
    }
    return result
  }
}
