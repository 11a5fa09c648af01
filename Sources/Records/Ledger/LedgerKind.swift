/// The kinds of what the ledger remembers. Its words stand in the ledger, so that none of them may change.
public enum LedgerKind: String, CaseIterable, Hashable, Sendable {
  case decision
  case response = "foi-response"
  case procurement
  case contract
  case supplier
  case policy
  case page
  /// The payments of a calendar month.
  case payments
  /// An address of `former-addresses.yaml` at which nothing was found that the ledger knows.
  case address

  /// Whether its own file can say that it was withdrawn, and its old addresses.
  var canBeWithdrawn: Bool { self == .decision || self == .response }

  /// Whether it comes from a file of its own, which can say that its address has changed.
  var hasOwnFile: Bool { ![.contract, .supplier, .payments, .address].contains(self) }

  /// What a message calls one.
  public var noun: String {
    switch self {
    case .response: "response"
    case .payments: "month of payments"
    default: rawValue
    }
  }
}
