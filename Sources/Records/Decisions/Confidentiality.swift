/// How much of a decision record the public may read.
public enum Confidentiality: String, CaseIterable, Hashable, Sendable {
  /// All of it.
  case open
  /// All but what the record lists as withheld.
  case partConfidential = "part-confidential"
  /// That it exists, its reference, title and date, and why the rest is withheld.
  case confidential
}
