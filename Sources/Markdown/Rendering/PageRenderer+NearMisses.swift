import Clibcmark
import Diagnostics

/// What was meant to be a heading or a table, and is published as text.
extension PageRenderer {
  /// Bold words are no longer taken for a heading than this, in bytes.
  private static let longestBoldHeading = 60

  /// Reports a paragraph that is nothing but bold words, or the caption of no table.
  mutating func checkParagraph(_ paragraph: Node) {
    guard let first = paragraph.firstChild else { return }
    switch first.kind {
    case CMARK_NODE_STRONG: if first.next == nil { checkBoldParagraph(paragraph, first) }
    case CMARK_NODE_TEXT:
      guard let byte = first.literal?.bytes.pointee, byte | 0x20 == UInt8(ascii: "t"),
        CaptionFinder.isCaption(paragraph)
      else { return }
      report(
        .brokenTable, at: paragraph, "this caption belongs to no table and is published as text",
        suggestion: "put it directly above or below its table, one caption for each")
    default: break
    }
  }

  private mutating func checkBoldParagraph(_ paragraph: Node, _ strong: Node) {
    guard paragraph.parent?.kind == CMARK_NODE_DOCUMENT, let text = strong.firstChild, text.next == nil,
      text.kind == CMARK_NODE_TEXT, let words = text.literal?.prefix(Self.longestBoldHeading + 1),
      words.count <= Self.longestBoldHeading, words.last != UInt8(ascii: "."), words.first != UInt8(ascii: "["),
      words.contains(where: { $0.isASCIILetter })
    else { return }
    let title = String(decoding: words.last == UInt8(ascii: ":") ? words.dropLast() : words[...], as: UTF8.self)
    report(
      .brokenHeading, at: paragraph, "this line in bold looks like a heading and is none",
      suggestion: "write '## \(title)'")
  }

  /// Whether a byte at the start of a line may begin a heading or a table that Markdown does not see.
  func mayBeMisread(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "+")
  }

  /// Reports what begins with the signs of a heading or a table, if it begins a line of a paragraph.
  mutating func checkLineStart(_ node: Node) {
    guard let paragraph = node.parent, paragraph.kind == CMARK_NODE_PARAGRAPH, let text = node.literal else { return }
    if let previous = node.previous {
      guard previous.kind == CMARK_NODE_SOFTBREAK || previous.kind == CMARK_NODE_LINEBREAK else { return }
    }
    if text.bytes.pointee == UInt8(ascii: "#") {
      checkHashes(node, text)
    } else if lastBrokenTable != paragraph,
      let table = BrokenTable(paragraph, in: places.lines, lineOffset: places.lineOffset)
    {
      lastBrokenTable = paragraph
      diagnostics.append(
        .warning(.brokenTable, at: places.location(at: table.offset), table.message, suggestion: table.suggestion))
    }
  }

  private mutating func checkHashes(_ node: Node, _ text: CString) {
    let most = 6
    let hashes = text.prefix(most + 1).prefix { $0 == UInt8(ascii: "#") }.count
    let next = text.bytes[hashes]
    guard hashes <= most, next.isASCIILetter || next >= 0x80, let offset = places.offset(of: text, in: node) else {
      return
    }
    // `\#` is how an author says that no heading is meant.
    if offset > 0, places.bytes[offset - 1] == UInt8(ascii: "\\") { return }
    let longest = 60
    let words = CString(text.bytes + hashes).prefix(longest + 1)
    let title = String(decoding: words.prefix(longest), as: UTF8.self) + (words.count > longest ? "…" : "")
    let signs = String(repeating: "#", count: hashes)
    diagnostics.append(
      .warning(
        .brokenHeading, at: places.location(at: offset),
        "this is not read as a heading, because no space follows '\(signs)'",
        suggestion: "write '\(signs) \(title)'"))
  }

  /// Reports the rows that do not fit their header.
  mutating func report(_ rows: [UnevenRow]) {
    for row in rows {
      let isLong = row.cellCount > row.columnCount
      let cells = row.cellCount == 1 ? "1 cell" : "\(row.cellCount) cells"
      diagnostics.append(
        .warning(
          .brokenTable, at: places.location(at: row.offset),
          isLong
            ? "this row has \(cells) where the header has \(row.columnCount): what is too much is not published"
            : "this row has \(cells) where the header has \(row.columnCount): the rest is published as empty cells",
          suggestion: isLong
            ? "give both the same number of cells; a bar within a cell is written '\\|'"
            : "give both the same number of cells, or put a blank line before it if it is no row"))
    }
  }
}
