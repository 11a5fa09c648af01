import MarkupReading

/// Reads a part of a Word document: its text, and what of it is hidden, of the colour of what lies behind it, tracked or a
/// comment.
final class WordListener: MarkupListener {
  struct Found {
    let kind: DocumentFinding.Kind
    let place: DocumentPlace
    let text: String
  }

  private(set) var found: [Found] = []
  /// White text, which nobody sees unless something lies behind it that may stand anywhere in the document.
  private(set) var white: [Found] = []
  private(set) var texts: [PlacedText] = []

  private let story: WordStory
  private let styles: WordStyles
  private var background = WordBackground()
  /// Whose properties are read, such as `rPr` for those of a run.
  private var properties: [String] = []
  private var paragraphs = 0
  /// A text box in a paragraph has paragraphs of its own.
  private var open: [Paragraph] = []
  private var isInText = false
  /// What a field says, such as `HYPERLINK "mailto:…"`.
  private var field: String?
  /// What was added or deleted, from the beginning of the change.
  private var change: String?
  private var changeDepth = 0
  private var comment: String?
  private var run: Run?

  private struct Paragraph {
    var style = WordLook()
    var look = WordLook()
    var text = ""

    var saysAnything: Bool { text.contains { !$0.isWhitespace } }
  }

  /// A piece of text with the same properties.
  private struct Run {
    var style = WordLook()
    var look = WordLook()
    var text = ""
  }

  /// Text that was added, deleted or moved.
  private static let changes: Set<String> = ["ins", "del", "moveFrom", "moveTo"]
  /// Properties or cells that were changed.
  private static let silentChanges: Set<String> = [
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange", "cellIns",
    "cellDel", "cellMerge",
  ]

  init(_ story: WordStory, styles: WordStyles) {
    self.story = story
    self.styles = styles
  }

  /// Whether the page has a colour, or a picture lies behind the text.
  var coversPage: Bool { background.isCoveredByPage }

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    background.begin(element, attributes, styles)
    readLook(element, attributes)
    switch element {
    case "p": beginParagraph()
    case "r": run = Run()
    case "pPr", "rPr", "tblPr", "tblPrEx", "tcPr", "trPr": properties.append(element)
    case "t", "delText": isInText = true
    case "instrText": field = ""
    case "tab", "br", "cr": add(" ")
    case "comment": comment = ""
    case "docVar": find(.hiddenText, attributes["val"] ?? "")
    case let change where Self.changes.contains(change): beginChange()
    case let change where Self.silentChanges.contains(change): find(.trackedChange, "")
    default: break
    }
  }

  func end(_ element: String) {
    background.end(element)
    switch element {
    case "pPr", "rPr", "tblPr", "tblPrEx", "tcPr", "trPr": _ = properties.popLast()
    case "p": endParagraph()
    case "r": endRun()
    case "t", "delText": isInText = false
    case "instrText": endField()
    case "comment": endComment()
    case let change where Self.changes.contains(change): endChange()
    default: break
    }
  }

  func text(_ text: String) {
    field? += text
    guard isInText else { return }
    run?.text += text
    change? += text
    add(text)
  }

  private var place: DocumentPlace {
    switch story {
    case .body: .paragraph(paragraphs)
    case .comments: .part("the comments")
    case .part(let name): .part(name)
    }
  }

  private func find(_ kind: DocumentFinding.Kind, _ text: String) {
    found.append(Found(kind: kind, place: place, text: text))
  }

  /// Takes notice of how text looks. The mark at the end of a paragraph has properties too, outside every run.
  private func readLook(_ element: String, _ attributes: MarkupAttributes) {
    switch (properties.last, element) {
    case ("pPr", "pStyle"):
      if let style = attributes["val"], !open.isEmpty { open[open.count - 1].style = styles.look(of: style) }
    case ("pPr", "shd"): if !open.isEmpty { open[open.count - 1].look.read(element, attributes) }
    case ("rPr", "rStyle"): if let style = attributes["val"] { run?.style = styles.look(of: style) }
    case ("rPr", _): run?.look.read(element, attributes)
    case ("tcPr", "shd"): background.readCell(attributes)
    case ("tblPrEx", "shd"), ("trPr", "shd"): background.readRow(attributes)
    case ("tblPr", "shd"): background.readTable(attributes)
    default: break
    }
  }

  private func beginParagraph() {
    paragraphs += 1
    open.append(Paragraph())
  }

  private func add(_ text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  private func endParagraph() {
    guard let ended = open.popLast(), ended.saysAnything else { return }
    texts.append(PlacedText(ended.text, at: place))
    comment? += ended.text + " "
  }

  private func endRun() {
    defer { run = nil }
    guard let run, run.text.contains(where: { !$0.isWhitespace }) else { return }
    let paragraph = open.last ?? Paragraph()
    let look = run.look.over(run.style).over(paragraph.look).over(paragraph.style)
    if look.isHidden || look.isLostUpon(background.colour) {
      find(.hiddenText, run.text)
    } else if look.isWhiteUpon(background.colour) {
      white.append(Found(kind: .hiddenText, place: place, text: run.text))
    }
  }

  private func endField() {
    if let field, OfficeLinks.leadsToPerson(field) { texts.append(PlacedText(field, at: place)) }
    field = nil
  }

  private func beginChange() {
    if changeDepth == 0 { change = "" }
    changeDepth += 1
  }

  private func endChange() {
    changeDepth -= 1
    guard changeDepth == 0, let text = change else { return }
    find(.trackedChange, text)
    change = nil
  }

  private func endComment() {
    if let comment { find(.comment, comment) }
    comment = nil
  }
}
