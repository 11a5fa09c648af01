import Diagnostics
import Markdown
import Records
import Search
import StaticSite

/// What can be found, kind by kind. Nothing stands here that the page of a record does not show.
extension SiteEdition {
  ///
  /// - Parameter paths: what the site has.
  func searchKinds(of paths: Set<SitePath>) -> [SearchKind] {
    SearchedKind.allCases.map { kind($0, of: paths) }.filter { $0.count > 0 }
  }

  private func kind(_ kind: SearchedKind, of paths: Set<SitePath>) -> SearchKind {
    switch kind {
    case .decision: decisionKind
    case .number: self.kind(.number, numberDocuments) { $0 }
    case .contract: contractKind
    case .procurement: procurementKind
    case .supplier: supplierKind
    case .policy: policyKind
    case .response: responseKind
    case .page: pageKind(of: paths)
    }
  }

  private func kind<Element: Sendable>(
    _ kind: SearchedKind, _ elements: [Element], _ document: @Sendable @escaping (Element) -> SearchDocument
  ) -> SearchKind {
    SearchKind(name: kind.rawValue, label: words[.searched(kind)], count: elements.count) { document(elements[$0]) }
  }

  private var decisionKind: SearchKind {
    let keys = zip(catalogue.decisions, decisionPaths).map { OldestFirst(day: $0.filingDate, address: $1.text) }
    let positions = keys.indices.sorted { keys[$0] < keys[$1] }
    return kind(.decision, positions, document(forDecisionAt:))
  }

  private func document(forDecisionAt position: Int) -> SearchDocument {
    let decision = catalogue.decisions[position]
    let summary = summaries[position]
    let texts = decision.hasPublicText ? decision.text.passages + listed(decision.decisionMaker) : []
    let isKnown = decision.confidentiality != .confidential
    let organisation = name(ofOrganisation: decision.organisation.value)
    return SearchDocument(
      address: summary.href, title: decision.title, reference: summary.reference, date: decision.date.map(words.date),
      notes: [summary.statusName] + (decision.confidentiality == .open ? [] : [summary.confidentialityName]),
      texts: texts, keywords: isKnown ? titles(ofPriorities: decision.priorities) + organisation : [],
      values: [
        .year: year(of: decision.filingDate), .status: [summary.statusName],
        .priority: isKnown ? titles(ofPriorities: decision.priorities) : [],
        .buyer: isKnown ? organisation : [],
      ])
  }

  private var contractKind: SearchKind {
    let keys = zip(catalogue.register.contracts, contractPaths).map {
      OldestFirst(day: $0.term.start, address: $1.text)
    }
    let positions = keys.indices.sorted { keys[$0] < keys[$1] }
    return kind(.contract, positions, document(forContractAt:))
  }

  private func document(forContractAt position: Int) -> SearchDocument {
    let contract = catalogue.register.contracts[position]
    let status = words[.contractStatus(catalogue.register.statuses[position])]
    let suppliers = contract.suppliers.map(\.name.value)
    let numbers = contract.suppliers.flatMap { supplier in
      let position = catalogue.suppliers.position(of: supplier.name.value)
      return position.map { catalogue.suppliers.suppliers[$0].identifiers } ?? supplier.identifiers
    }
    let buyer = name(ofOrganisation: contract.buyer.value)
    let priorities = titles(ofPriorities: contract.priorities)
    return SearchDocument(
      address: addresses.href(contractPaths[position]), title: contract.title, reference: contract.reference.value.text,
      date: term(of: contract), notes: [status] + listed(contract.value.map(words.money)) + suppliers,
      texts: listed(contract.description) + listed(contract.category) + numbers.map(phrase),
      keywords: buyer + priorities,
      values: [
        .year: year(of: contract.term.start), .status: [status], .priority: priorities, .buyer: buyer,
        .category: listed(contract.category), .supplier: suppliers,
        .worth: listed(contract.value.map { words.worth($0) }),
      ])
  }

  /// From when to when a contract runs, as far as it is public.
  private func term(of contract: Contract) -> String? {
    guard let start = contract.term.start.map(words.date) else { return nil }
    guard let end = contract.term.currentEnd.map(words.date) else { return start }
    return words.phrase(.dateRange, ["from": start, "to": end])
  }

