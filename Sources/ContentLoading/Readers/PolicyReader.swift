import Diagnostics
import Records
import TypedYAML

/// Reads a policy.
struct PolicyReader: Sendable {
  let tree: ContentTree
  /// The organisation of a record that names none.
  let defaultOrganisation: String

  /// Reads a record; without a status it is a draft. What is wrong with a draft is a warning.
  func policy(in file: TextFile) -> (policy: Policy?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let front = FrontMatter(of: file, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    var reader = MappingReader(front.mapping)
    let status = reader.requiredChoice("status", of: Policy.Status.self)
    var policy = Policy(
      source: file.source, id: file.source.shortName(diagnostics: &diagnostics),
      title: reader.requiredText("title")?.value ?? "", status: status ?? .draft,
      organisation: reader.text("organisation") ?? Located(defaultOrganisation, at: file.source.location))
    policy.ownFolder = tree.folder(ownedBy: file.source)
    let publication = reader.publication()
    policy.published = publication.day
    if publication.isUnknown { policy.status = .draft }
    readFacts(into: &policy, from: &reader)
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    policy.isMisread = diagnostics.hasErrors
    (policy.text, policy.linkedFiles) = tree.text(of: front, in: file.source, diagnostics: &diagnostics)
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (policy, diagnostics)
  }

  private func readFacts(into policy: inout Policy, from reader: inout MappingReader) {
    policy.summary = reader.text("summary")?.value
    policy.owner = reader.text("owner")?.value
    policy.version = reader.text("version")?.value
    policy.adopted = reader.date("adopted")
    policy.review = reader.locatedDate("review")
    policy.earlierVersions = reader.groups("earlier-versions") { version(reading: &$0, of: policy.source) }
    policy.decisions = reader.texts("decisions").map { $0.map(DecisionReference.init) }
    policy.priorities = reader.texts("priorities")
    policy.attachments = reader.groups("attachments") { tree.attachment(reading: &$0, of: policy.source) }
    policy.withheld = reader.groups("withheld", WithheldItem.init(reading:))
    policy.corrections = reader.groups("corrections", Correction.init(reading:))
    policy.redirects = reader.texts("redirect-from")
  }

  private func version(reading reader: inout MappingReader, of source: ContentFile) -> PolicyVersion? {
    let version = reader.requiredText("version")?.value
    let adopted = reader.date("adopted")
    let change = reader.ownWords("change")?.value
    let document = document(reading: &reader, of: source)
    guard let version else { return nil }
    return PolicyVersion(version: version, adopted: adopted, change: change, document: document)
  }

  /// The document of an earlier version, where it is kept; its file and its title go together.
  private func document(reading reader: inout MappingReader, of source: ContentFile) -> Attachment? {
    let hasFile = reader.value("file") != nil
    let hasTitle = reader.value("title") != nil
    guard hasFile || hasTitle else { return nil }
    let file = reader.requiredText("file")
    let title = reader.requiredText("title")?.value
    guard let file, let document = tree.document(file, of: source, diagnostics: &reader.diagnostics) else { return nil }
    // Whatever its title is, the file is this record's: no other may publish it while this one is hidden.
    return Attachment(
      file: document.file, location: file.location, title: title ?? "", kind: .other, format: document.format,
      size: document.size)
  }
}
