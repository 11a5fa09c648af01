/// What has become of a decision.
public enum DecisionStatus: String, CaseIterable, Hashable, Sendable {
  /// Still being written; never published.
  case draft
  /// The decision maker agreed.
  case approved
  /// The decision maker took note, and decided nothing.
  case noted
  /// The decision maker did not agree.
  case rejected
  /// The decision was put off.
  case deferred
  /// The record was taken back; its page says when and why.
  case withdrawn
  /// A later decision replaces this one.
  case superseded
}
