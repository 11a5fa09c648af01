import MarkupReading

/// A document of Word: what its text, headers, notes and comments hold.
struct WordDocument {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  func report() throws(Archive.Fault) -> PartialReport {
    let styles = try styles()
    var listeners: [WordListener] = []
    var counts = FindingCounts()
    var texts: [PlacedText] = []
    for part in archive.parts {
      guard let story = WordStory(partName: part.name) else { continue }
      let listener = WordListener(story, styles: styles)
      try archive.read(part, telling: listener)
      listeners.append(listener)
    }
    // What lies behind a text can stand in a header.
    let isCovered = listeners.contains(where: \.coversPage)
    for listener in listeners {
      for found in isCovered ? listener.found : listener.found + listener.white {
        counts.add(found.kind, at: found.place, quoting: found.text)
      }
      texts += listener.texts
    }
    return PartialReport(findings: counts.findings, texts: texts)
  }

  private func styles() throws(Archive.Fault) -> WordStyles {
    let listener = WordStyleListener()
    for part in archive.parts where part.name.lowercased() == "word/styles.xml" {
      try archive.read(part, telling: listener)
    }
    return listener.styles
  }
}

/// A part of a document that holds text.
enum WordStory: Equatable {
  case body
  case comments
  case part(String)

  /// - Returns: `nil` for a part that holds no text, such as the styles.
  init?(partName: String) {
    let name = partName.lowercased()
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return nil }
    let file = name.dropFirst(5)
    guard !file.hasPrefix("styles"), !file.hasPrefix("theme/") else { return nil }
    if file.hasPrefix("document") {
      self = .body
    } else if file == "comments.xml" {
      self = .comments
    } else {
      // A document may name its parts as it likes.
      let usual = Self.usualParts.first { file.hasPrefix($0.key) }?.value
      self = .part(usual ?? "the part \(partName)")
    }
  }

  private static let usualParts = [
    "endnotes": "the endnotes", "footer": "a footer", "footnotes": "the footnotes", "header": "a header",
    "settings": "the document's variables",
  ]
}

extension MarkupAttributes {
  /// Whether a property of Word that is on or off is on, as it is when nothing is said.
  var isOn: Bool { !["0", "false", "off"].contains(self["val"]?.lowercased() ?? "") }
}
