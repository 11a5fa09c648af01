import Diagnostics

/// What `content/suppliers.yaml` says of a supplier: the spellings that are one, and what registers do not hold.
public struct SupplierEntry: Sendable, Hashable {
  /// The name that pages show.
  public let name: Located<String>
  /// Other spellings that mean the same supplier.
  public let otherNames: [Located<String>]
  /// The numbers in official registers.
  public let identifiers: [OfficialIdentifier]
  /// Whether it is a small or medium-sized enterprise.
  public let isSmallOrMedium: Bool?
  /// Whether it is a voluntary, community or social enterprise.
  public let isVoluntary: Bool?
  /// Where it is based, as `site.yaml` names areas.
  public let area: String?

  /// What is said of a supplier.
  public init(
    name: Located<String>, otherNames: [Located<String>], identifiers: [OfficialIdentifier], isSmallOrMedium: Bool?,
    isVoluntary: Bool?, area: String?
  ) {
    self.name = name
    self.otherNames = otherNames
    self.identifiers = identifiers
    self.isSmallOrMedium = isSmallOrMedium
    self.isVoluntary = isVoluntary
    self.area = area
  }
}
