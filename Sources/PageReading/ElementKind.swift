/// What an element means to a reader of the page.
enum ElementKind {
  /// Part of the line that it stands in.
  case inline
  /// A cell of a row, which is one line.
  case cell
  /// Begins and ends a line.
  case block
  /// Says nothing by itself: ways through the page, scripts, pictures.
  case skipped

  init(_ name: String) {
    self = Self.byName[name] ?? .block
  }

  private static let byName: [String: ElementKind] = {
    var kinds = Dictionary(uniqueKeysWithValues: inlineNames.map { ($0, ElementKind.inline) })
    for name in ["td", "th"] { kinds[name] = .cell }
    for name in ["nav", "script", "style", "svg", "template"] { kinds[name] = .skipped }
    return kinds
  }()

  private static let inlineNames = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]
}
