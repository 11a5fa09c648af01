import Records

/// The record of a planned procurement that is only begun.
public struct ProcurementDraft: Sendable {
  /// What it is about.
  public var title: String
  /// What the office calls it.
  public var reference: String?
  /// What is to be bought, in a sentence or two.
  public var summary: String?
  /// Who buys, where that has to be said.
  public var buyer: String?
  /// What it may be worth over its term, in pounds.
  public var estimatedValue: String?
  /// The month in which the contract is to start, as `2027-04`.
  public var plannedStart: String?

  /// A procurement with what every record of one needs.
  public init(title: String) { self.title = title }

  /// The record, which is a draft.
  public func file(named name: String, under configuration: SiteConfiguration) -> NewFile {
    var record = RecordText()
    record.add("reference", reference)
    record.add("title", title)
    record.add("summary", summary)
    record.add("status", Procurement.Status.draft.rawValue)
    record.add("buyer", buyer)
    record.add("estimated-value", estimatedValue)
    record.add("planned-start", plannedStart)
    record.hint("category: The category of the contracts register")
    record.hint("nature: services")
    record.hint("route: Open procedure")
    record.hint("term: 3 years")
    record.hint("lead: The post that answers for it")
    if !configuration.priorities.isEmpty {
      record.hint("priorities: [\(configuration.priorities.map(\.id).joined(separator: ", "))]")
    }
    record.hint("gateways:")
    record.hint("  - {gate: '1', what: What is decided at this gate, planned: \(plannedStart ?? "2027-01")}")
    record.add(
      note:
        "What is to be bought and why, and how suppliers can take part. Change 'status: draft' to 'status: planned' "
        + "when everybody may know of it.")
    return NewFile(path: Self.folder + "/" + name + "/index.md", text: record.text)
  }

  /// The folder of the procurements, below the content folder.
  public static let folder = "procurements"
}
