import MarkupReading

/// Reads a part of a Word document: its text, and what of it is hidden, tracked or a comment.
final class WordListener: MarkupListener {
  struct Found {
    let kind: DocumentFinding.Kind
    let place: DocumentPlace
    let text: String
  }

  private(set) var found: [Found] = []
  private(set) var texts: [PlacedText] = []

  private let story: WordStory
  private let hiddenStyles: Set<String>
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
    var styleHides = false
    var text = ""

    var saysAnything: Bool { text.contains { !$0.isWhitespace } }
  }

  /// A piece of text with the same properties.
  private struct Run {
    var isHidden = false
    var text = ""
  }

  /// Text that was added, deleted or moved.
  private static let changes: Set<String> = ["ins", "del", "moveFrom", "moveTo"]
  /// Properties or cells that were changed.
  private static let silentChanges: Set<String> = [
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange", "cellIns",
    "cellDel", "cellMerge",
  ]

  init(_ story: WordStory, hiddenStyles: Set<String>) {
    self.story = story
    self.hiddenStyles = hiddenStyles
  }

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "p": beginParagraph()
    case "pStyle": if hides(attributes), !open.isEmpty { open[open.count - 1].styleHides = true }
    case "r": run = Run(isHidden: open.last?.styleHides ?? false)
    case "rStyle": if hides(attributes) { run?.isHidden = true }
    case "vanish": run?.isHidden = attributes.isOn
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
    switch element {
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

  private func hides(_ attributes: MarkupAttributes) -> Bool { attributes["val"].map(hiddenStyles.contains) ?? false }

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
    if let run, run.isHidden, run.text.contains(where: { !$0.isWhitespace }) { find(.hiddenText, run.text) }
    run = nil
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
