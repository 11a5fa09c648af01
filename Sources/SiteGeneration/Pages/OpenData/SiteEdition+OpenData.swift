import OpenData
import Records
import StaticSite

extension SiteEdition {
  /// All public records as data.
  var openData: DataPackage {
    DataPackage(of: catalogue, addresses: recordAddresses, vocabulary: words.dataVocabulary)
  }

  /// All contracting processes; `nil` where the office has no prefix for them.
  var openContracting: OpenContracting? {
    let page = addresses.absolute(addresses.openContracting)
    return OpenContracting(of: catalogue, addresses: recordAddresses, folder: page, policy: page)
  }

  /// What the contracting processes are called; `nil` where the office has no prefix for them.
  var contractingProcesses: ContractingProcesses? {
    configuration.openContractingPrefix.map { ContractingProcesses(of: catalogue, prefix: $0) }
  }

  private var recordAddresses: RecordAddresses { RecordAddresses { [self] in absoluteAddress(of: $0) } }

  private func absoluteAddress(of place: RecordPlace) -> String {
    guard case .formerAddress(let position) = place else { return addresses.absolute(path(of: place)) }
    return addresses.base.text + catalogue.formerAddresses[position].address.value
  }

  private func path(of place: RecordPlace) -> SitePath {
    switch place {
    case .decision(let position): decisionPaths[position]
    case .contract(let position): contractPaths[position]
    case .supplier(let position): supplierPaths[position]
    case .procurement(let position): addresses.procurement(catalogue.procurements[position].id)
    case .policy(let position): addresses.policy(catalogue.policies[position].id)
    case .response(let position): addresses.informationRequest(catalogue.disclosureLog.requests[position])
    case .priority(let id): addresses.priority(id)
    case .payments(let month): addresses.spend(month)
    case .numbers(let position): sequencePaths[position]
    case .formerAddress: addresses.corrections
    case .performance: addresses.performance
    case .disclosureLog: addresses.disclosureLog
    case .document(let name, let record): addresses.document(named: name, of: path(of: record))
    }
  }
}
