/// What the decision maker declared of disclosable interests.
public enum DeclarationOfInterests: Hashable, Sendable {
  /// That there are none.
  case none
  /// What they are, in the record's words.
  case declared(String)
}
