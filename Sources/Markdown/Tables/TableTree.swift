import Clibcmark

/// A document with its tables as nodes of the tree.
struct TableTree: ~Copyable {
  /// More than anybody needs: each further parse finds what stood behind a table that ended without a blank line.
  private static let mostParses = 8

  let syntax: SyntaxTree
  /// The cells' places in the source, by the number of the cell's node.
  let cellOrigins: [Range<Int>]
  /// What to take from libcmark's line numbers to get the source's.
  var lineOffset: Int { cellOrigins.count }
  let hasTables: Bool
  /// The rows that do not fit their header.
  let unevenRows: [UnevenRow]
  /// The source's lines, if they had to be counted.
  let lines: SourceLines?

  init?(parsing source: UnsafeBufferPointer<UInt8>) {
    guard let syntax = SyntaxTree(parsing: source) else { return nil }
    let candidates = DelimiterCandidates.lines(in: source)
    guard !candidates.isEmpty else {
      self.init(syntax: syntax)
      return
    }
    self.init(syntax: syntax, source: source, candidates: candidates)
  }

  private init(
    syntax: consuming SyntaxTree, cellOrigins: [Range<Int>] = [], tables: [PipeTable] = [], lines: SourceLines? = nil
  ) {
    self.syntax = syntax
    self.cellOrigins = cellOrigins
    hasTables = !tables.isEmpty
    unevenRows = UnevenRow.all(in: tables)
    self.lines = lines
  }

  private init(syntax: consuming SyntaxTree, source: UnsafeBufferPointer<UInt8>, candidates: [Int]) {
    let lines = SourceLines(of: source)
    var tables: [PipeTable] = []
    var parsed = syntax
    var origins: [Range<Int>] = []
    for _ in 1..<Self.mostParses {
      var finder = TableFinder(lines: lines, tree: parsed, lineOffset: origins.count)
      let found = finder.tables(at: candidates, beside: tables)
      guard found.count > tables.count else { break }
      let rewritten = TableSource(of: source, without: found)
      guard let next = SyntaxTree(parsing: rewritten.bytes) else { break }
      tables = found
      origins = rewritten.cellOrigins
      parsed = next
      if !finder.isUnsettled { break }
    }
    TableBuilder(lineOffset: origins.count).build(tables, in: parsed)
    self.init(syntax: parsed, cellOrigins: origins, tables: tables, lines: lines)
  }
}
