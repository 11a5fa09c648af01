import Records
import StaticSite

/// Who takes part, and to what other processes there is a link.
extension Release {
  /// The organisation that buys.
  var buyer: Party? { organisation(procurement?.buyer.value ?? contracts.first?.contract.buyer.value) }

  var parties: JSONText? {
    var parties = PartyList()
    parties.add(buyer, as: .buyer, .procuringEntity)
    for (position, contract) in contracts {
      parties.add(organisation(contract.buyer.value), as: .buyer)
      for supplier in suppliers(of: contract) { parties.add(supplier, as: .supplier) }
      for position in records.payments[position] ?? [] {
        let payment = catalogue.spending.payments.all[position]
        parties.add(payer(of: payment), as: .payer)
        parties.add(payee(of: payment), as: .payee)
      }
    }
    return parties.json
  }

  func suppliers(of contract: Contract) -> [Party] {
    contract.suppliers.compactMap { supplier in
      catalogue.suppliers.position(of: supplier.name.value).map { Party(catalogue.suppliers.suppliers[$0]) }
    }
  }

  func payer(of payment: Payment) -> Party? {
    organisation(catalogue.spending.payments.buyers[Int(payment.buyer)])
  }

  /// Who was paid; `nil` for a person whose name is not published.
  func payee(of payment: Payment) -> Party? {
    catalogue.spending.supplier(of: payment).map { Party(catalogue.suppliers.suppliers[$0]) }
  }

  private func organisation(_ id: String?) -> Party? { id.flatMap(catalogue.organisation).map { Party($0) } }
}

extension Release {
  /// The process of the contract that this one replaces, and of the procurement from which contracts came that have an
  /// identifier of their own.
  var relatedProcesses: JSONText? {
    var related: [JSONText] = []
    if let position = process.procurement, let contract = catalogue.contractReplaced(byProcurementAt: position),
      procurement?.status != .cancelled
    {
      related.append(
        Self.related(
          "prior", records.processes.ocid(ofContractAt: contract), catalogue.register.contracts[contract].title))
    }
    let origins = Set(process.contracts.compactMap(catalogue.procurement(ofContractAt:)))
    for origin in origins.sorted() {
      let ocid = records.processes.ocid(ofProcurementAt: origin)
      guard ocid != process.ocid else { continue }
      related.append(Self.related("planning", ocid, catalogue.procurements[origin].title))
    }
    return JSONText(unlessEmpty: related)
  }

  /// The procurements that are to replace a contract.
  func successors(ofContractAt position: Int) -> JSONText? {
    JSONText(
      unlessEmpty: catalogue.successors(ofContractAt: position).map { procurement in
        Self.related(
          "replacementProcess", records.processes.ocid(ofProcurementAt: procurement),
          catalogue.procurements[procurement].title)
      })
  }

  private static func related(_ relationship: String, _ ocid: String, _ title: String) -> JSONText {
    JSONText(object: [
      "id": JSONText("\(relationship)-\(ocid)"), "relationship": JSONText(list: [JSONText(relationship)]),
      "title": JSONText(title), "scheme": JSONText("ocid"), "identifier": JSONText(ocid),
    ])
  }
}
