/// The name of a dataset, as its files and tables have it. Once published it never changes.
public enum DatasetName: String, CaseIterable, Hashable, Sendable {
  // The office
  case organisations
  case priorities

  // Decisions
  case decisions
  case decisionPriorities = "decision-priorities"
  case decisionRelations = "decision-relations"
  case decisionNumbers = "decision-numbers"

  // Contracts
  case contracts
  case contractSuppliers = "contract-suppliers"
  case contractDecisions = "contract-decisions"
  case contractPriorities = "contract-priorities"
  case socialValue = "social-value"

  // Suppliers and payments
  case suppliers
  case payments

  // Procurements
  case procurements
  case gateways
  case procurementDecisions = "procurement-decisions"
  case procurementContracts = "procurement-contracts"
  case procurementPriorities = "procurement-priorities"

  // Policies
  case policies
  case policyVersions = "policy-versions"
  case policyDecisions = "policy-decisions"
  case policyPriorities = "policy-priorities"

  // Requests for information
  case requests = "foi-requests"
  case refusals = "foi-refusals"
  case requestYears = "foi-years"

  // How procurement does
  case performance
  case targets

  // What records of all kinds have
  case documents
  case withheld
  case corrections

  /// The name of its table in SQL, where a hyphen would have to be quoted: `decision_priorities`.
  public var table: String { String(rawValue.map { $0 == "-" ? "_" : $0 }) }
}
