/// Documents made up from a seed: tables, what can stand beside them and what can go wrong in them.
///
/// Left out is where CommonMark 0.30 and cmark-gfm, which implements 0.29, differ for other reasons than tables, or
/// where cmark-gfm loses text:
/// - link definitions directly above a table's header, which cmark-gfm then prints as text;
/// - pipes behind a backslash that is itself escaped or in code, since cmark-gfm unescapes them in the text directly
///   above a header as if it stood in the table; so no code has a pipe here, and no text two backslashes;
/// - a tag alone on its line, which since 0.30 no longer interrupts a paragraph that it continues lazily.
struct GeneratedDocuments {
  private var random: Shuffle

  init(seed: UInt64) {
    random = Shuffle(seed: seed)
  }

  mutating func next() -> String {
    var text = ""
    let lineEnd = chance(20) ? "\r\n" : "\n"
    let usualPrefix = chance(2) ? "" : pick(Self.prefixes)
    var lastWasHeader = false
    for _ in 0..<1 + below(14) {
      let prefix = chance(4) ? pick(Self.prefixes) : usualPrefix
      switch below(lastWasHeader ? 4 : 9) {
      case 0...1:
        text += prefix + delimiter()
        lastWasHeader = false
      case 2...5:
        text += prefix + row()
        lastWasHeader = true
      case 6:
        text += chance(2) ? "" : prefix
        lastWasHeader = false
      default:
        text += prefix + pick(Self.others)
        lastWasHeader = false
      }
      text += lineEnd
    }
    if chance(3) { text += lineEnd + lineEnd + "[link]: /address \"title\"" + lineEnd }
    return text
  }

  private mutating func row() -> String {
    var cells: [String] = []
    for _ in 0..<1 + below(4) { cells.append(pick(Self.cells)) }
    let separator = pick(["|", " | ", "| ", " |"])
    let row = cells.joined(separator: separator)
    return pick(["", "|", "| "]) + row + pick(["", "|", " |", " | "])
  }

  private mutating func delimiter() -> String {
    var cells: [String] = []
    for _ in 0..<1 + below(4) { cells.append(pick(["-", "---", ":-", "-:", ":-:", "--", " - "])) }
    return pick(["", "|", "| "]) + cells.joined(separator: pick(["|", " | "])) + pick(["", "|", " |", "|  "])
  }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  private mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }

  private mutating func below(_ bound: Int) -> Int { random.below(bound) }

  private static let prefixes = [
    "", " ", "  ", "   ", "    ", "\t", "> ", ">", ">  ", "> > ", "- ", "-   ", "1. ", "10) ", "> - ", ">   ", "-\t",
    "- - ", "  > ",
  ]

  private static let cells = [
    "a", "b c", "", " ", "*em*", "**strong**", "`code`", "a\\|b", "\\|", "[link]", "[x](/y)", "![i](/j.png)",
    "*a", "b*", "\\", "x<b>", "&amp;", "#", "# a", "a #", "-", "- a", "2. a", "1. a", "===", ":-:",
    "£1,234", "ŵ", "_a_", "<https://example.org/>", "> q", "\\*a\\*", "x [a]: /b", "a\\",
  ]

  private static let others = [
    "text", "text | more", "# heading", "---", "===", "- item", "2. item", "1. item", "-", "+", "> quote", "```", "~~~",
    "    code", "|", "||", "***", "_ _ _", "\\", "*", "text\\", "text  ", "\t", "| |", "> | a |", "##",
    "10.", "a\u{C}b", "* * *", "--",
  ]
}
