/// A priority of the Police and Crime Plan.
public struct Priority: Hashable, Sendable {
  /// The short name by which records refer to it, also used in its address.
  public let id: String
  /// What the plan calls it.
  public let title: String
  /// What it means, in a sentence or two.
  public let summary: String?

  /// A priority of the Police and Crime Plan.
  public init(id: String, title: String, summary: String?) {
    self.id = id
    self.title = title
    self.summary = summary
  }
}
