/// The kinds of what can be found, in the order in which they are offered. Their names stand in addresses.
enum SearchedKind: String, CaseIterable {
  case decision
  /// A number of a decision without a record.
  case number
  case contract
  case procurement
  case supplier
  case policy
  case response = "foi"
  case page

  /// The list in which the same records stand; `nil` for pages, which stand in none.
  var overview: Overview? {
    switch self {
    case .decision: .decisions
    case .number: .decisionNumbers
    case .contract: .contracts
    case .procurement: .procurements
    case .supplier: .suppliers
    case .policy: .policies
    case .response: .disclosureLog
    case .page: nil
    }
  }
}
