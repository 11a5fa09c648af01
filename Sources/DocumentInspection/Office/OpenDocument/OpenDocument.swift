import MarkupReading

/// A document of LibreOffice, OpenOffice or any other program that writes OpenDocument.
struct OpenDocument {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  func report() throws(Archive.Fault) -> PartialReport {
    if let manifest = archive.part(named: "META-INF/manifest.xml") {
      let listener = ManifestListener()
      try archive.read(manifest, telling: listener)
      guard !listener.isEncrypted else { throw .encrypted }
    }
    guard let content = archive.part(named: "content.xml") else { throw .damaged }
    let styles = OpenStyleListener()
    if let part = archive.part(named: "styles.xml") { try archive.read(part, telling: styles) }
    try archive.read(content, telling: styles)
    let listener = OpenDocumentListener(styles: styles)
    try archive.read(content, telling: listener)
    return PartialReport(findings: listener.counts.findings, texts: listener.texts)
  }
}

private final class ManifestListener: MarkupListener {
  private(set) var isEncrypted = false

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    if element == "encryption-data" { isEncrypted = true }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

/// Finds out which styles hide what has them.
final class OpenStyleListener: MarkupListener {
  private(set) var hidingText: Set<String> = []
  private(set) var hidingTables: Set<String> = []
  private(set) var hidingSlides: Set<String> = []
  private var style: String?

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    if element == "style" { style = attributes["name"] }
    guard let style else { return }
    switch element {
    case "text-properties": if attributes["display"] == "none" { hidingText.insert(style) }
    case "table-properties": if attributes["display"] == "false" { hidingTables.insert(style) }
    case "drawing-page-properties": if attributes["visibility"] == "hidden" { hidingSlides.insert(style) }
    default: break
    }
  }

  func end(_ element: String) {
    if element == "style" { style = nil }
  }

  func text(_ text: String) {}
}
