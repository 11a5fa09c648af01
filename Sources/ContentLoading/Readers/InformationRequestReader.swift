import Diagnostics
import Records
import TypedYAML

/// Reads a request for information and the response to it.
struct InformationRequestReader: Sendable {
  let tree: ContentTree
  /// The organisation of a record that names none.
  let defaultOrganisation: String

  /// Reads a record; without a status it is a draft. What is wrong with a draft is a warning.
  func request(in file: TextFile) -> (request: InformationRequest?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let front = FrontMatter(of: file, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    var reader = MappingReader(front.mapping)
    let status = reader.requiredChoice("status", of: InformationRequest.Status.self)
    var request = InformationRequest(
      source: file.source, title: reader.requiredText("title")?.value ?? "", status: status ?? .draft,
      organisation: reader.text("organisation") ?? Located(defaultOrganisation, at: file.source.location))
    request.ownFolder = tree.folder(ownedBy: file.source)
    for entry in front.mapping.entries { request.keyLines[entry.key.value] = entry.key.location.line }
    let publication = reader.publication()
    request.published = publication.day
    if publication.isUnknown { request.status = .draft }
    readFacts(into: &request, from: &reader)
    readAnswer(into: &request, from: &reader)
    request.withdrawal = reader.withdrawal()
    refuseRequester(in: &reader)
    diagnostics += front.strayKeys(in: file.source, among: reader.knownKeys)
    diagnostics += reader.finish()
    request.isMisread = diagnostics.hasErrors
    // What was taken back stays so, also where the day or the reason cannot be understood.
    if request.keyLines["withdrawn"] == nil {
      (request.text, request.linkedFiles) = tree.text(of: front, in: file.source, diagnostics: &diagnostics)
    }
    if status == .draft { diagnostics = diagnostics.map(\.asWarning) }
    return (request, diagnostics)
  }

  private func readFacts(into request: inout InformationRequest, from reader: inout MappingReader) {
    request.reference = reader.text("reference")
    request.regime = reader.choice("regime") ?? .freedomOfInformation
    request.received = reader.requiredDate("received")
    request.acknowledged = reader.date("acknowledged")
    request.clarification = reader.group("clarification", Clarification.init(reading:))
    request.extendedTo = reader.date("extended-to")
    request.redirects = reader.texts("redirect-from")
  }

  private func readAnswer(into request: inout InformationRequest, from reader: inout MappingReader) {
    let source = request.source
    request.answered = reader.date("answered")
    request.delayReason = reader.ownWords("delay-reason")?.value
    request.outcome = reader.choice("outcome")
    request.withheld = reader.groups("withheld", WithheldItem.init(reading:))
    request.refusals = reader.groups("refusals") { [regime = request.regime] in Refusal(reading: &$0, under: regime) }
    request.internalReview = reader.group("internal-review", InternalReview.init(reading:))
    request.attachments = reader.groups("attachments") { tree.attachment(reading: &$0, of: source) }
    request.corrections = reader.groups("corrections", Correction.init(reading:))
  }

  /// Keys by which somebody would say who asked.
  private static let keysOfRequester = [
    "address", "applicant", "company", "contact", "email", "e-mail", "from", "name", "phone", "requested-by",
    "requester",
    "requestor", "sender", "telephone",
  ]

  private func refuseRequester(in reader: inout MappingReader) {
    for key in Self.keysOfRequester {
      reader.refuse(
        key, as: .requesterNamed, "a disclosure log never names who asked, and '\(key)' would say it",
        suggestion: "take the line out, and keep it in the office's own list of requests")
    }
  }
}

extension Clarification {
  fileprivate init?(reading reader: inout MappingReader) {
    let asked = reader.requiredDate("asked")
    let received = reader.date("received")
    guard let asked else { return nil }
    self.init(asked: asked, received: received)
  }
}

extension InternalReview {
  fileprivate init?(reading reader: inout MappingReader) {
    let asked = reader.requiredDate("asked")
    let answered = reader.date("answered")
    let outcome = reader.choice("outcome", of: Outcome.self)
    let summary = reader.ownWords("summary")?.value
    if answered == nil, outcome != nil { _ = reader.requiredDate("answered") }
    if answered != nil, outcome == nil { _ = reader.requiredChoice("outcome", of: Outcome.self) }
    guard let asked else { return nil }
    self.init(asked: asked, answered: answered, outcome: outcome, summary: summary)
  }
}

extension Refusal {
  fileprivate init?(reading reader: inout MappingReader, under regime: InformationLaw) {
    let location = reader.location
    let text = reader.requiredText("provision")
    let reason = reader.requiredOwnWords("reason")?.value
    let test = reader.ownWords("public-interest-test")?.value
    guard let text, let reason else { return nil }
    let provision = reader.parsed(text, as: .invalidValue, expecting: Self.expectation(under: regime)) {
      RefusalProvision($0, under: regime)
    }
    guard let provision else { return nil }
    self.init(provision.value, reason: reason, publicInterestTest: test, at: location)
  }

  private static func expectation(under regime: InformationLaw) -> String {
    let numbers = RefusalProvision.allCases.filter { $0.law == regime }.map(\.number).joined(separator: ", ")
    return "a \(regime.provision) under which a request as such is refused (\(numbers)); an exemption belongs under "
      + "'withheld:'"
  }
}
