import Digests
import Markdown
import Records

/// Everything that belongs to one purchase, from the plan to the last payment. The Open Contracting Data Standard calls
/// it a contracting process, and knows it by an identifier that never changes.
struct ContractingProcess: Sendable {
  /// The identifier.
  let ocid: String
  /// The procurement, by its position in the catalogue.
  var procurement: Int?
  /// The contracts, by their positions in the register, in its order.
  var contracts: [Int] = []
}

/// The contracting processes of a catalogue.
///
/// The identifier of each comes from one of its own records, so that it stays whatever becomes of others. A procurement
/// gives its short name, and a contract that came of it has the same identifier. Any other contract gives its reference.
/// A record that states an identifier keeps that one.
public struct ContractingProcesses: Sendable {
  /// The processes: those of procurements first, each in the order of the catalogue.
  let all: [ContractingProcess]
  private let ocidsOfContracts: [String]
  private let ocidsOfProcurements: [String]

  /// The processes of what the public may know.
  public init(of catalogue: Catalogue, prefix: OpenContractingPrefix) {
    let ofProcurements = catalogue.procurements.map(prefix.identifier(of:))
    ocidsOfProcurements = ofProcurements
    ocidsOfContracts = catalogue.register.contracts.indices.map { position in
      let contract = catalogue.register.contracts[position]
      // One that is none stops the site; see `Contract.faults`.
      if let stated = contract.openContractingID, OpenContractingPrefix.begins(stated) { return stated }
      if let procurement = catalogue.procurement(ofContractAt: position) { return ofProcurements[procurement] }
      return "\(prefix.text)-contract-\(contract.reference.value.slug)"
    }
    var processes = ofProcurements.enumerated().map { ContractingProcess(ocid: $1, procurement: $0) }
    var positions = Dictionary(
      ofProcurements.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (contract, ocid) in ocidsOfContracts.enumerated() {
      if let position = positions[ocid] {
        processes[position].contracts.append(contract)
      } else {
        positions[ocid] = processes.count
        processes.append(ContractingProcess(ocid: ocid, contracts: [contract]))
      }
    }
    all = processes
  }

  /// The identifier of the process to which a contract belongs.
  public func ocid(ofContractAt position: Int) -> String { ocidsOfContracts[position] }

  /// The identifier of the process to which a procurement belongs.
  public func ocid(ofProcurementAt position: Int) -> String { ocidsOfProcurements[position] }
}

extension ContractReference {
  /// The reference as it stands in identifiers. One without a Latin letter or digit is known by its digest.
  fileprivate var slug: String {
    let slug = Slug(text).text
    return slug.isEmpty ? Digest(of: Array(text.utf8)).short.hexadecimal : slug
  }
}
