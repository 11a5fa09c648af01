import Diagnostics

/// The links among public decisions, contracts and procurements, seen from every end, and what is wrong with those that
/// were written.
struct ContractLinks: Sendable {
  /// For every decision, the contracts that it authorised, in the order of the register.
  private(set) var contractsOfDecision: [[Int]]
  /// For every contract, the decisions about it, oldest first.
  private(set) var decisionsOfContract: [[Int]]
  /// For every decision, the procurements that it is about, in their order.
  private(set) var procurementsOfDecision: [[Int]]
  /// For every procurement, the decisions about it, oldest first.
  private(set) var decisionsOfProcurement: [[Int]]
  /// For every procurement, the contracts that it led to, in the order of the register.
  private(set) var contractsOfProcurement: [[Int]]
  /// For every contract that came from a procurement, that one.
  private(set) var procurementOfContract: [Int: Int] = [:]
  /// For every contract that is to be replaced, the procurements that are to replace it, in their order.
  private(set) var successorsOfContract: [Int: [Int]] = [:]
  private(set) var faults: [Diagnostic] = []

  /// - Parameters:
  ///   - decisions: the public ones.
  ///   - decisionPositions: where among them a reference is found.
  ///   - register: the public contracts.
  ///   - procurements: the public ones.
  ///   - procurementPositions: where among them a short name is found.
  init(
    decisions: RecordList<Decision>, at decisionPositions: [DecisionReference: Int], register: ContractRegister,
    procurements: [Procurement], at procurementPositions: [String: Int]
  ) {
    contractsOfDecision = Array(repeating: [], count: decisions.count)
    procurementsOfDecision = Array(repeating: [], count: decisions.count)
    decisionsOfContract = Array(repeating: [], count: register.contracts.count)
    decisionsOfProcurement = Array(repeating: [], count: procurements.count)
    contractsOfProcurement = Array(repeating: [], count: procurements.count)
    for (position, procurement) in procurements.enumerated() {
      addContracts(of: position, among: procurements, in: register)
      decisionsOfProcurement[position] = procurement.namedDecisions.compactMap { decisionPositions[$0.value] }
    }
    // What a confidential record belongs to is part of what it does not say.
    for position in decisions.indices {
      guard let named = decisions[position].procurement, decisions[position].saysWhatItConcerns,
        let procurement = procurementPositions[named.value]
      else { continue }
      decisionsOfProcurement[procurement].append(position)
    }
    for position in register.contracts.indices {
      decisionsOfContract[position] = register.contracts[position].decisions.compactMap { decisionPositions[$0.value] }
    }
    for (procurement, contracts) in contractsOfProcurement.enumerated() {
      for contract in contracts { decisionsOfContract[contract] += decisionsOfProcurement[procurement] }
    }
    decisionsOfProcurement = decisionsOfProcurement.map(Self.oldestFirst)
    decisionsOfContract = decisionsOfContract.map(Self.oldestFirst)
    for (procurement, decisions) in decisionsOfProcurement.enumerated() {
      for decision in decisions { procurementsOfDecision[decision].append(procurement) }
    }
    for (contract, decisions) in decisionsOfContract.enumerated() {
      for decision in decisions { contractsOfDecision[decision].append(contract) }
    }
  }

  private mutating func addContracts(
    of position: Int, among procurements: [Procurement], in register: ContractRegister
  ) {
    let procurement = procurements[position]
    var awarded: Set<Int> = []
    for reference in procurement.awardedContracts {
      guard let contract = register.positions[reference.value], awarded.insert(contract).inserted else { continue }
      guard let other = procurementOfContract[contract] else {
        procurementOfContract[contract] = position
        continue
      }
      faults.append(
        .warning(
          .contradiction, at: reference.location,
          "the contract '\(reference.value)' already comes from the procurement '\(procurements[other].id)'",
          suggestion: "name it under 'contracts:' of one of the two"))
    }
    contractsOfProcurement[position] = awarded.sorted()
    guard procurement.status != .cancelled, let current = procurement.currentContract,
      let contract = register.positions[current.value]
    else { return }
    successorsOfContract[contract, default: []].append(position)
  }

  /// Public decisions are kept newest first; each is given once, however often it was named.
  private static func oldestFirst(_ positions: [Int]) -> [Int] {
    positions.count < 2 ? positions : Set(positions).sorted(by: >)
  }
}
