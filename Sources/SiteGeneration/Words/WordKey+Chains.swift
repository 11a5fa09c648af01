import Records

/// Words of what happened before and after a record.
extension WordKey {
  static let chainPaid = WordKey("chain.paid", "amount", "payments")

  static func chainEvent(_ event: ChainEntry.Event) -> WordKey { WordKey("chain-event.\(event.rawValue)") }
  /// How a decision belongs with one that comes before or after it, as a sentence.
  static func chainRelation(_ relation: DecisionRelation) -> WordKey { WordKey("chain-relation.\(relation.rawValue)") }

  /// Every one of them.
  static let chainWords =
    [chainPaid] + ChainEntry.Event.allCases.map(chainEvent)
    + DecisionRelation.allCases.filter { $0 != .relatesTo }.map(chainRelation)
}
