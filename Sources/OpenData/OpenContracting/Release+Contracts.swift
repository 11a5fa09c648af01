import Records
import StaticSite

/// What was awarded, to whom, and what the contracts are. An award and its contract have the reference of the register.
extension Release {
  var awards: JSONText? {
    JSONText(
      unlessEmpty: contracts.map { position, contract in
        JSONText(object: [
          "id": JSONText(contract.reference.value.text), "title": JSONText(contract.title),
          "status": JSONText("active"), "date": awardDate(ofContractAt: position).map { JSONText(from: $0) },
          "value": contract.value.map { JSONText(value: $0) },
          "suppliers": JSONText(unlessEmpty: suppliers(of: contract).map(\.reference)),
          "documents": awardDocuments(ofContractAt: position),
        ])
      })
  }

  /// The day of the decision that authorised a contract: the last one before it began, else the first.
  func awardDate(ofContractAt position: Int) -> CalendarDate? {
    let days = records.decisions(authorisingContractAt: position).compactMap { position -> CalendarDate? in
      let decision = catalogue.decisions[position]
      return decision.status == .rejected || decision.status == .deferred ? nil : decision.date
    }
    guard let start = catalogue.register.contracts[position].term.start else { return days.min() }
    return days.filter { $0 <= start }.max() ?? days.min()
  }

  private func awardDocuments(ofContractAt position: Int) -> JSONText? {
    var documents = DocumentList(language: catalogue.configuration.language)
    add(records.decisions(authorisingContractAt: position), to: &documents)
    return documents.json
  }

  var contractList: JSONText? {
    JSONText(
      unlessEmpty: contracts.map { position, contract in
        JSONText(object: [
          "id": JSONText(contract.reference.value.text), "awardID": JSONText(contract.reference.value.text),
          "title": JSONText(contract.title), "description": contract.description.map { JSONText($0) },
          "status": JSONText(status(ofContractAt: position)), "period": period(of: contract.term),
          "value": contract.value.map { JSONText(value: $0) },
          "items": JSONText.items(contract.cpv.map(\.value), label: contract.cpvLabel),
          "documents": documents(of: contract, at: position),
          "implementation": implementation(ofContractAt: position),
          "relatedProcesses": successors(ofContractAt: position), "amendments": amendments(contract.corrections),
        ])
      })
  }

  /// The standard's words for what has become of a contract: one that has run its time is terminated there too.
  private func status(ofContractAt position: Int) -> String {
    switch catalogue.register.statuses[position] {
    case .planned: "pending"
    case .live, .inExtension, .endingSoon: "active"
    case .expired, .terminated: "terminated"
    }
  }

  /// The term as it stands: a contract that was ended early can no longer be extended.
  private func period(of term: ContractTerm) -> JSONText? {
    JSONText(
      periodFrom: term.start, through: term.currentEnd, atMost: term.termination == nil ? term.lastPossibleEnd : nil)
  }

  private func documents(of contract: Contract, at position: Int) -> JSONText? {
    var documents = DocumentList(language: catalogue.configuration.language)
    documents.addPage(
      contract.title, at: records.addresses[.contract(position)], .contractSummary, published: contract.published)
    for document in contract.documents where document.kind != .tender {
      documents.addDocument(
        nil, at: address(of: document, ofContractAt: position), document.kind == .contract ? .contractSigned : nil)
    }
    for notice in contract.notices where notice.kind != .tender {
      documents.addDocument(notice.label, at: notice.url, notice.kind == .contract ? .contractSigned : nil)
    }
    return documents.json
  }

  /// What is paid under a contract. A credit note is a negative amount.
  private func implementation(ofContractAt position: Int) -> JSONText? {
    guard let positions = records.payments[position] else { return nil }
    var identifiers = DistinctIdentifiers()
    let transactions = positions.map { position -> JSONText in
      let payment = catalogue.spending.payments.all[position]
      let id = payment.transaction ?? "\(payment.date.iso8601)-\(payment.amount.plainText)"
      return JSONText(object: [
        "id": JSONText(identifiers.next(id)), "date": JSONText(from: payment.date),
        "value": JSONText(value: payment.amount), "payer": payer(of: payment)?.reference,
        "payee": payee(of: payment)?.reference,
        "uri": JSONText(records.addresses[.payments(CalendarMonth(of: payment.date))]),
      ])
    }
    return JSONText(object: ["transactions": JSONText(list: transactions)])
  }
}
