import Records
import StaticSite

/// A correction or withdrawal as pages show it: with the record's title and address.
struct ShownChange: Sendable {
  let change: PublicChange
  let kind: LedgerKind?
  let reference: String?
  let title: String
  let path: SitePath
  /// What the record is called in the identifiers of feeds, which never change.
  let name: String
}

extension SiteEdition {
  /// Every correction and withdrawal, newest first.
  func shownChanges() -> [ShownChange] { catalogue.changes.compactMap(shown) }

  private func shown(_ change: PublicChange) -> ShownChange? {
    switch change.subject {
    case .decision(let position):
      let decision = catalogue.decisions[position]
      return ShownChange(
        change: change, kind: .decision, reference: decision.reference?.value.text, title: decision.title,
        path: decisionPaths[position], name: feedName(ofDecisionAt: position))
    case .response(let position):
      let request = catalogue.disclosureLog.requests[position]
      return ShownChange(
        change: change, kind: .response, reference: request.reference?.value, title: request.title,
        path: addresses.informationRequest(request), name: feedName(of: request))
    case .contract(let position):
      let contract = catalogue.register.contracts[position]
      let reference = contract.reference.value.text
      return ShownChange(
        change: change, kind: .contract, reference: reference, title: contract.title, path: contractPaths[position],
        name: "contract/" + reference.percentEncoded)
    case .procurement(let position):
      let procurement = catalogue.procurements[position]
      return ShownChange(
        change: change, kind: .procurement, reference: procurement.reference?.value, title: procurement.title,
        path: addresses.procurement(procurement.id), name: "procurement/" + procurement.id)
    case .policy(let position):
      let policy = catalogue.policies[position]
      return ShownChange(
        change: change, kind: .policy, reference: nil, title: policy.title, path: addresses.policy(policy.id),
        name: "policy/" + policy.id)
    case .payments(let month):
      return ShownChange(
        change: change, kind: .payments, reference: nil,
        title: words.phrase(.spendMonthTitle, ["month": words.month(month)]), path: addresses.spend(month),
        name: "payments/" + month.iso8601)
    case .formerAddress(let position):
      let former = catalogue.formerAddresses[position]
      guard let path = Redirects.path(for: former.address.value) else { return nil }
      return ShownChange(
        change: change, kind: nil, reference: nil, title: former.title ?? former.address.value, path: path,
        name: "address" + former.address.value.percentEncoded)
    }
  }

  /// What was done, in words.
  func words(of change: ShownChange) -> String {
    switch change.change.action {
    case .corrected(let words): words
    case .withdrawn: words[.withdrawnChange]
    }
  }

  /// What kind of change it is.
  func actionName(of change: ShownChange) -> String {
    switch change.change.action {
    case .corrected: words[.changeCorrected]
    case .withdrawn: words[.changeWithdrawn]
    }
  }
}
