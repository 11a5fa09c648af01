import Records
import SystemPackage

/// A document that is published with a record, as a row.
private struct DocumentRow {
  let record: RecordSummary
  let url: String
  let title: String?
  let kind: String
  let format: FileFormat
  let size: Int64

  init(_ attachment: Attachment, of record: RecordSummary, at url: String) {
    self.record = record
    self.url = url
    title = attachment.title
    kind = attachment.kind.rawValue
    format = attachment.format
    size = attachment.size
  }

  init(_ document: ContractDocument, of record: RecordSummary, at url: String) {
    self.record = record
    self.url = url
    title = nil
    kind = document.kind.rawValue
    format = document.format
    size = document.size
  }
}

extension PublicRecords {
  /// The documents published with decisions, contracts, procurements, policies and responses.
  var documents: Dataset {
    let places: [RecordPlace] =
      catalogue.decisions.indices.map { .decision($0) } + catalogue.register.contracts.indices.map { .contract($0) }
      + catalogue.procurements.indices.map { .procurement($0) } + catalogue.policies.indices.map { .policy($0) }
      + catalogue.disclosureLog.requests.indices.map { .response($0) }
    var kind = Column<DocumentRow>(.documentKind, .text) { .text($0.kind) }.required
    kind.values = Attachment.Kind.allCases.map(\.rawValue) + ContractDocument.Kind.allCases.map(\.rawValue)
    return Dataset(
      .documents, vocabulary,
      columns: Column<DocumentRow>.record { $0.record } + [
        .url(.documentURL) { $0.url }.required, .text(.documentTitle) { $0.title }, kind,
        .word(.format) { $0.format }.required,
        Column<DocumentRow>(.size, .integer) { .number(String($0.size)) }.required,
      ], count: places.count
    ) { [self] in documents(of: places[$0]) }
  }

  private func documents(of place: RecordPlace) -> [DocumentRow] {
    switch place {
    case .decision(let position):
      let decision = catalogue.decisions[position]
      return decision.hasPublicText ? rows(decision.attachments, of: decisionSummary(position), at: place) : []
    case .contract(let position):
      let documents = catalogue.register.contracts[position].documents
      guard !documents.isEmpty else { return [] }
      let record = contractSummary(position)
      return documents.map { DocumentRow($0, of: record, at: url(of: $0.file.value, at: place)) }
    case .procurement(let position):
      return rows(catalogue.procurements[position].attachments, of: procurementSummary(position), at: place)
    case .policy(let position):
      let policy = catalogue.policies[position]
      return rows(
        policy.attachments + policy.earlierVersions.compactMap(\.document), of: policySummary(position), at: place)
    case .response(let position):
      let request = catalogue.disclosureLog.requests[position]
      return request.hasPublicText ? rows(request.attachments, of: responseSummary(position), at: place) : []
    default: return []
    }
  }

  private func rows(
    _ attachments: [Attachment], of record: @autoclosure () -> RecordSummary, at place: RecordPlace
  ) -> [DocumentRow] {
    guard !attachments.isEmpty else { return [] }
    let record = record()
    return attachments.map { DocumentRow($0, of: record, at: url(of: $0.file, at: place)) }
  }

  private func url(of file: FilePath, at place: RecordPlace) -> String {
    addresses[.document(file.lastComponent?.string ?? "", of: place)]
  }
}
