import Records

/// The kinds of public records that can have documents, withhold something or be corrected.
enum RecordKind: String, CaseIterable, Sendable {
  case decision, contract, procurement, policy
  case response = "foi-response"
  /// The payments of a month.
  case payments
  /// A number of a series of decisions of which nothing else is published.
  case number
  /// Something of which only the address is left.
  case address
}

/// A public record by what all kinds have.
struct RecordSummary: Sendable {
  let kind: RecordKind
  let reference: String?
  let title: String
  let url: String
}

extension PublicRecords {
  /// What records of all kinds have.
  var commonDatasets: [Dataset] { [documents, withheld, corrections] }

  func decisionSummary(_ position: Int) -> RecordSummary {
    let decision = catalogue.decisions[position]
    return RecordSummary(
      kind: .decision, reference: decision.reference?.value.text, title: decision.title,
      url: addresses[.decision(position)])
  }

  func contractSummary(_ position: Int) -> RecordSummary {
    let contract = catalogue.register.contracts[position]
    return RecordSummary(
      kind: .contract, reference: contract.reference.value.text, title: contract.title,
      url: addresses[.contract(position)])
  }

  func procurementSummary(_ position: Int) -> RecordSummary {
    let procurement = catalogue.procurements[position]
    return RecordSummary(
      kind: .procurement, reference: procurement.reference?.value, title: procurement.title,
      url: addresses[.procurement(position)])
  }

  func policySummary(_ position: Int) -> RecordSummary {
    RecordSummary(
      kind: .policy, reference: nil, title: catalogue.policies[position].title, url: addresses[.policy(position)])
  }

  func responseSummary(_ position: Int) -> RecordSummary {
    let request = catalogue.disclosureLog.requests[position]
    return RecordSummary(
      kind: .response, reference: request.reference?.value, title: request.title, url: addresses[.response(position)])
  }
}

/// Columns that say which record a row belongs to.
extension Column {
  static func record(_ record: @escaping @Sendable (Row) -> RecordSummary) -> [Column] {
    [
      .url(.recordURL) { record($0).url }.required, .word(.recordKind) { record($0).kind }.required,
      .text(.recordReference) { record($0).reference }, .text(.recordTitle) { record($0).title }.required,
    ]
  }
}
