import MarkupReading

/// Reads the content of an OpenDocument file: text, tables and slides, and what of them is not shown.
final class OpenDocumentListener: MarkupListener {
  private(set) var counts = FindingCounts()
  private(set) var texts: [PlacedText] = []

  private let styles: OpenStyleListener
  private var table = OpenTable()
  private var paragraphs = 0
  private var slides = 0
  /// The texts that are being read; an element within another, such as a comment in a paragraph, has one of its own.
  private var open: [OpenText] = []
  /// Within how many elements that hold no text of the document the reader is.
  private var silence = 0

  private struct OpenText {
    let element: String
    let kind: DocumentFinding.Kind?
    var text = ""
  }

  /// Who wrote a comment and when, which is no part of it.
  private static let silent: Set<String> = ["creator", "date", "date-string", "creator-initials", "change-info"]

  init(styles: OpenStyleListener) { self.styles = styles }

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    if Self.silent.contains(element) { silence += 1 }
    let style = attributes["style-name"] ?? ""
    switch element {
    case "p", "h": beginParagraph(element, isHidden: styles.hidingText.contains(style))
    case "span" where styles.hidingText.contains(style): begin(element, .hiddenText)
    case "span": begin(element, nil)
    case "section": begin(element, attributes["display"] == "none" ? .hiddenText : nil)
    case "hidden-paragraph": begin(element, .hiddenText)
    case "hidden-text": find(.hiddenText, attributes["string-value"] ?? "")
    case "annotation", "notes": begin(element, .comment)
    case "changed-region": begin(element, .trackedChange)
    case "page": beginSlide(isHidden: styles.hidingSlides.contains(style))
    case "table": beginTable(attributes, isHidden: styles.hidingTables.contains(style))
    case "table-column": table.beginColumn(attributes)
    case "table-row": table.beginRow(attributes)
    case "table-cell", "covered-table-cell": table.beginCell(attributes)
    case "s", "tab", "line-break": text(" ")
    default: break
    }
  }

  func end(_ element: String) {
    if Self.silent.contains(element) { silence -= 1 }
    if open.last?.element == element { endText() }
    switch element {
    case "table-cell", "covered-table-cell": table.endCell()
    case "table-row": table.endRow()
    case "table": endTable()
    default: break
    }
  }

  func text(_ text: String) {
    guard silence == 0, !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  private var place: DocumentPlace {
    if let name = table.name { return .sheet(name) }
    return slides > 0 ? .slide(slides) : .paragraph(paragraphs)
  }

  private func find(_ kind: DocumentFinding.Kind, _ text: String) {
    counts.add(kind, at: place, quoting: text)
  }

  private func beginParagraph(_ element: String, isHidden: Bool) {
    // The paragraphs of a comment and of what was deleted are not counted by those who look for a place.
    if open.isEmpty { paragraphs += 1 }
    begin(element, isHidden ? .hiddenText : nil)
  }

  private func begin(_ element: String, _ kind: DocumentFinding.Kind?) {
    open.append(OpenText(element: element, kind: kind))
  }

  private func endText() {
    guard let ended = open.popLast() else { return }
    let saysAnything = ended.text.contains { !$0.isWhitespace }
    // A change of a format has no text and is a change all the same.
    if let kind = ended.kind, saysAnything || kind == .trackedChange { find(kind, ended.text) }
    guard saysAnything else { return }
    table.add(ended.text)
    guard open.isEmpty else {
      if ended.kind != .comment { open[open.count - 1].text += ended.text }
      return
    }
    texts.append(PlacedText(ended.text, at: place))
  }

  private func beginSlide(isHidden: Bool) {
    slides += 1
    if isHidden { counts.add(.hiddenSlide, at: .slide(slides), countedBy: "\(slides)") }
  }

  private func beginTable(_ attributes: MarkupAttributes, isHidden: Bool) {
    table = OpenTable(name: attributes["name"] ?? "")
    guard isHidden, let name = table.name else { return }
    table.isHidden = true
    counts.add(.hiddenSheet, at: .sheet(name), countedBy: name)
  }

  private func endTable() {
    defer { table = OpenTable() }
    guard let name = table.name, !table.isHidden else { return }
    if let rows = table.hiddenRows.inWords(one: "row", several: "rows", naming: String.init) {
      counts.add(.hiddenRows, at: .range(rows, sheet: name), countedBy: name)
    }
    if let columns = table.hiddenColumns.inWords(one: "column", several: "columns", naming: CellReference.letters) {
      counts.add(.hiddenColumns, at: .range(columns, sheet: name), countedBy: name)
    }
  }
}
