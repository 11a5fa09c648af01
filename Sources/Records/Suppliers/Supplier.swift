/// Somebody whom the office has a contract with or has paid.
public struct Supplier: Sendable {
  /// The name that pages show.
  public let name: String
  /// Other spellings in use that mean the same supplier, in alphabetical order.
  public let otherNames: [String]
  /// The last part of its address: no two suppliers have the same.
  ///
  /// Of names that come out alike, as `A&B Ltd` and `A B Ltd` do, the one that appears first keeps the plain form; it is
  /// the one with the earliest contract or payment, so that a new record does not take an old address away. The others
  /// get eight digits of their name's fingerprint behind it.
  public let slug: String
  /// The numbers in official registers.
  public let identifiers: [OfficialIdentifier]
  /// Whether it is a small or medium-sized enterprise.
  public let isSmallOrMedium: Bool?
  /// Whether it is a voluntary, community or social enterprise.
  public let isVoluntary: Bool?
  /// Where it is based, as `site.yaml` names areas.
  public let area: String?
  /// Its contracts, by their positions in the register, newest first.
  public let contracts: [Int]
  /// What the contracts that it has alone are worth together, as far as values are stated.
  public let contractValue: Money
  /// What the contracts that it shares with other suppliers are worth together; how much of it falls to whom is not
  /// known.
  public let sharedContractValue: Money
  /// What it was paid, by financial year, newest first.
  public internal(set) var payments: [YearTotal]

  /// What was paid in a financial year.
  public struct YearTotal: Hashable, Sendable {
    /// The year.
    public let year: FinancialYear
    /// How much, credit notes taken off.
    public let total: Money
    /// In how many payments.
    public let count: Int
  }
}
