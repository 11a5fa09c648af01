/// A body for which records are published, such as the office or the force.
public struct Organisation: Hashable, Sendable {
  /// The short name by which records refer to it, also used in addresses.
  public let id: String
  /// Its name.
  public let name: String
  /// What it is, such as "Elected local policing body".
  public let role: String?
  /// What registers call it.
  public let identifiers: [OfficialIdentifier]

  /// A body for which records are published.
  public init(id: String, name: String, role: String?, identifiers: [OfficialIdentifier]) {
    self.id = id
    self.name = name
    self.role = role
    self.identifiers = identifiers
  }
}

/// An organisation's number in an official register.
public struct OfficialIdentifier: Hashable, Sendable {
  /// The register, for example `GB-COH` for Companies House.
  public let scheme: String
  /// The number there.
  public let id: String

  /// A number in a register.
  public init(scheme: String, id: String) {
    self.scheme = scheme
    self.id = id
  }
}
