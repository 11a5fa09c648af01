import Diagnostics
import Markdown
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
    let published = reader.date("published")
    // A day that cannot be read, or has yet to be written, may be the end of an embargo.
    reader.refuseBlank("published", suggestion: "write the day on which the page may be read, or take the key out")
    let isEmbargoUnknown = published == nil && reader.has("published")
    let redirects = reader.texts("redirect-from")
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    let text = MarkdownDocument(
      parsing: front.body, in: file.source.displayPath, startingAtLine: front.bodyLine, diagnostics: &diagnostics)
    let page = FreePage(
      source: file.source, title: title, description: description, status: isEmbargoUnknown ? .draft : status ?? .draft,
      published: published,
      redirects: redirects, text: text,
      linkedFiles: tree.files(linkedFrom: text, in: file.source, diagnostics: &diagnostics))
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (page, diagnostics)
  }
}
