import Records

/// The public records as contracting processes need them. It holds nothing but what everybody may read.
final class ContractingRecords: Sendable {
  let catalogue: Catalogue
  let addresses: RecordAddresses
  let processes: ContractingProcesses
  /// The payments under each contract, by position in the register: positions among all payments, in their order.
  let payments: [Int: [Int]]

  init(_ catalogue: Catalogue, addresses: RecordAddresses, prefix: OpenContractingPrefix) {
    self.catalogue = catalogue
    self.addresses = addresses
    processes = ContractingProcesses(of: catalogue, prefix: prefix)
    var payments: [Int: [Int]] = [:]
    for (position, payment) in catalogue.spending.payments.all.enumerated() {
      guard let contract = catalogue.spending.contract(of: payment) else { continue }
      payments[contract, default: []].append(position)
    }
    self.payments = payments
  }

  /// The decisions that stand, of those at some positions: one that was taken back approves nothing.
  func standing(_ positions: [Int]) -> [Int] {
    positions.filter { catalogue.decisions[$0].status != .withdrawn }
  }

  /// The decisions that the row of a contract names as having authorised it, in the order of the row.
  func decisions(authorisingContractAt position: Int) -> [Int] {
    standing(catalogue.register.contracts[position].decisions.compactMap { catalogue.position(of: $0.value) })
  }
}
