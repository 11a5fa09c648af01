import Diagnostics
import Records
import TypedYAML

/// Reads the record of a decision.
struct DecisionReader: Sendable {
  let tree: ContentTree
  /// The organisation of a record that names none.
  let defaultOrganisation: String

  /// Reads a record.
  ///
  /// What is missing or cannot be understood is reported, and the record never becomes more public for it: without a
  /// status it is a draft, without a confidentiality it is confidential. What is wrong with a draft is a warning, since
  /// it holds nothing up.
  func decision(in file: TextFile) -> (decision: Decision?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let front = FrontMatter(of: file, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    var reader = MappingReader(front.mapping)
    let status = reader.requiredChoice("status", of: DecisionStatus.self)
    var decision = Decision(
      source: file.source, title: reader.requiredText("title")?.value ?? "",
      organisation: reader.text("organisation") ?? Located(defaultOrganisation, at: file.source.location),
      status: status ?? .draft,
      confidentiality: reader.requiredChoice("confidentiality", of: Confidentiality.self) ?? .confidential)
    decision.ownFolder = tree.folder(ownedBy: file.source)
    for entry in front.mapping.entries { decision.keyLines[entry.key.value] = entry.key.location.line }
    readFacts(into: &decision, from: &reader)
    readDocuments(into: &decision, from: &reader)
    decision.withdrawal = reader.withdrawal(with: .withdrawn, stating: status)
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    decision.isMisread = diagnostics.hasErrors
    if decision.hasPublicText {
      (decision.text, decision.linkedFiles) = tree.text(of: front, in: file.source, diagnostics: &diagnostics)
    } else {
      let marks = front.redactions(diagnostics: &diagnostics)
      // What withdrawn records withheld is no longer told, so that their marks need no reason.
      if decision.status != .withdrawn { decision.marksOutsideText = marks }
    }
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (decision, diagnostics)
  }

  private func readFacts(into decision: inout Decision, from reader: inout MappingReader) {
    decision.reference = reader.text("reference")?.map(DecisionReference.init)
    decision.date = reader.date("date")
    decision.signed = reader.date("signed")
    let publication = reader.publication()
    decision.published = publication.day
    if publication.isUnknown { decision.status = .draft }
    decision.decisionMaker = reader.text("decision-maker")?.value
    decision.interests = reader.text("interests").map {
      $0.value.lowercased() == "none" ? DeclarationOfInterests.none : .declared($0.value)
    }
    decision.priorities = reader.texts("priorities")
    decision.links = DecisionRelation.stated.flatMap { relation in
      reader.texts(relation.rawValue).map { DecisionLink(relation, to: $0.map(DecisionReference.init)) }
    }
    decision.procurement = reader.text("procurement")
    decision.redirects = reader.texts("redirect-from")
  }

  private func readDocuments(into decision: inout Decision, from reader: inout MappingReader) {
    let source = decision.source
    decision.attachments = reader.groups("attachments") { tree.attachment(reading: &$0, of: source) }
    decision.backgroundPapers = reader.texts("background-papers").map(\.value)
    decision.withheld = reader.groups("withheld", WithheldItem.init(reading:))
    decision.corrections = reader.groups("corrections", Correction.init(reading:))
  }
}
