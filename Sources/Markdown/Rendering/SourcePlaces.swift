import Diagnostics

/// Finds out where in a file something is written.
///
/// libcmark knows the line of most nodes and the column of some: it forgets the indentation of a paragraph's further
/// lines and the link definitions before them. So the place that it names is where a search of the source begins.
/// Nothing is computed for a document about which nothing is to be said.
struct SourcePlaces {
  /// How far from where libcmark puts it a node is looked for, in bytes.
  private static let radius = 4_096
  /// How much of a link's text tells it from others, in bytes.
  private static let comparedLength = 8

  let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let startingAtLine: Int
  private let cellOrigins: [Range<Int>]
  /// What to take from libcmark's line numbers to get the source's.
  var lineOffset: Int { cellOrigins.count }
  private(set) lazy var lines = countedLines ?? SourceLines(of: bytes)
  /// The column that was counted last: a long line must not be counted from its start for each of its faults.
  private var lastColumn = (offset: -1, column: 0)
  private let countedLines: SourceLines?

  init(of bytes: UnsafeBufferPointer<UInt8>, in file: String, startingAtLine: Int, tree: borrowing TableTree) {
    countedLines = tree.lines
    cellOrigins = tree.cellOrigins
    self.bytes = bytes
    self.file = file
    self.startingAtLine = startingAtLine
  }

  /// The place of a block.
  func location(of block: Node) -> SourceLocation {
    // Only containers' marks and indentation stand before a block: there a column is a byte.
    SourceLocation(
      file: file, line: block.startLine - cellOrigins.count + startingAtLine - 1, column: block.startColumn)
  }

  /// The place of an inline.
  ///
  /// - Parameters:
  ///   - advance: how many bytes of a text node's literal stand before what is looked for.
  ///   - mark: what it begins with in the source, in lower case.
  ///   - text: what follows the mark, unless it is written with escapes.
  mutating func location(
    of inline: Node, advancedBy advance: Int = 0, mark: StaticString, text: CString? = nil
  ) -> SourceLocation {
    let expected = offset(line: inline.startLine, column: inline.startColumn + advance)
    if let text, let found = nearest(mark, text.prefix(Self.comparedLength), to: expected) {
      return location(at: found)
    }
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    if let found = nearest(mark, nothing, to: expected) { return location(at: found) }
    return SourceLocation(file: file, line: lines.line(at: expected) + startingAtLine - 1)
  }

  /// Where in the source a text begins, or `nil` when it is written with escapes.
  mutating func offset(of text: CString, in inline: Node) -> Int? {
    let expected = offset(line: inline.startLine, column: inline.startColumn)
    return nearest("", text.prefix(Self.comparedLength), to: expected)
  }

  /// The place of a byte of the source.
  mutating func location(at offset: Int) -> SourceLocation {
    let line = lines.line(at: offset)
    return SourceLocation(file: file, line: line + startingAtLine - 1, column: column(at: offset, of: line))
  }

  /// The column of a byte in Unicode scalars, counted from 1.
  private mutating func column(at offset: Int, of line: Int) -> Int {
    var known = (offset: lines[line].lowerBound, column: 1)
    if lastColumn.offset >= known.offset, lastColumn.offset <= offset { known = lastColumn }
    let column = known.column + bytes[known.offset..<offset].count { $0 & 0xC0 != 0x80 }
    lastColumn = (offset, column)
    return column
  }

  /// The place in the source that a line and column of the parsed text stand for.
  private mutating func offset(line: Int, column: Int) -> Int {
    if line >= 1, line <= cellOrigins.count {
      // The cell stands behind "# " there.
      return min(max(cellOrigins[line - 1].lowerBound + column - 3, 0), bytes.count)
    }
    return min(max(lines[line - cellOrigins.count].lowerBound + column - 1, 0), bytes.count)
  }

  private func nearest(
    _ mark: StaticString, _ text: UnsafeBufferPointer<UInt8>, to expected: Int
  ) -> Int? {
    for distance in 0...Self.radius {
      if isAt(expected + distance, mark, text) { return expected + distance }
      if distance > 0, isAt(expected - distance, mark, text) { return expected - distance }
    }
    return nil
  }

  private func isAt(_ offset: Int, _ mark: StaticString, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let textOffset = offset + mark.utf8CodeUnitCount
    guard offset >= 0, textOffset + text.count <= bytes.count else { return false }
    return bytes[offset..<textOffset].startsWithIgnoringCase(mark)
      && bytes[textOffset..<(textOffset + text.count)].elementsEqual(text)
  }
}
