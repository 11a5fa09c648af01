import MarkupReading

/// A workbook of Excel: what its sheets show, and what they do not.
struct Workbook {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  func report() throws(Archive.Fault) -> PartialReport {
    let sheets = try WorkbookSheets(in: archive)
    let (words, theme) = (SharedWords(), ThemeColours())
    try read("xl/sharedStrings.xml", telling: words)
    try read("xl/theme/theme1.xml", telling: theme)
    let formats = CellFormats(theme: theme.colours)
    try read("xl/styles.xml", telling: formats)
    var (counts, texts) = (FindingCounts(), [PlacedText]())
    var commented: Set<String> = []
    for sheet in sheets.sheets {
      if sheet.isHidden { counts.add(.hiddenSheet, at: .sheet(sheet.name), countedBy: sheet.name) }
      try readCells(of: sheet, words, formats, into: &counts, &texts)
      for part in try Relationships(of: sheet.part, in: archive).targets.values.sorted()
      where Self.holdsComments(part) {
        commented.insert(part.lowercased())
        try readComments(in: part, of: sheet.name, into: &counts)
      }
    }
    for part in archive.parts where Self.holdsComments(part.name) && !commented.contains(part.name.lowercased()) {
      try readComments(in: part.name, of: nil, into: &counts)
    }
    for name in sheets.hiddenNames { counts.add(.hiddenName, at: .whole, quoting: name) }
    try readKeptRows(into: &counts)
    return PartialReport(findings: counts.findings, texts: texts)
  }

  private func read(_ name: String, telling listener: some MarkupListener) throws(Archive.Fault) {
    guard let part = archive.part(named: name) else { return }
    try archive.read(part, telling: listener)
  }

  private func readCells(
    of sheet: WorkbookSheets.Sheet, _ words: SharedWords, _ formats: CellFormats, into counts: inout FindingCounts,
    _ texts: inout [PlacedText]
  ) throws(Archive.Fault) {
    let listener = SheetListener(words: words.words, formats: formats, tables: try tables(of: sheet))
    try read(sheet.part, telling: listener)
    texts += listener.rows.map { PlacedText($0.text, at: .range("row \($0.number)", sheet: sheet.name)) }
    // A sheet that nobody sees has been named already.
    guard !sheet.isHidden else { return }
    if let rows = listener.hiddenRows.inWords(one: "row", several: "rows", naming: String.init) {
      counts.add(.hiddenRows, at: .range(rows, sheet: sheet.name), countedBy: sheet.name)
    }
    if let columns = listener.hiddenColumns.inWords(one: "column", several: "columns", naming: CellReference.letters) {
      counts.add(.hiddenColumns, at: .range(columns, sheet: sheet.name), countedBy: sheet.name)
    }
    for cell in listener.hiddenCells {
      counts.add(.hiddenCells, at: .range("cell \(cell)", sheet: sheet.name), countedBy: sheet.name)
    }
  }

  /// Where the tables of a sheet lie, whose styles have colours.
  private func tables(of sheet: WorkbookSheets.Sheet) throws(Archive.Fault) -> [CellRange] {
    let listener = TableRangeListener()
    for part in try Relationships(of: sheet.part, in: archive).targets.values.sorted() {
      let name = part.lowercased()
      guard name.hasPrefix("xl/tables/") || name.hasPrefix("xl/pivottables/") else { continue }
      try read(part, telling: listener)
    }
    return listener.ranges
  }

  private static func holdsComments(_ part: String) -> Bool {
    let part = part.lowercased()
    return part.hasSuffix(".xml") && (part.hasPrefix("xl/comments") || part.hasPrefix("xl/threadedcomments/"))
  }

  private func readComments(
    in part: String, of sheet: String?, into counts: inout FindingCounts
  ) throws(Archive.Fault) {
    let listener = SheetCommentListener()
    try read(part, telling: listener)
    for comment in listener.comments {
      let place = sheet.map { DocumentPlace.range("cell \(comment.cell)", sheet: $0) } ?? .part("the comments")
      counts.add(.comment, at: place, quoting: comment.text)
    }
  }

  private func readKeptRows(into counts: inout FindingCounts) throws(Archive.Fault) {
    for part in archive.parts {
      let name = part.name.lowercased()
      if name.hasPrefix("xl/revisions/") { counts.add(.trackedChange, at: .part("the history of the workbook")) }
      if name == "xl/connections.xml" { counts.add(.internalLink, at: .part("the connections of the workbook")) }
      if name == "xl/model/item.data" { counts.add(.keptRows, at: .part("the data model"), countedBy: name) }
      guard let kept = KeptRowsListener(part: name) else { continue }
      try archive.read(part, telling: kept)
      if kept.hasRows { counts.add(.keptRows, at: .part(kept.place), countedBy: name) }
    }
  }
}
