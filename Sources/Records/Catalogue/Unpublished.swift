/// Drafts and records under embargo that a catalogue does not hold, by name only.
public struct Unpublished: Sendable {
  /// The references of decisions.
  public let references: Set<DecisionReference>
  /// The references of contracts.
  public let contracts: Set<ContractReference>
  /// The short names of procurements.
  public let procurements: Set<String>
  /// The short names of policies.
  public let policies: Set<String>
  /// The references of requests for information.
  public let informationRequests: Set<String>
  /// The files of those that have one of their own, below the content folder.
  public let sources: Set<String>

  /// The references of decisions that could not be understood. Whether a link to one leads to something public cannot be
  /// said, and has not to be: they are errors themselves.
  public let misread: Set<DecisionReference>
  /// The short names of procurements that could not be understood.
  public let misreadProcurements: Set<String>
  /// The short names of policies that could not be understood.
  public let misreadPolicies: Set<String>
  /// The references of requests for information that could not be understood.
  public let misreadRequests: Set<String>
  /// The files of those that could not be understood, below the content folder.
  public let misreadSources: Set<String>

  init(
    _ records: OfficeRecords, numbering: DecisionNumbering, asOf day: CalendarDate, for readership: Readership
  ) {
    let decisions = records.decisions.filter { !readership.mayRead($0, on: day) }
    let procurements = records.procurements.filter { !readership.mayRead($0, on: day) }
    let policies = records.policies.filter { !readership.mayRead($0, on: day) }
    references = Set(decisions.flatMap(numbering.names))
    contracts = Set(records.contracts.lazy.filter { !readership.mayRead($0, on: day) }.map(\.reference.value))
    self.procurements = Set(procurements.map(\.id))
    self.policies = Set(policies.map(\.id))
    let requests = records.informationRequests.filter { !readership.mayRead($0, on: day) }
    informationRequests = Set(requests.compactMap { $0.reference?.value })
    sources = Set(
      decisions.map(\.source.path) + procurements.map(\.source.path) + policies.map(\.source.path)
        + requests.map(\.source.path)
        + records.pages.filter { !readership.mayRead($0, on: day) }.map(\.source.path))
    let misread = decisions.filter(\.isMisread)
    self.misread = Set(misread.flatMap(numbering.names) + records.unreadableDecisions)
    let misreadProcurements = procurements.filter(\.isMisread)
    let misreadPolicies = policies.filter(\.isMisread)
    self.misreadProcurements = records.unreadableNames(below: "procurements/").union(misreadProcurements.map(\.id))
    self.misreadPolicies = records.unreadableNames(below: "policies/").union(misreadPolicies.map(\.id))
    let misreadRequests = requests.filter(\.isMisread)
    self.misreadRequests = Set(
      misreadRequests.compactMap { $0.reference?.value } + records.unreadable(below: "foi/").compactMap(\.reference))
    let misreadSources =
      misread.map(\.source) + misreadProcurements.map(\.source) + misreadPolicies.map(\.source)
      + misreadRequests.map(\.source)
    self.misreadSources = Set((misreadSources + records.unreadable.map(\.source)).map(\.path))
  }
}

extension OfficeRecords {
  fileprivate func unreadableNames(below folder: String) -> Set<String> {
    Set(unreadable(below: folder).map(\.source.recordName))
  }

  fileprivate var unreadableDecisions: [DecisionReference] {
    unreadable(below: "decisions/").compactMap { $0.reference.map(DecisionReference.init) }
  }
}
