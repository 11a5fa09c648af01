import MarkupReading

/// A presentation of PowerPoint: its slides, and the notes and comments on them.
struct Presentation {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  func report() throws(Archive.Fault) -> PartialReport {
    var (counts, texts) = (FindingCounts(), [PlacedText]())
    let order = try slideOrder()
    for part in archive.parts {
      let name = part.name.lowercased()
      guard name.hasSuffix(".xml"), let kind = Kind(name) else { continue }
      let listener = SlideListener()
      try archive.read(part, telling: listener)
      let place: DocumentPlace = order[name].map { .slide($0) } ?? .part(part.name)
      switch kind {
      case .slide:
        if listener.isHidden {
          counts.add(.hiddenSlide, at: place, countedBy: name)
        } else {
          for text in listener.lostTexts { counts.add(.hiddenText, at: place, quoting: text) }
        }
        texts += listener.text.isEmpty ? [] : [PlacedText(listener.text, at: place)]
      case .notes:
        guard listener.text.contains(where: { !$0.isWhitespace }) else { continue }
        counts.add(.comment, at: .part("the notes for the speaker"), quoting: listener.text)
      case .comments: counts.add(.comment, at: .part("the comments"), quoting: listener.text)
      }
    }
    return PartialReport(findings: counts.findings, texts: texts)
  }

  private enum Kind {
    case slide, notes, comments

    init?(_ name: String) {
      if name.hasPrefix("ppt/slides/slide") {
        self = .slide
      } else if name.hasPrefix("ppt/notesslides/") && !name.contains("/_rels/") {
        self = .notes
      } else if name.hasPrefix("ppt/comments/") {
        self = .comments
      } else {
        return nil
      }
    }
  }

  /// The numbers of the slides by the names of their parts, which say nothing of the order.
  private func slideOrder() throws(Archive.Fault) -> [String: Int] {
    guard let part = archive.part(named: "ppt/presentation.xml") else { throw .damaged }
    let listener = SlideOrderListener()
    try archive.read(part, telling: listener)
    let targets = try Relationships(of: part.name, in: archive).targets
    let slides = listener.relationships.compactMap { targets[$0]?.lowercased() }
    return Dictionary(zip(slides, 1...)) { first, _ in first }
  }
}

private final class SlideOrderListener: MarkupListener {
  private(set) var relationships: [String] = []

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    if element == "sldId", let relationship = attributes["r:id"] { relationships.append(relationship) }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}
