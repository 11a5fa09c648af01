import Diagnostics
import Records
import TypedYAML

/// Reads a page that is not a record.
struct FreePageReader: Sendable {
  let tree: ContentTree

  /// Reads a page; without a status it is a draft. What is wrong with a draft is a warning.
  func page(in file: TextFile) -> (page: FreePage?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let front = FrontMatter(of: file, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    var reader = MappingReader(front.mapping)
    let title = reader.requiredText("title")?.value ?? ""
    let description = reader.text("description")?.value
    let status = reader.requiredChoice("status", of: FreePage.Status.self)
    let publication = reader.publication()
    let redirects = reader.texts("redirect-from")
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    let (text, linkedFiles) = tree.text(of: front, in: file.source, diagnostics: &diagnostics)
    let page = FreePage(
      source: file.source, title: title, description: description,
      status: publication.isUnknown ? .draft : status ?? .draft, published: publication.day, redirects: redirects,
      text: text, linkedFiles: linkedFiles)
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (page, diagnostics)
  }
}
