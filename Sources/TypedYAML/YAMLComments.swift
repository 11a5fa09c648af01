import Diagnostics

/// Finds comments that are none, and values that a comment cuts off: YAML passes over both in silence.
struct YAMLComments {
  private let origin: YAMLOrigin
  private var faults: [Diagnostic] = []
  /// How far the key is indented whose text the lines below it are, because it ends in `|` or `>`.
  private var indentationOfText: Int?

  /// What is wrong with the comments of a text.
  static func faults(in text: String, from origin: YAMLOrigin) -> [Diagnostic] {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return [] }
    var comments = YAMLComments(origin: origin)
    for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      comments.read(line, number: number + 1)
    }
    return comments.faults
  }

  private init(origin: YAMLOrigin) { self.origin = origin }

  private mutating func read(_ line: Substring.UTF8View, number: Int) {
    let indentation = line.prefix { $0 == Self.space }.count
    let rest = line.dropFirst(indentation)
    guard let first = rest.first, first != UInt8(ascii: "\r") else { return }
    if let outer = indentationOfText, indentation > outer {
      if first == Self.hash { report(textThatLooksLikeComment: number, column: indentation + 1) }
      return
    }
    indentationOfText = nil
    guard first != Self.hash else { return }
    if Self.opensText(rest) {
      indentationOfText = indentation
    } else if let column = Self.columnOfCut(in: line) {
      report(cutValue: number, column: column)
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let hash = UInt8(ascii: "#")

  /// Whether the lines below are the key's text: the line ends in `|` or `>`, perhaps with signs for how to fold it.
  private static func opensText(_ line: Substring.UTF8View) -> Bool {
    let value = line.drop { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "-") }.dropFirst().drop { $0 == space }
    guard let first = value.first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">") else {
      guard let colon = value.lastIndex(of: UInt8(ascii: ":")) else { return false }
      let last = value[value.index(after: colon)...].drop { $0 == space }
      return last.first == UInt8(ascii: "|") || last.first == UInt8(ascii: ">")
    }
    return true
  }

  /// Where a comment begins with just one space before it, as a number sign does in a sentence. Who means a comment sets
  /// it off further, or writes it on a line of its own.
  private static func columnOfCut(in line: Substring.UTF8View) -> Int? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == space }
    guard let first = value.first, !"\"'[{#".utf8.contains(first) else { return nil }
    var before: (UInt8, UInt8) = (space, space)
    for index in value.indices {
      let byte = value[index]
      if byte == hash, before.1 == space {
        let isSetOff = before.0 == space
        return isSetOff ? nil : line.distance(from: line.startIndex, to: index) + 1
      }
      before = (before.1, byte)
    }
    return nil
  }

  private mutating func report(textThatLooksLikeComment line: Int, column: Int) {
    faults.append(
      .error(
        .misplacedComment, at: origin.location(line: line, column: column),
        "this line belongs to the text above it and would be published, although it begins with '#'",
        suggestion: "take it out, or write the note above the key"))
  }

  private mutating func report(cutValue line: Int, column: Int) {
    faults.append(
      .warning(
        .misplacedComment, at: origin.location(line: line, column: column),
        "what follows ' #' is not read",
        suggestion: "put the whole value in quotation marks if it belongs to it, or two spaces before a comment"))
  }
}
