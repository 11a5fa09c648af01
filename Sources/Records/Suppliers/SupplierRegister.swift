/// Everybody whom the office has a contract with or has paid.
public struct SupplierRegister: Sendable {
  /// The suppliers, by name.
  public let suppliers: [Supplier]
  /// By every spelling that is in use.
  let positions: [String: Int]

  /// Where in `suppliers` the one with a spelling of its name is.
  public func position(of name: String) -> Int? { positions[name] }
}

/// Somebody whom the office has a contract with or has paid.
public struct Supplier: Sendable {
  /// The name that pages show.
  public let name: String
  /// Other spellings in use that mean the same supplier.
  public let otherNames: [String]
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
  /// What those are worth together, as far as values are stated.
  public let contractValue: Money
  /// What it was paid, by financial year, newest first.
  public let payments: [YearTotal]

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

extension SupplierRegister {
  init(entries: [SupplierEntry], register: ContractRegister, payments: Payments) {
    suppliers = []
    positions = [:]
  }
}
