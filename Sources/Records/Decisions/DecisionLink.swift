import Diagnostics

/// What one decision says of another.
public struct DecisionLink: Hashable, Sendable {
  /// In which way the two belong together.
  public let relation: DecisionRelation
  /// The other decision, and where it was named.
  public let target: Located<DecisionReference>

  /// A link to another decision.
  public init(_ relation: DecisionRelation, to target: Located<DecisionReference>) {
    self.relation = relation
    self.target = target
  }
}

/// In which way a decision belongs to another.
public enum DecisionRelation: String, CaseIterable, Hashable, Sendable {
  /// It takes up a matter where the other left it.
  case follows
  /// The other way round: the other takes up where this left the matter.
  case followedBy = "followed-by"
  /// It replaces the other.
  case supersedes
  /// The other way round: the other replaces it.
  case supersededBy = "superseded-by"
  /// It carries the other out.
  case implements
  /// The other way round: the other carries it out.
  case implementedBy = "implemented-by"
  /// They concern the same matter.
  case relatesTo = "relates-to"

  /// The relations that a record can state; the others follow from them.
  public static let stated: [DecisionRelation] = [.follows, .supersedes, .implements, .relatesTo]

  /// The same relation seen from the other decision.
  public var inverse: DecisionRelation {
    switch self {
    case .follows: .followedBy
    case .followedBy: .follows
    case .supersedes: .supersededBy
    case .supersededBy: .supersedes
    case .implements: .implementedBy
    case .implementedBy: .implements
    case .relatesTo: .relatesTo
    }
  }
}
