/// The kinds of what can be found, in the order in which they are offered. Their names stand in addresses.
enum SearchedKind: String, CaseIterable {
  case decision
  case contract
  case procurement
  case supplier
  case policy
  case response = "foi"
  case page
}