  private var procurementKind: SearchKind {
    kind(
      .procurement, sorted(catalogue.procurements) { OldestFirst(day: $0.published, address: $0.id) }
    ) { [self] procurement in
      SearchDocument(
        address: addresses.href(addresses.procurement(procurement.id)), title: procurement.title,
        reference: procurement.reference?.value, date: procurement.published.map(words.date),
        notes: [words[.procurementStatus(procurement.status)]],
        texts: listed(procurement.summary) + listed(procurement.category) + procurement.text.passages,
        keywords: titles(ofPriorities: procurement.priorities) + name(ofOrganisation: procurement.buyer.value),
        values: [
          .year: year(of: procurement.published),
          .status: [words[.procurementStatus(procurement.status)]],
          .priority: titles(ofPriorities: procurement.priorities),
          .buyer: name(ofOrganisation: procurement.buyer.value),
        ])
    }
  }

  private var supplierKind: SearchKind {
    kind(.supplier, Array(catalogue.suppliers.suppliers.indices)) { [self] position in
      let supplier = catalogue.suppliers.suppliers[position]
      return SearchDocument(
        address: addresses.href(supplierPaths[position]), title: supplier.name,
        notes: supplier.contracts.isEmpty ? [] : [words.count(supplier.contracts.count, WordKey.contractCount)],
        names: [supplier.name] + supplier.otherNames, texts: supplier.otherNames + supplier.identifiers.map(phrase))
    }
  }

  private var policyKind: SearchKind {
    kind(
      .policy, sorted(catalogue.policies) { OldestFirst(day: $0.adopted, address: $0.id) }
    ) { [self] policy in
      SearchDocument(
        address: addresses.href(addresses.policy(policy.id)), title: policy.title, date: policy.adopted.map(words.date),
        names: [policy.title], texts: listed(policy.summary) + policy.text.passages,
        keywords: titles(ofPriorities: policy.priorities) + name(ofOrganisation: policy.organisation.value),
        values: [
          .year: year(of: policy.adopted),
          .priority: titles(ofPriorities: policy.priorities), .buyer: name(ofOrganisation: policy.organisation.value),
        ])
    }
  }

  private var responseKind: SearchKind {
    kind(
      .response, sorted(catalogue.disclosureLog.requests) { OldestFirst(day: $0.answered, address: $0.source.path) }
    ) { [self] request in
      let outcome = request.withdrawal == nil ? outcomeName(of: request) : words[.status(.withdrawn)]
      return SearchDocument(
        address: addresses.href(addresses.informationRequest(request)), title: request.title,
        reference: request.reference?.value, date: request.answered.map(words.date), notes: [outcome],
        texts: request.hasPublicText ? request.text.passages : [],
        values: [
          .year: year(of: request.answered), .status: [outcome],
          .buyer: name(ofOrganisation: request.organisation.value),
        ])
    }
  }

  private func pageKind(of paths: Set<SitePath>) -> SearchKind {
    let pages = catalogue.pages.filter { addresses.page($0) != .home }.map { document(for: $0) }
    return kind(.page, pages + overviewDocuments(among: paths)) { $0 }
  }

  private func document(for page: FreePage) -> SearchDocument {
    SearchDocument(
      address: addresses.href(addresses.page(page)), title: page.title, names: [page.title],
      texts: listed(page.description) + page.text.passages)
  }

  private func phrase(_ identifier: OfficialIdentifier) -> String {
    words.phrase(.identifier(identifier.scheme), ["id": identifier.id])
  }

  private func sorted<Element>(_ elements: [Element], _ key: (Element) -> OldestFirst) -> [Element] {
    elements.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func listed(_ text: String?) -> [String] { text.map { $0.isEmpty ? [] : [$0] } ?? [] }

  private func year(of day: CalendarDate?) -> [String] { day.map { [String($0.year)] } ?? [] }

  private func titles(ofPriorities ids: [Located<String>]) -> [String] {
    configuration.priorities.filter { priority in ids.contains { $0.value == priority.id } }.map(\.title)
  }

  private func name(ofOrganisation id: String) -> [String] { listed(catalogue.organisation(id)?.name) }
}

extension MarkdownDocument {
  /// What a reader sees of it, heading by heading.
  fileprivate var passages: [String] {
    ([preamble.plainText] + sections.flatMap { [$0.heading.title, $0.body.plainText] }).filter { !$0.isEmpty }
  }
}

/// The order of records from the oldest to the newest. What has no day comes first, and the address decides between
/// records of one day.
private struct OldestFirst: Comparable {
  let day: CalendarDate?
  let address: String

  static func < (left: OldestFirst, right: OldestFirst) -> Bool {
    if left.day == right.day { return left.address < right.address }
    guard let day = left.day else { return true }
    return right.day.map { day < $0 } ?? false
  }
}
