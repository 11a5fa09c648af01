extension Catalogue {
  /// The contracts that a decision authorised, by their positions in the register: those that name it and those that
  /// its procurement led to.
  public func contracts(ofDecisionAt position: Int) -> [Int] { contractLinks.contractsOfDecision[position] }

  /// The decisions about a contract, by their positions, oldest first: those that it names and those about the
  /// procurement that led to it.
  public func decisions(ofContractAt position: Int) -> [Int] { contractLinks.decisionsOfContract[position] }

  /// The procurement that led to a contract.
  public func procurement(ofContractAt position: Int) -> Int? { contractLinks.procurementOfContract[position] }

  /// The procurements that are to replace a contract, by their positions; cancelled ones are not among them.
  public func successors(ofContractAt position: Int) -> [Int] { contractLinks.successorsOfContract[position] ?? [] }

  /// The ways to narrow the register down.
  public var contractSelections: ContractSelections {
    register.selections(organisations: configuration.organisations, priorities: configuration.priorities)
  }
}
