import Clibcmark

/// Finds the tables that libcmark took for text.
///
/// A table begins where a paragraph has a delimiter row under a line with as many cells. Its further rows are all lines
/// up to one that is blank, that belongs to another container or that begins another block. The last is where libcmark
/// can be mistaken about what follows: it saw a paragraph, which some blocks cannot interrupt, where a table stands,
/// which every block can. Then the tables found so far must be taken out of the source and the rest parsed anew.
struct TableFinder {
  /// Rows shorter than the header are filled up with empty cells. Without a limit a small file can make a huge page.
  private static let mostFilledCells = 500_000

  private let lines: SourceLines
  /// What to take from libcmark's line numbers to get the source's.
  private let lineOffset: Int
  private let leaves: [LeafBlock]
  private var filledCells = 0

  /// Whether what follows a table has to be parsed again without it.
  private(set) var isUnsettled = false

  init(lines: SourceLines, tree: borrowing SyntaxTree, lineOffset: Int) {
    self.lines = lines
    self.lineOffset = lineOffset
    leaves = tree.leafBlocks()
  }

  /// The tables of the document, in order.
  ///
  /// - Parameters:
  ///   - candidates: lines that may be delimiter rows.
  ///   - known: tables that were found before, which are taken out of what libcmark parsed.
  mutating func tables(at candidates: [Int], beside known: [PipeTable]) -> [PipeTable] {
    var tables: [PipeTable] = []
    var knownIndex = 0
    var usedThrough = 0
    var unsettledLeaf = -1
    for candidate in candidates {
      while knownIndex < known.count, known[knownIndex].header.line < candidate {
        tables.append(known[knownIndex])
        usedThrough = max(usedThrough, known[knownIndex].lastLine)
        knownIndex += 1
      }
      guard candidate - 1 > usedThrough, let leaf = leafIndex(at: candidate), leaf > unsettledLeaf else { continue }
      let limit = knownIndex < known.count ? known[knownIndex].header.line : Int.max
      guard let table = table(withDelimiterAt: candidate, in: leaf, before: limit) else { continue }
      usedThrough = table.lastLine
      let end = table.lastLine + 1
      if end <= lines.count, !isBlank(end), let leafAtEnd = leafIndex(at: end),
        leaves[leafAtEnd].startLine - lineOffset < end
      {
        isUnsettled = true
        unsettledLeaf = leafAtEnd
      }
      tables.append(table)
    }
    return tables + known[knownIndex...]
  }

  private func isBlank(_ line: Int) -> Bool {
    lines[line].allSatisfy { lines.bytes[$0].isSpaceOrTab }
  }

  /// The last block that starts on this line or before.
  private func leafIndex(at line: Int) -> Int? {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if leaves[middle].startLine - lineOffset <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private mutating func table(withDelimiterAt line: Int, in leaf: Int, before limit: Int) -> PipeTable? {
    let block = leaves[leaf]
    let startLine = block.startLine - lineOffset
    guard block.node.kind == CMARK_NODE_PARAGRAPH || block.node.kind == CMARK_NODE_HEADING,
      startLine >= 1, startLine < line, line <= block.node.endLine - lineOffset,
      let chain = ContainerChain(around: block.node, in: lines, lineOffset: lineOffset),
      let delimiter = content(of: line, in: chain),
      let alignments = RowScanner.alignments(in: delimiter, of: lines.bytes),
      !(startLine..<line).contains(where: lines.endsInCarriageReturn),
      let header = header(at: line - 1, of: startLine, in: chain, above: delimiter),
      header.cells.count == alignments.count
    else { return nil }
    var table = PipeTable(
      alignments: alignments, header: header, delimiter: row(line, content: delimiter, cells: []), body: [])
    var next = line + 1
    while next <= lines.count, next < limit, let content = content(of: next, in: chain),
      !startsBlock(content), let cells = RowScanner.cells(in: content, of: lines.bytes)
    {
      filledCells += max(0, table.columnCount - cells.count)
      guard filledCells <= Self.mostFilledCells else { break }
      table.body.append(row(next, content: content, cells: cells))
      next += 1
    }
    return table
  }

  /// What stands on a line behind the containers' marks, or `nil` when the line is no part of a table: it is blank,
  /// indented like code, or outside a container.
  private func content(of line: Int, in chain: ContainerChain) -> Range<Int>? {
    let (cursor, isInside) = chain.enter(line)
    let (offset, indent) = cursor.firstNonspace
    guard isInside, indent < 4, offset < cursor.end, !lines.endsInCarriageReturn(line) else { return nil }
    return offset..<cursor.end
  }

  private func row(_ line: Int, content: Range<Int>, cells: [Range<Int>]) -> PipeTable.Row {
    PipeTable.Row(
      line: line, prefix: lines[line].lowerBound..<content.lowerBound, replaced: lines[line], cells: cells)
  }

  /// The header, which may be the last line of a longer paragraph and as such indented, or outside its container.
  private func header(
    at line: Int, of startLine: Int, in chain: ContainerChain, above delimiter: Range<Int>
  ) -> PipeTable.Row? {
    let (cursor, isInside) = chain.enter(line)
    // libcmark keeps the indentation of a line that continues a paragraph from outside, and cmark-gfm counts a cell
    // for it when a pipe follows.
    let content = (isInside ? cursor.firstNonspace.offset : cursor.offset)..<cursor.end
    guard let cells = RowScanner.cells(in: content, of: lines.bytes) else { return nil }
    var row = row(line, content: content, cells: cells)
    if line > startLine { row.prefix = lines[line + 1].lowerBound..<delimiter.lowerBound }
    return row
  }

  /// Whether a line begins another block than a paragraph. libcmark decides where the first byte does not.
  private func startsBlock(_ content: Range<Int>) -> Bool {
    switch lines.bytes[content.lowerBound] {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "*"),
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      break
    case let byte where byte.isASCIIDigit:
      let digits = content.prefix { lines.bytes[$0].isASCIIDigit }
      guard digits.upperBound < content.upperBound else { return false }
      let mark = lines.bytes[digits.upperBound]
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
    default: return false
    }
    guard let tree = SyntaxTree(parsing: UnsafeBufferPointer(rebasing: lines.bytes[content])) else { return true }
    guard let first = tree.root.firstChild else { return false }
    return first.kind != CMARK_NODE_PARAGRAPH
  }
}
