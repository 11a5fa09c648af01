import Clibcmark

/// A paragraph that was meant to be a table, and why it is none.
///
/// GitHub's rule: a header, directly below it a line of dashes with as many columns, and then the rows.
struct BrokenTable {
  /// The first byte of the line that is wrong.
  let offset: Int
  let message: String
  let suggestion: String

  /// - Parameters:
  ///   - lines: those of the source.
  ///   - lineOffset: what to take from libcmark's line numbers to get the source's.
  /// - Returns: `nil` when the paragraph does not look like a table.
  init?(_ paragraph: Node, in lines: SourceLines, lineOffset: Int) {
    guard let chain = ContainerChain(around: paragraph, in: lines, lineOffset: lineOffset) else { return nil }
    let first = max(paragraph.startLine - lineOffset, 1)
    let last = min(paragraph.endLine - lineOffset, lines.count)
    guard first <= last else { return nil }
    var row: Range<Int>?
    var above: Range<Int>?
    for line in first...last {
      let cursor = chain.enter(line).cursor
      let content = Self.trimmed(cursor.firstNonspace.offset..<cursor.end, of: lines.bytes)
      if Self.looksLikeDashes(content, of: lines.bytes) {
        self.init(dashes: content, below: above, in: lines.bytes)
        return
      }
      if row == nil, let byte = content.first, lines.bytes[byte] == UInt8(ascii: "|") { row = content }
      above = content
    }
    guard let row else { return nil }
    if let previous = paragraph.previous, TableNode(previous) == .table {
      self.init(
        offset: row.lowerBound, message: "this line looks like a row of the table above, and is published as text",
        suggestion: "take out what stands between the two, a blank line too")
      return
    }
    let columns = RowScanner.cells(in: row, of: lines.bytes)?.count ?? 1
    self.init(
      offset: row.lowerBound,
      message: "this looks like a table and is published as text: the line of dashes below the header is missing",
      suggestion: "put '\(Self.dashes(columns))' below the header")
  }

  private init(offset: Int, message: String, suggestion: String) {
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }

  private init(dashes: Range<Int>, below header: Range<Int>?, in bytes: UnsafeBufferPointer<UInt8>) {
    let columns = RowScanner.alignments(in: dashes, of: bytes)?.count
    guard let header, let headerColumns = RowScanner.cells(in: header, of: bytes)?.count else {
      self.init(
        offset: dashes.lowerBound,
        message: "this looks like a table and is published as text: no header stands above the line of dashes",
        suggestion: "write the header, with '|' between the columns' names, in the line directly above it")
      return
    }
    let wayOut = "write it as '\(Self.dashes(headerColumns))'"
    guard let columns else {
      self.init(
        offset: dashes.lowerBound,
        message: "this looks like a table and is published as text: the line of dashes has something else in it",
        suggestion: wayOut)
      return
    }
    if columns != headerColumns {
      self.init(
        offset: dashes.lowerBound,
        message: "this looks like a table and is published as text: the line of dashes has "
          + "\(Self.columns(columns)) where the header has \(headerColumns)",
        suggestion: wayOut)
    } else {
      self.init(
        offset: dashes.lowerBound,
        message: "this looks like a table and is published as text: the line of dashes does not belong to the header",
        suggestion: "begin it in the same column as the header, behind the same '>' if there is one")
    }
  }

  /// Whether a line was meant to be a line of dashes, even with the long ones that word processors put in.
  private static func looksLikeDashes(_ content: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = UnsafeBufferPointer(rebasing: bytes[content])[...]
    var hasBar = false
    var hasDash = false
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"), UInt8(ascii: "="): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: "+"), 0x20, 0x09: break
      default:
        // U+2010 to U+2015, the hyphens and dashes.
        guard rest.starts(with: [0xE2, 0x80]), rest.count > 2, (0x90...0x95).contains(rest[rest.startIndex + 2]) else {
          return false
        }
        hasDash = true
        rest = rest.dropFirst(2)
      }
      rest = rest.dropFirst()
    }
    return hasBar && hasDash
  }

  private static func trimmed(_ content: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1].isASCIISpace { end -= 1 }
    return content.lowerBound..<end
  }

  /// The line that is missing. A wide table's is shown by its beginning.
  private static func dashes(_ columns: Int) -> String {
    let mostShown = 12
    return "|" + String(repeating: "---|", count: min(columns, mostShown)) + (columns > mostShown ? "…" : "")
  }

  private static func columns(_ count: Int) -> String { count == 1 ? "1 column" : "\(count) columns" }
}
