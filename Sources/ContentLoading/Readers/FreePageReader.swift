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
    let publication = reader.publication()
    let redirects = reader.texts("redirect-from")
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    var faultsOfText: [Diagnostic] = []
    let (text, linkedFiles) = tree.text(of: front, in: file.source, diagnostics: &faultsOfText)
    diagnostics += faultsOfText.map(Self.withWayOutOfMark) + text.redactions.map(Self.fault)
    let page = FreePage(
      source: file.source, title: title, description: description,
      status: publication.isUnknown ? .draft : status ?? .draft, published: publication.day, redirects: redirects,
      text: text, linkedFiles: linkedFiles)
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (page, diagnostics)
  }

  private static let wayOutOfMark =
    "a page cannot withhold anything: move the passage to a record that says under 'withheld:' what it is and why, or "
    + "say in words that something is left out, and make sure that nothing is left which must not be read"

  /// A page states no reason, test or review for what is taken out of it.
  private static func fault(of mark: Redaction) -> Diagnostic {
    .error(
      .malformedRedaction, at: mark.location, "there is a redaction mark in a page, which says nowhere why",
      suggestion: wayOutOfMark)
  }

  /// A mark in the right form would be as wrong as what was found, so that no way out may lead to one. A remark such as
  /// "[name removed]" says as little as a mark why something is kept back.
  private static func withWayOutOfMark(_ fault: Diagnostic) -> Diagnostic {
    guard fault.identifier == .malformedRedaction else { return fault }
    return .error(.malformedRedaction, at: fault.location, fault.message, suggestion: wayOutOfMark)
  }
}
