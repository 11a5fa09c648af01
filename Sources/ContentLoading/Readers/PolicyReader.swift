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
    let record = RecordFile(tree: tree)
    var reader = MappingReader(front.mapping)
    let status = reader.requiredChoice("status", of: Policy.Status.self)
    var policy = Policy(
      source: file.source, id: record.id(of: file.source, diagnostics: &diagnostics),
      title: reader.requiredText("title")?.value ?? "", status: status ?? .draft,
      organisation: reader.text("organisation") ?? Located(defaultOrganisation, at: file.source.location))
    policy.ownFolder = tree.folder(ownedBy: file.source)
    let publication = RecordFile.publication(in: &reader)
    policy.published = publication.day
    if publication.isUnknown { policy.status = .draft }
    readFacts(into: &policy, from: &reader)
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    (policy.text, policy.linkedFiles) = record.text(of: front, in: file.source, diagnostics: &diagnostics)
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (policy, diagnostics)
  }

  private func readFacts(into policy: inout Policy, from reader: inout MappingReader) {
    policy.summary = reader.text("summary")?.value
    policy.owner = reader.text("owner")?.value
    policy.version = reader.text("version")?.value
    policy.adopted = reader.date("adopted")
    policy.review = reader.text("review").flatMap { text in
      reader.parsed(
        text, as: .invalidDate, expecting: "a day in the calendar, written as year, month and day like 2013-07-04",
        CalendarDate.init)
    }
    policy.earlierVersions = reader.groups("earlier-versions") { version(reading: &$0, of: policy.source) }
    policy.decisions = reader.texts("decisions").map { $0.map(DecisionReference.init) }
    policy.priorities = reader.texts("priorities")
    policy.attachments = reader.groups("attachments") { tree.attachment(reading: &$0, of: policy.source) }
    policy.corrections = reader.groups("corrections", Correction.init(reading:))
    policy.redirects = reader.texts("redirect-from")
  }

  private func version(reading reader: inout MappingReader, of source: ContentFile) -> PolicyVersion? {
    let version = reader.requiredText("version")?.value
    let adopted = reader.date("adopted")
    let change = reader.text("change")?.value
    let title = reader.text("title")?.value
    var document: Attachment?
    if let file = reader.text("file"),
      let found = tree.document(file, of: source, diagnostics: &reader.diagnostics)
    {
      document = Attachment(
        file: found.file, location: file.location, title: title ?? version ?? "", kind: .other, format: found.format,
        size: found.size)
    }
    guard let version else { return nil }
    return PolicyVersion(version: version, adopted: adopted, change: change, document: document)
  }
}
