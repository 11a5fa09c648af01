import OpenData
import Records

/// The columns of the register as a file: those of the Local Government Association's contracts schema, and ours.
enum ContractField: String, CaseIterable, Sendable {
  case openContractingID = "OpenContractingID"
  case reference = "ContractReference"
  case title = "ContractTitle"
  case description = "Description"
  case kind = "ContractType"
  case status = "ContractStatus"
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
  case otherSupplierID = "OtherSupplierID"
  case smallOrMedium = "SMESupplier"
  case voluntary = "VCSESupplier"
  case areaOfSupplier = "AreaOfSupplier"
  case process = "ProcessType"
  case framework = "Framework"
  case collaborationPartners = "CollaborationPartners"
  case tenderDocument = "TenderDocumentURL"
  case contractDocument = "ContractDocumentURL"
  case performanceInformation = "PerformanceInformationURL"
  case areaServed = "AreaServedLabel"
  case socialValueWeighting = "SocialValueWeighting"
  case socialValueCommitments = "SocialValueCommitments"
  case socialValueDelivered = "SocialValueDelivered"
  case priorities = "Priorities"
  case decisions = "Decisions"
  case notices = "Notices"
  case corrections = "Corrections"
  case withheldReason = "WithheldReason"
  case withheldExemption = "WithheldExemption"
  case withheldTest = "WithheldTest"
  case withheldReview = "WithheldReview"
  case withheldExpected = "WithheldExpected"
  case address = "URL"
}

/// A contract as a row of that file.
struct ContractRow: Sendable {
  let edition: SiteEdition
  let position: Int
  private let contract: Contract

  init(edition: SiteEdition, position: Int) {
    self.edition = edition
    self.position = position
    contract = edition.catalogue.register.contracts[position]
  }

  private var catalogue: Catalogue { edition.catalogue }

  /// The value of a column.
  func value(of field: ContractField) -> DataValue {
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
    case .extensionOptions: return .list(contract.term.extensionOptions.map(\.plainText))
    case .noticePeriod: return .text(contract.term.noticePeriod?.plainText)
    case .terminationReason: return .text(contract.term.termination?.reason)
    case .value: return .money(contract.value)
    case .annualValue: return .money(contract.annualValue)
    case .fixedCost: return .boolean(contract.isFixedCost)
    case .irrecoverableVAT: return .money(contract.irrecoverableVAT)
    case .supplier: return .list(contract.suppliers.map(\.name.value))
    case .companiesHouse: return numbers("GB-COH")
    case .charity: return numbers("GB-CHC")
    case .otherSupplierID: return numbers("other")
    case .smallOrMedium: return .boolean(contract.suppliers.count == 1 ? contract.suppliers[0].isSmallOrMedium : nil)
    case .voluntary: return .boolean(contract.suppliers.count == 1 ? contract.suppliers[0].isVoluntary : nil)
    case .areaOfSupplier: return .text(contract.areaOfSupplier)
    case .process: return .text(contract.process)
    case .framework: return .text(contract.framework)
    case .collaborationPartners: return .list(contract.collaborationPartners)
    case .tenderDocument: return .text(address(of: .tender))
    case .contractDocument: return .text(address(of: .contract))
    case .performanceInformation: return .text(address(of: .performance))
    case .areaServed: return .text(contract.areaServed)
    case .socialValueWeighting: return .share(contract.socialValueWeighting?.value)
    case .socialValueCommitments: return .list(contract.socialValue.map { "\($0.aim.rawValue): \($0.promise)" })
    case .socialValueDelivered:
      return .list(contract.socialValue.compactMap { value in value.delivered.map { "\(value.aim.rawValue): \($0)" } })
    case .priorities: return .list(contract.priorities.map(\.value))
    case .decisions:
      return .list(
        contract.decisions.filter { catalogue.position(of: $0.value) != nil }.map(\.value.text))
    case .notices: return .list(contract.notices.compactMap { notice in notice.label.map { "\($0) \(notice.url)" } })
    case .corrections: return .list(contract.corrections.map { "\($0.date.iso8601) \($0.change)" })
    case .withheldReason: return .text(contract.blankReason?.text)
    case .withheldExemption: return .text(contract.blankReason?.ground?.text)
    case .withheldTest: return .text(contract.blankReason?.publicInterestTest)
    case .withheldReview: return .date(contract.blankReason?.review)
    case .withheldExpected: return .text(contract.blankReason?.expected?.iso8601)
    case .address: return .text(edition.addresses.absolute(edition.contractPaths[position]))
    }
  }

  /// The suppliers' numbers in an official register, by the order of the suppliers; empty for one that has none there.
  private func numbers(_ scheme: String) -> DataValue {
    let numbers = contract.suppliers.map { supplier in
      supplier.identifiers.first { $0.scheme == scheme }?.id ?? ""
    }
    return numbers.allSatisfy(\.isEmpty) ? .empty : .list(numbers)
  }

  /// Where a document of the contract is found, here or elsewhere.
  private func address(of kind: ContractDocument.Kind) -> String? {
    if let document = contract.documents.first(where: { $0.kind == kind }) {
      return edition.addresses.absolute(edition.path(of: document, ofContractAt: position))
    }
    return contract.notices.first { $0.kind == kind }?.url
  }
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
