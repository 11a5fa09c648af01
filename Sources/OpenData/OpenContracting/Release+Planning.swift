import Records
import StaticSite

/// What is planned to be bought, and how the market is asked.
extension Release {
  var planning: JSONText? {
    guard let procurement, let position = process.procurement else { return nil }
    return JSONText(object: [
      "rationale": procurement.summary.map { JSONText($0) }, "budget": budget(of: procurement),
      "documents": documents(of: procurement, at: position),
      "milestones": milestones(of: procurement),
    ])
  }

  private func budget(of procurement: Procurement) -> JSONText? {
    guard let value = procurement.estimatedValue else { return nil }
    return JSONText(object: [
      "description": procurement.valueBasis.map { JSONText($0) }, "amount": JSONText(value: value),
    ])
  }

  /// Its page, the decisions about it, and the documents published with it.
  private func documents(of procurement: Procurement, at position: Int) -> JSONText? {
    var documents = DocumentList(language: catalogue.configuration.language)
    documents.addPage(
      procurement.title, at: records.addresses[.procurement(position)], .plannedProcurementNotice,
      published: procurement.published)
    add(catalogue.decisions(ofProcurementAt: position), to: &documents)
    for attachment in procurement.attachments {
      let name = attachment.file.lastComponent?.string ?? ""
      documents.addDocument(attachment.title, at: records.addresses[.document(name, of: .procurement(position))])
    }
    return documents.json
  }

  /// Adds the pages of those decisions that stand.
  func add(_ decisions: [Int], to documents: inout DocumentList) {
    for position in records.standing(decisions) {
      let decision = catalogue.decisions[position]
      let reference = decision.reference.map { $0.value.text + ": " } ?? ""
      documents.addPage(
        reference + decision.title, at: records.addresses[.decision(position)], published: decision.published)
    }
  }

  /// The steps at which somebody decides whether the procurement goes on. Of a step that is still to come only the month
  /// is planned, so that its last day is the day by which.
  private func milestones(of procurement: Procurement) -> JSONText? {
    var identifiers = DistinctIdentifiers()
    return JSONText(
      unlessEmpty: procurement.gateways.map { gateway in
        JSONText(object: [
          "id": JSONText(identifiers.next(gateway.name.value)), "title": JSONText(gateway.name.value),
          "type": JSONText("approval"), "description": JSONText(gateway.summary),
          "dueDate": gateway.planned.map { JSONText(through: $0.lastDay) },
          "dateMet": gateway.passed.map { JSONText(from: $0) },
          "status": status(of: gateway, in: procurement).map { JSONText($0) }, "documents": documents(of: gateway),
        ])
      })
  }

  /// Of a step before an award that nobody recorded as passed it is not known whether it was.
  private func status(of gateway: Gateway, in procurement: Procurement) -> String? {
    if let passed = gateway.passed, passed <= catalogue.asOf { return "met" }
    switch procurement.status {
    case .draft, .planned, .active: return "scheduled"
    case .cancelled: return "notMet"
    case .awarded: return nil
    }
  }

  private func documents(of gateway: Gateway) -> JSONText? {
    guard let decision = gateway.decision.flatMap({ catalogue.position(of: $0.value) }) else { return nil }
    var documents = DocumentList(language: catalogue.configuration.language)
    add([decision], to: &documents)
    return documents.json
  }
}
