import Diagnostics
import Records

extension SiteEdition {
  /// The facts at the head of a contract's page. Those without which a contract is not understood are there even when
  /// they are not recorded.
  func facts(ofContractAt position: Int) -> [Fact] {
    let contract = catalogue.register.contracts[position]
    let suppliers = contract.suppliers.isEmpty ? nil : contract.suppliers.map(describe).joined(separator: "<br>")
    var facts = [
      fact(.buyer, catalogue.organisation(contract.buyer.value)?.name),
      fact(.suppliers, html: suppliers, in: contract),
      fact(.value, html: contract.value.map(words.money)?.escapedForHTML, in: contract),
    ]
    facts += optionalFact(.annualValue, contract.annualValue.map(words.money))
    facts += optionalFact(.fixedCost, contract.isFixedCost.map(words.flag))
    facts += optionalFact(.irrecoverableVAT, contract.irrecoverableVAT.map(words.money))
    facts += termFacts(of: contract)
    facts += optionalFact(.kind, contract.kind.map { words[.contractKind($0)] })
    facts += optionalFact(.unit, contract.unit)
    facts += optionalFact(.category, contract.category)
    facts += optionalFact(.nature, contract.nature.map { words[.nature($0)] })
    facts += optionalFact(.cpv, codes(contract.cpv, label: contract.cpvLabel))
    facts.append(fact(.process, contract.process))
    facts += optionalFact(.framework, contract.framework)
    facts += optionalFact(
      .collaboration,
      contract.collaborationPartners.isEmpty ? nil : contract.collaborationPartners.joined(separator: "; "))
    facts += optionalFact(.area, contract.areaOfSupplier)
    facts += optionalFact(.areaServed, contract.areaServed)
    facts.append(fact(.socialValueWeighting, contract.socialValueWeighting.map { words.share($0.value) }))
    facts += optionalFact(.priorities, links(toPriorities: contract.priorities))
    facts += optionalFact(
      .procurement, links(toProcurements: catalogue.procurement(ofContractAt: position).map { [$0] } ?? []))
    facts += catalogue.plan.workBegins[position].map { [workBegins($0, contract)] } ?? []
    facts += optionalFact(.successor, links(toProcurements: catalogue.successors(ofContractAt: position)))
    facts += optionalFact(.ocid, contract.openContractingID)
    return facts
  }

  /// A fact that a row may withhold; where it does, the page says so and not that nobody knows.
  private func fact(_ label: FactLabel, html: String?, in contract: Contract) -> Fact {
    guard html == nil, contract.blankReason?.ground != nil else { return fact(label, html: html) }
    return Fact(label: words[.fact(label)], html: words[.withheldFact].escapedForHTML, isRecorded: false)
  }

  private func termFacts(of contract: Contract) -> [Fact] {
    let term = contract.term
    var facts = [
      fact(.start, html: term.start.map(time), in: contract), fact(.end, html: term.end.map(time), in: contract),
    ]
    if term.extendedEnd != nil { facts.append(fact(.currentEnd, term.extendedEnd)) }
    facts += optionalFact(.extensionOptions, termList(term.extensionOptions))
    facts += optionalFact(.notice, term.noticePeriod.map(words.term))
    if let termination = term.termination {
      facts += [fact(.terminated, termination.date), fact(.terminationReason, termination.reason)]
    }
    return facts
  }

  /// A supplier with its numbers in official registers.
  private func describe(_ supplier: ContractSupplier) -> String {
    let position = catalogue.suppliers.position(of: supplier.name.value)
    let known = position.map { catalogue.suppliers.suppliers[$0].identifiers } ?? supplier.identifiers
    let link = supplierLink(supplier)
    return identifiers(known).map { "\(link) <span class=\"fact-note\">\($0)</span>" } ?? link
  }

  /// When work on the next contract has to begin, and by what that is worked out where nobody knows the value.
  private func workBegins(_ day: CalendarDate, _ contract: Contract) -> Fact {
    guard contract.value == nil else { return fact(.workBegins, day) }
    let note = words[.longestLeadTime].escapedForHTML
    return fact(.workBegins, html: "\(time(day)) <span class=\"fact-note\">\(note)</span>")
  }

  /// Several lengths of time; `nil` when there are none.
  func termList(_ terms: [Term]) -> String? {
    terms.isEmpty ? nil : terms.map(words.term).joined(separator: "; ")
  }

  /// Codes of the Common Procurement Vocabulary with what it calls them.
  func codes(_ codes: [Located<CPVCode>], label: String?) -> String? {
    guard !codes.isEmpty else { return label }
    let text = codes.map(\.value.text).joined(separator: "; ")
    return label.map { "\(text) \($0)" } ?? text
  }

  /// Links to procurements by their positions.
  func links(toProcurements positions: [Int]) -> [LinkContext] {
    positions.map { position in
      let procurement = catalogue.procurements[position]
      return LinkContext(label: procurement.title, href: addresses.href(addresses.procurement(procurement.id)))
    }
  }

  /// Links to contracts by their positions in the register.
  func links(toContracts positions: [Int]) -> [LinkContext] {
    positions.map { position in
      let contract = catalogue.register.contracts[position]
      return LinkContext(
        label: "\(contract.title) (\(contract.reference.value.text))", href: addresses.href(contractPaths[position]))
    }
  }
}
