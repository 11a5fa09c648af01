/// The kinds of what the ledger remembers. Its words stand in the ledger, so that none of them may change.
public enum LedgerKind: String, CaseIterable, Hashable, Sendable {
  case decision
  case procurement
  case contract
  case supplier
  case policy
  case page

  /// Whether what is published of it stays as it is unless the record says what was corrected. The facts of the others
  /// change as they go on; of them the ledger remembers that they are there and where.
  public var staysAsPublished: Bool { self == .decision }

  /// Whether its own file can say that it was withdrawn, and its old addresses.
  var canBeWithdrawn: Bool { self == .decision }

  /// Whether it comes from a file of its own, which can say that its address has changed.
  var hasOwnFile: Bool { self != .contract && self != .supplier }

  /// What a message calls one.
  var noun: String { rawValue }
}
