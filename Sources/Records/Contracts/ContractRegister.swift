import Diagnostics

/// The public contracts, with what has become of each on the day of the catalogue.
public struct ContractRegister: Sendable {
  /// The contracts, newest start first; those without a start come last.
  public let contracts: [Contract]
  /// What has become of each, in the same order.
  public let statuses: [ContractStatus]
  let positions: [ContractReference: Int]

  /// Where in `contracts` the one with a reference is.
  public func position(of reference: ContractReference) -> Int? { positions[reference] }
}

/// Which contracts a list shows.
public enum ContractSelection: Hashable, Sendable {
  case all
  case status(ContractStatus)
  case category(String)
  case buyer(String)
}

/// The ways to narrow the register down, each with the number of contracts that it shows.
public struct ContractSelections: Sendable {
  /// A selection and how many contracts it shows.
  public typealias Counted = (selection: ContractSelection, count: Int)

  /// By status, in the order of `ContractStatus`.
  public let statuses: [Counted]
  /// By category, in alphabetical order.
  public let categories: [Counted]
  /// By buyer, in the order of `site.yaml`; empty when all contracts are of one.
  public let buyers: [Counted]
}

extension ContractRegister {
  init(_ contracts: [Contract], endingSoon: Term, asOf day: CalendarDate) {
    self.contracts = contracts
    statuses = contracts.map { _ in .live }
    positions = [:]
  }

  /// The positions in `contracts` of those that are selected, in their order.
  public func contracts(_ selection: ContractSelection) -> [Int] { Array(contracts.indices) }

  /// The ways to narrow the register down.
  public func selections(organisations: [Organisation]) -> ContractSelections {
    ContractSelections(statuses: [], categories: [], buyers: [])
  }
}

extension Catalogue {
  /// The contracts that a decision authorised, by their positions in the register: those that name it and those that
  /// its procurement led to.
  public func contracts(ofDecisionAt position: Int) -> [Int] { [] }

  /// The decisions about a contract, by their positions, oldest first.
  public func decisions(ofContractAt position: Int) -> [Int] { [] }

  /// The procurements that a decision is about: those that name it and those that it names.
  public func procurements(ofDecisionAt position: Int) -> [Int] { [] }

  /// The decisions about a procurement, those of its gateways among them, oldest first.
  public func decisions(ofProcurementAt position: Int) -> [Int] { [] }

  /// Where in `procurements` the one with a short name is.
  public func position(ofProcurement id: String) -> Int? { nil }

  /// The procurement that led to a contract.
  public func procurement(ofContractAt position: Int) -> Int? { nil }

  /// The procurement that is to replace a contract.
  public func successor(ofContractAt position: Int) -> Int? { nil }

  /// The contracts that serve a priority, by their positions in the register.
  public func contracts(servingPriority id: String) -> [Int] { [] }
}
