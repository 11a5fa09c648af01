import Records
import StaticSite

/// How the market is asked.
extension Release {
  var tender: JSONText {
    let first = contracts.first?.contract
    let route = procurement?.route ?? first?.process
    let nature = procurement?.nature ?? first?.nature
    return JSONText(object: [
      "id": JSONText(procurement?.id ?? first?.reference.value.text ?? process.ocid),
      "title": (procurement?.title ?? first?.title).map { JSONText($0) },
      "description": (procurement?.summary ?? first?.description).map { JSONText($0) },
      "status": JSONText(tenderStatus), "procuringEntity": buyer?.reference,
      "items": procurement.flatMap { JSONText.items($0.cpv.map(\.value), label: nil) },
      "value": procurement?.estimatedValue.map { JSONText(value: $0) },
      "procurementMethod": route.flatMap(ProcurementMethod.init(route:)).map { JSONText($0.rawValue) },
      "procurementMethodDetails": route.map { JSONText(details(of: $0)) },
      "mainProcurementCategory": nature.map { JSONText($0.rawValue) },
      "contractPeriod": plannedPeriod, "documents": tenderDocuments,
      "amendments": procurement.flatMap { amendments($0.corrections) },
    ])
  }

  /// The market was asked about everything that led to a contract.
  private var tenderStatus: String {
    switch procurement?.status {
    case .draft, .planned: "planned"
    case .active: "active"
    case .cancelled: "cancelled"
    case .awarded, nil: "complete"
    }
  }

  /// The route to market in the office's words, with the framework that was used.
  private func details(of route: String) -> String {
    guard procurement == nil, let framework = contracts.first?.contract.framework else { return route }
    return "\(route): \(framework)"
  }

  /// When the contract is planned to run. The plan has months: the first and the last day of the term stand for them.
  private var plannedPeriod: JSONText? {
    guard let procurement, let start = procurement.plannedStart?.firstDay else { return nil }
    let end = procurement.term.map { start.adding($0).adding(days: -1) }
    let options = procurement.extensionOptions.reduce(0) { $0 + $1.months }
    let last = procurement.term.map { start.adding(Term(months: $0.months + options)).adding(days: -1) }
    return JSONText(periodFrom: start, through: end, atMost: options > 0 ? last : nil)
  }

  private var tenderDocuments: JSONText? {
    var documents = DocumentList(language: catalogue.configuration.language)
    for (position, contract) in contracts {
      for document in contract.documents where document.kind == .tender {
        documents.addDocument(nil, at: address(of: document, ofContractAt: position), .biddingDocuments)
      }
      for notice in contract.notices where notice.kind == .tender {
        documents.addDocument(notice.label, at: notice.url, .biddingDocuments)
      }
    }
    return documents.json
  }

  /// Where a document that is published with a contract is found.
  func address(of document: ContractDocument, ofContractAt position: Int) -> String {
    records.addresses[.document(document.file.value.lastComponent?.string ?? "", of: .contract(position))]
  }

  /// What was changed after publication.
  func amendments(_ corrections: [Correction]) -> JSONText? {
    var identifiers = DistinctIdentifiers()
    return JSONText(
      unlessEmpty: corrections.map { correction in
        JSONText(object: [
          "id": JSONText(identifiers.next(correction.date.iso8601)), "date": JSONText(from: correction.date),
          "description": JSONText(correction.change), "rationale": correction.reason.map { JSONText($0) },
        ])
      })
  }
}
