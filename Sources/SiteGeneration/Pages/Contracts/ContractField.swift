import Records

/// The columns of the register as a file: those of the Local Government Association's contracts schema, and ours.
enum ContractField: String, CaseIterable, Sendable {
  case openContractingID = "OpenContractingID"
  case reference = "ContractReference"
  case title = "ContractTitle"
  case description = "Description"
  case kind = "ContractType"
  case status = "Status"
  case buyer = "Buyer"
  case unit = "OrganisationalUnit"
  case category = "ServiceCategoryLabel"
  case nature = "ProcurementCategory"
  case cpvLabel = "CPVLabel"
  case cpvCode = "CPVCode"
  case start = "StartDate"
  case end = "EndDate"
  case extendedEnd = "LastExtensionDate"
  case currentEnd = "CurrentEndDate"
  case maximumEnd = "MaximumEndDate"
  case extensionOptions = "ExtensionOptions"
  case breakDate = "BreakDate"
  case noticePeriod = "NoticePeriod"
  case review = "ReviewDate"
  case terminationDate = "TerminationDate"
  case terminationReason = "TerminationReason"
  case value = "ContractValue"
  case annualValue = "AnnualValue"
  case fixedCost = "FixedCost"
  case irrecoverableVAT = "IrrecoverableVAT"
  case supplier = "SupplierName"
  case companiesHouse = "CompaniesHouseRegistrationNumber"
  case charity = "CharityCommissionNumber"
  case smallOrMedium = "SMESupplier"
  case voluntary = "VCSESupplier"
  case areaOfSupplier = "AreaOfSupplier"
  case process = "ProcessType"
  case framework = "Framework"
  case collaborationPartners = "CollaborationPartners"
  case areaServed = "AreaServedLabel"
  case socialValueWeighting = "SocialValueWeighting"
  case socialValueCommitments = "SocialValueCommitments"
  case socialValueDelivered = "SocialValueDelivered"
  case priorities = "Priorities"
  case decisions = "Decisions"
  case notices = "Notices"
  case corrections = "Corrections"
  case withheldReason = "WithheldReason"
  case address = "URL"
}

extension SiteEdition {
  /// The value of a column for a contract.
  func value(of field: ContractField, at position: Int) -> DataValue {
    let contract = catalogue.register.contracts[position]
    switch field {
    case .openContractingID: return .text(contract.openContractingID)
    case .reference: return .text(contract.reference.value.text)
    case .title: return .text(contract.title)
    case .description: return .text(contract.description)
    case .kind: return .text(contract.kind?.rawValue)
    case .status: return .text(catalogue.register.statuses[position].rawValue)
    case .buyer: return .text(catalogue.organisation(contract.buyer.value)?.name)
    case .unit: return .text(contract.unit)
    case .category: return .text(contract.category)
    case .nature: return .text(contract.nature?.rawValue)
    case .cpvLabel: return .text(contract.cpvLabel)
    case .cpvCode: return .list(contract.cpv.map(\.value.text))
    case .start, .end, .extendedEnd, .currentEnd, .maximumEnd, .breakDate, .review, .terminationDate:
      return .date(contract.term[field])
    case .extensionOptions: return .list(contract.term.extensionOptions.map(plainText))
    case .noticePeriod: return .text(contract.term.noticePeriod.map(plainText))
    case .terminationReason: return .text(contract.term.termination?.reason)
    case .value: return .money(contract.value)
    case .annualValue: return .money(contract.annualValue)
    case .fixedCost: return .boolean(contract.isFixedCost)
    case .irrecoverableVAT: return .money(contract.irrecoverableVAT)
    case .supplier: return .list(contract.suppliers.map(\.name.value))
    case .companiesHouse: return identifiers("GB-COH", of: contract)
    case .charity: return identifiers("GB-CHC", of: contract)
    case .smallOrMedium: return .boolean(contract.suppliers.count == 1 ? contract.suppliers[0].isSmallOrMedium : nil)
    case .voluntary: return .boolean(contract.suppliers.count == 1 ? contract.suppliers[0].isVoluntary : nil)
    case .areaOfSupplier: return .text(contract.areaOfSupplier)
    case .process: return .text(contract.process)
    case .framework: return .text(contract.framework)
    case .collaborationPartners: return .list(contract.collaborationPartners)
    case .areaServed: return .text(contract.areaServed)
    case .socialValueWeighting: return .share(contract.socialValueWeighting?.value)
    case .socialValueCommitments: return .list(contract.socialValue.map { "\($0.aim.rawValue): \($0.promise)" })
    case .socialValueDelivered:
      return .list(contract.socialValue.compactMap { value in value.delivered.map { "\(value.aim.rawValue): \($0)" } })
    case .priorities: return .list(contract.priorities.map(\.value))
    case .decisions:
      return .list(
        contract.decisions.filter { catalogue.position(of: $0.value) != nil }.map(\.value.text))
    case .notices: return .list(contract.notices.map { [$0.label, $0.url].compactMap(\.self).joined(separator: " ") })
    case .corrections: return .list(contract.corrections.map { "\($0.date.iso8601) \($0.change)" })
    case .withheldReason: return .text(contract.withheldReason)
    case .address: return .text(addresses.absolute(contractPaths[position]))
    }
  }

  private func identifiers(_ scheme: String, of contract: Contract) -> DataValue {
    .list(contract.suppliers.flatMap(\.identifiers).filter { $0.scheme == scheme }.map(\.id))
  }

  /// A length of time as the register writes it, whatever the language of the site.
  private func plainText(_ term: Term) -> String { "\(term.months) months" }
}

extension ContractTerm {
  /// The day that a column holds.
  fileprivate subscript(field: ContractField) -> CalendarDate? {
    switch field {
    case .start: start
    case .end: end
    case .extendedEnd: extendedEnd
    case .currentEnd: currentEnd
    case .maximumEnd: maximumEnd
    case .breakDate: breakDate
    case .review: review
    case .terminationDate: termination?.date
    default: nil
    }
  }
}
