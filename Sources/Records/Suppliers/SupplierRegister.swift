import Diagnostics

/// Everybody whom the office has a contract with or has paid.
public struct SupplierRegister: Sendable {
  /// The suppliers, by name.
  public let suppliers: [Supplier]
  /// By every spelling that is in use.
  private let positions: [String: Int]

  /// Where in `suppliers` the one with a spelling of its name is.
  public func position(of name: String) -> Int? { positions[name] ?? positions[name.withSingleSpaces] }
}

extension SupplierRegister {
  /// Puts together what contracts, payments and `suppliers.yaml` say.
  ///
  /// A supplier is a name, letter by letter: two spellings are one supplier only where `suppliers.yaml` says so.
  ///
  /// - Parameters:
  ///   - register: the public contracts.
  ///   - payments: the public payments.
  init(
    entries: [SupplierEntry], register: ContractRegister, payments: Payments, diagnostics: inout [Diagnostic]
  ) {
    let spellings = SupplierSpellings(entries)
    let sightings = SupplierSightings(spellings, register: register, payments: payments).all
    let facts = sightings.map { SupplierFacts(of: $0, register: register) }
    diagnostics += spellings.faults + facts.flatMap(\.faults).summedUp()
    diagnostics += LikelyDuplicates(among: sightings, identifiers: facts.map(\.identifiers)).faults.summedUp()
    let slugs = sightings.slugs
    let keys = sightings.map { AlphabeticalKey($0.name) }
    let order = sightings.indices.sorted { keys[$0] < keys[$1] }
    suppliers = order.map { Supplier(sightings[$0], facts: facts[$0], slug: slugs[$0], register: register) }
    var positions: [String: Int] = [:]
    for (position, index) in order.enumerated() {
      for spelling in sightings[index].spellings { positions[spelling.name] = position }
      positions[sightings[index].name] = position
    }
    self.positions = positions
  }

  private init(_ suppliers: [Supplier], positions: [String: Int]) {
    self.suppliers = suppliers
    self.positions = positions
  }

  /// The register with what each was paid.
  func paid(in spending: Spending) -> SupplierRegister {
    var suppliers = suppliers
    for year in spending.years {
      for paid in year.suppliers {
        guard let supplier = paid.supplier else { continue }
        suppliers[supplier].payments.append(
          Supplier.YearTotal(year: year.year, total: paid.total, count: paid.count))
      }
    }
    return SupplierRegister(suppliers, positions: positions)
  }
}

extension Supplier {
  fileprivate init(
    _ sighting: SupplierSighting, facts: SupplierFacts, slug: String, register: ContractRegister
  ) {
    name = sighting.name
    otherNames = sighting.spellings.map(\.name).filter { $0 != sighting.name }
      .map { (key: AlphabeticalKey($0), name: $0) }.sorted { $0.key < $1.key }.map(\.name)
    self.slug = slug
    identifiers = facts.identifiers
    isSmallOrMedium = facts.isSmallOrMedium
    isVoluntary = facts.isVoluntary
    area = facts.area
    contracts = sighting.contracts
    let shared = Set(sighting.sharedContracts)
    contractValue = sighting.contracts.filter { !shared.contains($0) }.compactMap { register.contracts[$0].value }.total
    sharedContractValue = sighting.sharedContracts.compactMap { register.contracts[$0].value }.total
    payments = []
  }
}
