extension Catalogue {
  /// Where in `procurements` the one with a short name is.
  public func position(ofProcurement id: String) -> Int? { procurementPositions[id] }

  /// The procurements that a decision is about: those that name it and those that it names.
  public func procurements(ofDecisionAt position: Int) -> [Int] { contractLinks.procurementsOfDecision[position] }

  /// The decisions about a procurement, those of its gateways among them, oldest first.
  public func decisions(ofProcurementAt position: Int) -> [Int] { contractLinks.decisionsOfProcurement[position] }

  /// The contracts that a procurement led to, by their positions in the register.
  public func contracts(ofProcurementAt position: Int) -> [Int] { contractLinks.contractsOfProcurement[position] }

  /// The contract that a procurement replaces or, where it was cancelled, was to replace.
  public func contractReplaced(byProcurementAt position: Int) -> Int? {
    procurements[position].currentContract.flatMap { register.position(of: $0.value) }
  }
}
