import Diagnostics
import Platform
import Records
import StaticSite

extension SiteEdition {
  /// Every public record as the ledger has to know it. The forms of the decisions are made on as many processors as are
  /// asked for, and then kept.
  func ledgerSubjects(workers: Int) async -> [LedgerSubject] {
    _ = await Array(catalogue.decisions.indices).concurrentMap(workers: workers) { [publicForms] in
      publicForms[$0].parts.count
    }
    return ledgerSubjects
  }

  /// Every public record as the ledger has to know it.
  var ledgerSubjects: [LedgerSubject] {
    decisionSubjects + responseSubjects + pageSubjects + procurementSubjects + policySubjects + contractSubjects
      + supplierSubjects + paymentSubjects + formerAddressSubjects
  }

  private var decisionSubjects: [LedgerSubject] {
    let replaced = Set(
      catalogue.decisions.lazy.flatMap(\.links).filter { $0.relation == .supersedes }.map(\.target.value))
    return catalogue.decisions.indices.map { position in
      let decision = catalogue.decisions[position]
      var subject = LedgerSubject(
        kind: .decision, name: catalogue.identity(ofDecisionAt: position)?.text ?? decision.source.path,
        file: decision.source.path, location: decision.source.location, address: decisionPaths[position].text,
        title: decision.title)
      subject.reference = decision.reference?.value.text
      // It was recorded under its reference alone if the office has said only since that numbers begin again each year.
      if let reference = decision.reference?.value, catalogue.position(of: reference) == position {
        subject.otherNames = [reference.text]
      }
      subject.formerAddresses = oldAddresses(decision.redirects)
      subject.date = decision.date
      subject.published = decision.published
      subject.corrections = decision.corrections.map(\.date)
      subject.withdrawn = decision.withdrawal?.date
      subject.isReplaced =
        decision.status == .superseded && decision.reference.map { replaced.contains($0.value) } ?? false
      subject.isMisread = decision.isMisread
      subject.form = publicForms[position]
      return subject
    }
  }

  private var responseSubjects: [LedgerSubject] {
    catalogue.disclosureLog.requests.map { request in
      var subject = LedgerSubject(
        kind: .response, name: request.reference?.value ?? request.source.path, file: request.source.path,
        location: request.source.location, address: addresses.informationRequest(request).text, title: request.title)
      subject.reference = request.reference?.value
      subject.formerAddresses = oldAddresses(request.redirects)
      subject.date = request.answered
      subject.published = request.published
      subject.corrections = request.corrections.map(\.date)
      subject.withdrawn = request.withdrawal?.date
      subject.isMisread = request.isMisread
      subject.form = request.publicForm
      return subject
    }
  }

  private var pageSubjects: [LedgerSubject] {
    catalogue.pages.compactMap { page in
      let path = addresses.page(page)
      // The home page is always there, with an introduction or without.
      guard path != .home else { return nil }
      var subject = LedgerSubject(
        kind: .page, name: page.source.path, file: page.source.path, location: page.source.location,
        address: path.text, title: page.title)
      subject.formerAddresses = oldAddresses(page.redirects)
      subject.published = page.published
      return subject
    }
  }

  private var procurementSubjects: [LedgerSubject] {
    let (processes, old) = (contractingProcesses, addressesLeadingOn)
    return catalogue.procurements.enumerated().map { position, procurement in
      var subject = LedgerSubject(
        kind: .procurement, name: procurement.id, file: procurement.source.path,
        location: procurement.source.location, address: addresses.procurement(procurement.id).text,
        title: procurement.title)
      subject.formerAddresses = oldAddresses(procurement.redirects)
      subject.otherAddresses = old[subject.address, default: []]
      subject.isMisread = procurement.isMisread
      subject.published = procurement.published
      subject.corrections = procurement.corrections.map(\.date)
      subject.form = procurement.publicForm
      subject.openContractingID = processes?.ocid(ofProcurementAt: position)
      subject.statesOpenContractingID = procurement.openContractingID != nil
      return subject
    }
  }

  private var policySubjects: [LedgerSubject] {
    catalogue.policies.map { policy in
      var subject = LedgerSubject(
        kind: .policy, name: policy.id, file: policy.source.path, location: policy.source.location,
        address: addresses.policy(policy.id).text, title: policy.title)
      subject.formerAddresses = oldAddresses(policy.redirects)
      subject.isMisread = policy.isMisread
      subject.date = policy.adopted
      subject.published = policy.published
      subject.corrections = policy.corrections.map(\.date)
      subject.form = policy.publicForm
      return subject
    }
  }

  private var contractSubjects: [LedgerSubject] {
    let (processes, old) = (contractingProcesses, addressesLeadingOn)
    return catalogue.register.contracts.indices.map { position in
      let (contract, path) = (catalogue.register.contracts[position], contractPaths[position])
      var subject = LedgerSubject(
        kind: .contract, name: contract.reference.value.text, file: nil, location: contract.source.location,
        address: path.text, title: contract.title)
      subject.row = contract.source
      subject.reference = contract.reference.value.text
      subject.isMisread = contract.isMisread
      subject.date = contract.term.start
      subject.corrections = contract.corrections.map(\.date)
      subject.form = contract.publicForm
      subject.otherAddresses = old[subject.address, default: []]
      subject.published = contract.published
      subject.openContractingID = processes?.ocid(ofContractAt: position)
      return subject
    }
  }

  private var supplierSubjects: [LedgerSubject] {
    zip(catalogue.suppliers.suppliers, supplierPaths).map { supplier, path in
      var subject = LedgerSubject(
        kind: .supplier, name: supplier.name, file: nil, location: nil, address: path.text, title: supplier.name)
      subject.otherNames = supplier.otherNames
      return subject
    }
  }

  private var paymentSubjects: [LedgerSubject] {
    let payments = catalogue.spending.payments
    return spendMonths.enumerated().map { position, month in
      var subject = LedgerSubject(
        kind: .payments, name: month.month.iso8601, file: nil, location: payments.file(of: month)?.location,
        address: addresses.spend(month.month).text,
        title: words.phrase(.spendMonthTitle, ["month": words.month(month.month)]))
      subject.isMisread = payments.isMisread
      subject.corrections = catalogue.corrections(ofPaymentsIn: month.month).map(\.date)
      // A month that is not over grows.
      if month.month.lastDay < catalogue.asOf { subject.form = paymentForms[position] }
      return subject
    }
  }

  /// What the office says of old addresses has to stay, whoever recorded what stood there, or nobody.
  private var formerAddressSubjects: [LedgerSubject] {
    catalogue.formerAddresses.compactMap { former in
      guard let path = Redirects.path(for: former.address.value) else { return nil }
      var subject = LedgerSubject(
        kind: .address, name: path.text, file: nil, location: former.address.location, address: path.text,
        title: former.title ?? path.text)
      if case .withdrawn(let withdrawal) = former.outcome { subject.date = withdrawal.date }
      return subject
    }
  }

  /// The old addresses that `former-addresses.yaml` leads on, by where they lead.
  private var addressesLeadingOn: [String: [String]] {
    var old: [String: [String]] = [:]
    for former in catalogue.formerAddresses {
      guard case .moved(let target) = former.outcome, let target = SitePath(target.value),
        let path = Redirects.path(for: former.address.value)
      else { continue }
      old[target.text, default: []].append(path.text)
    }
    return old
  }

  private func oldAddresses(_ redirects: [Located<String>]) -> [String] {
    redirects.compactMap { Redirects.path(for: $0.value)?.text }
  }
}
