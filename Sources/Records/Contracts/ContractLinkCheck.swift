import Diagnostics

/// Holds the references among decisions, contracts and procurements against the records that there are.
struct ContractLinkCheck {
  private var decisions: ReferenceCheck<DecisionReference>
  private var contracts: ReferenceCheck<ContractReference>
  private var procurements: ReferenceCheck<String>

  /// - Parameters:
  ///   - records: everything that was loaded.
  ///   - catalogue: what is public of it.
  init(_ records: OfficeRecords, in catalogue: Catalogue) {
    decisions = ReferenceCheck(
      decisions: records.decisions, names: catalogue.names, misread: catalogue.unpublished.misread,
      vanished: catalogue.vanished)
    contracts = ReferenceCheck(
      known: { Set(records.contracts.map(\.reference.value)) }, misread: [],
      isPublic: { catalogue.register.positions[$0] != nil }, absence: { "no contract has the reference '\($0)'" })
    procurements = ReferenceCheck(
      known: { Set(records.procurements.map(\.id)) }, misread: catalogue.unpublished.misreadProcurements,
      isPublic: { catalogue.procurementPositions[$0] != nil }, absence: { "no procurement is called '\($0)'" })
  }

  /// What is wrong with the references in all records, drafts and embargoed ones too.
  mutating func faults(in records: OfficeRecords, asOf day: CalendarDate) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for position in records.decisions.indices {
      guard let procurement = records.decisions[position].procurement else { continue }
      let decision = records.decisions[position]
      let fault = procurements.fault(of: procurement, inPublicRecord: decision.isPublic(on: day))
      if let fault { faults.append(decision.status == .draft ? fault.asWarning : fault) }
    }
    var faultsOfContracts: [Diagnostic] = []
    for position in records.contracts.indices where !records.contracts[position].decisions.isEmpty {
      let found = self.faults(in: records.contracts[position], asOf: day)
      faultsOfContracts += records.contracts[position].isDraft ? found.map(\.asWarning) : found
    }
    faults += faultsOfContracts.summedUp()
    for procurement in records.procurements {
      let found = self.faults(in: procurement, asOf: day)
      faults += procurement.status == .draft ? found.map(\.asWarning) : found
    }
    return faults
  }

  private mutating func faults(in contract: Contract, asOf day: CalendarDate) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for decision in contract.decisions {
      guard let fault = decisions.fault(of: decision, inPublicRecord: contract.isPublic(on: day)) else { continue }
      faults.append(contract.source.placing(fault, in: "Decisions"))
    }
    return faults
  }

  private mutating func faults(in procurement: Procurement, asOf day: CalendarDate) -> [Diagnostic] {
    let isPublic = procurement.isPublic(on: day)
    var faults: [Diagnostic] = []
    for decision in procurement.namedDecisions {
      if let fault = decisions.fault(of: decision, inPublicRecord: isPublic) { faults.append(fault) }
    }
    for contract in procurement.awardedContracts + [procurement.currentContract].compactMap(\.self) {
      if let fault = contracts.fault(of: contract, inPublicRecord: isPublic) { faults.append(fault) }
    }
    return faults
  }
}
