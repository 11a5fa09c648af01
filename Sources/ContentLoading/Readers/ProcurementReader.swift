import Diagnostics
import Records
import TypedYAML

/// Reads a planned procurement.
struct ProcurementReader: Sendable {
  let tree: ContentTree
  /// The organisation of a record that names none.
  let defaultOrganisation: String

  /// Reads a record; without a status it is a draft. What is wrong with a draft is a warning.
  func procurement(in file: TextFile) -> (procurement: Procurement?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let front = FrontMatter(of: file, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    var reader = MappingReader(front.mapping)
    let status = reader.requiredChoice("status", of: Procurement.Status.self)
    var procurement = Procurement(
      source: file.source, id: file.source.shortName(diagnostics: &diagnostics),
      title: reader.requiredText("title")?.value ?? "", status: status ?? .draft,
      buyer: reader.text("buyer") ?? Located(defaultOrganisation, at: file.source.location))
    procurement.ownFolder = tree.folder(ownedBy: file.source)
    let publication = reader.publication()
    procurement.published = publication.day
    if publication.isUnknown { procurement.status = .draft }
    readSubject(into: &procurement, from: &reader)
    readTimetable(into: &procurement, from: &reader)
    readLinks(into: &procurement, from: &reader)
    procurement.cancellation = reader.withdrawal(with: .cancelled, stating: status)
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    procurement.isMisread = diagnostics.hasErrors
    (procurement.text, procurement.linkedFiles) = tree.text(of: front, in: file.source, diagnostics: &diagnostics)
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (procurement, diagnostics)
  }

  private func readSubject(into procurement: inout Procurement, from reader: inout MappingReader) {
    procurement.reference = reader.text("reference")
    procurement.summary = reader.text("summary")?.value
    procurement.directorate = reader.text("directorate")?.value
    procurement.category = reader.text("category")?.value
    procurement.nature = reader.choice("nature")
    procurement.cpv = reader.codes("cpv")
    procurement.estimatedValue = reader.money("estimated-value")
    procurement.valueBasis = reader.text("value-basis")?.value
    procurement.route = reader.text("route")?.value
    procurement.collaborationPartners = reader.texts("collaboration").map(\.value)
    procurement.socialValueWeighting = reader.share("social-value-weighting")
    procurement.lead = reader.text("lead")?.value
  }

  private func readTimetable(into procurement: inout Procurement, from reader: inout MappingReader) {
    procurement.plannedStart = reader.month("planned-start")
    procurement.term = reader.term("term")
    procurement.breakAfter = reader.term("break-after")
    procurement.extensionOptions = reader.terms("extension-options")
    procurement.isIndicative = reader.flag("indicative") ?? false
    procurement.gateways = reader.groups("gateways", Gateway.init(reading:))
    reportRepeatedGateways(of: procurement, in: &reader)
  }

  private func readLinks(into procurement: inout Procurement, from reader: inout MappingReader) {
    procurement.currentContract = reader.text("current-contract")?.map(ContractReference.init)
    procurement.awardedContracts = reader.texts("contracts").map { $0.map(ContractReference.init) }
    procurement.openContractingID = reader.text("open-contracting-id")
    procurement.decisions = reader.texts("decisions").map { $0.map(DecisionReference.init) }
    procurement.priorities = reader.texts("priorities")
    procurement.attachments = reader.groups("attachments") { tree.attachment(reading: &$0, of: procurement.source) }
    procurement.withheld = reader.groups("withheld", WithheldItem.init(reading:))
    procurement.corrections = reader.groups("corrections", Correction.init(reading:))
    procurement.redirects = reader.texts("redirect-from")
  }

  /// Pages and messages call a gateway by its name, so that two cannot share one.
  private func reportRepeatedGateways(of procurement: Procurement, in reader: inout MappingReader) {
    var names: Set<String> = []
    for name in procurement.gateways.map(\.name) where !names.insert(name.value).inserted {
      reader.diagnostics.append(
        .error(
          .duplicateKey, at: name.location, "the gate '\(name.value)' is given twice under 'gateways'",
          suggestion: "give each its own"))
    }
  }
}

extension Gateway {
  fileprivate init?(reading reader: inout MappingReader) {
    let name = reader.requiredText("gate")
    let summary = reader.requiredText("what")?.value
    let planned = reader.month("planned")
    let passed = reader.date("passed")
    let decision = reader.text("decision")?.map(DecisionReference.init)
    guard let name else { return nil }
    self.init(name: name, summary: summary ?? "", planned: planned, passed: passed, decision: decision)
  }
}
