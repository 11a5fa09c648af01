import Records

/// A contract as a row.
struct ContractRow: Sendable {
  let records: PublicRecords
  let position: Int
  let contract: Contract

  init(_ records: PublicRecords, _ position: Int) {
    self.records = records
    self.position = position
    contract = records.catalogue.register.contracts[position]
  }

  var catalogue: Catalogue { records.catalogue }
  var reference: String { contract.reference.value.text }
  var place: RecordPlace { .contract(position) }
  var status: ContractStatus { catalogue.register.statuses[position] }
  var soleSupplier: ContractSupplier? { contract.suppliers.count == 1 ? contract.suppliers.first : nil }

  /// The suppliers' numbers in an official register, by the order of the suppliers; empty for one that has none there.
  func numbers(_ scheme: String) -> [String] {
    let numbers = contract.suppliers.map { supplier in supplier.identifiers.first { $0.scheme == scheme }?.id ?? "" }
    return numbers.allSatisfy(\.isEmpty) ? [] : numbers
  }

  /// Where a document of the contract is found, here or elsewhere.
  func address(of kind: ContractDocument.Kind) -> String? {
    guard let document = contract.documents.first(where: { $0.kind == kind }) else {
      return contract.notices.first { $0.kind == kind }?.url
    }
    return records.addresses[.document(document.file.value.lastComponent?.string ?? "", of: place)]
  }

  var procurement: String? {
    catalogue.procurement(ofContractAt: position).map { catalogue.procurements[$0].id }
  }

  /// The references of the decisions that the row names and the public may know of.
  var namedDecisions: [String] {
    contract.decisions.filter { catalogue.position(of: $0.value) != nil }.map(\.value.text)
  }

  /// What is paid under the contract, over all years.
  var paid: Money? {
    let totals = catalogue.spending.totals(underContractAt: position)
    return totals.isEmpty ? nil : totals.map(\.total).total
  }
}

/// The columns of the register, in the order and under the names of the Local Government Association's contracts schema
/// as far as that has them.
extension ContractRow {
  static let columns: [Column<ContractRow>] = what + days + money + suppliers + process + more

  private static let what: [Column<ContractRow>] = [
    .text(.contractReference) { $0.reference }, .text(.openContractingID) { $0.contract.openContractingID },
    .text(.contractTitle) { $0.contract.title }.required, .text(.description) { $0.contract.description },
    .word(.contractType) { $0.contract.kind }, .word(.contractStatus) { $0.status }.required,
    .text(.organisationID) { $0.catalogue.organisation($0.contract.buyer.value)?.id },
    .text(.buyer) { $0.records.organisation($0.contract.buyer.value) },
    .text(.organisationalUnit) { $0.contract.unit }, .text(.serviceCategory) { $0.contract.category },
    .word(.procurementCategory) { $0.contract.nature }, .text(.cpvLabel) { $0.contract.cpvLabel },
    .list(.cpvCode) { $0.contract.cpv.map(\.value.text) },
  ]

  private static let days: [Column<ContractRow>] = [
    .date(.startDate) { $0.contract.term.start }, .date(.endDate) { $0.contract.term.end },
    .date(.lastExtensionDate) { $0.contract.term.extendedEnd },
    .date(.currentEndDate) { $0.contract.term.currentEnd }, .date(.maximumEndDate) { $0.contract.term.maximumEnd },
    .date(.lastPossibleEndDate) { $0.contract.term.lastPossibleEnd },
    .boolean(.canBeExtended) { $0.contract.term.canBeExtended(on: $0.records.catalogue.asOf) }.required,
    .list(.extensionOptions) { $0.contract.term.extensionOptions.map(\.plainText) },
    .date(.breakDate) { $0.contract.term.breakDate },
    .text(.noticePeriod) { $0.contract.term.noticePeriod?.plainText },
    .list(.noticeDates) { $0.contract.term.noticeDays.map(\.iso8601) },
    .date(.reviewDate) { $0.contract.term.review },
    .date(.workBeginsDate) { $0.catalogue.plan.workBegins[$0.position] },
    .date(.terminationDate) { $0.contract.term.termination?.date },
    .text(.terminationReason) { $0.contract.term.termination?.reason },
  ]

  private static let money: [Column<ContractRow>] = [
    .amount(.contractValue) { $0.contract.value }, .amount(.annualValue) { $0.contract.annualValue },
    .boolean(.fixedCost) { $0.contract.isFixedCost }, .amount(.irrecoverableVAT) { $0.contract.irrecoverableVAT },
    .amount(.paid) { $0.paid },
  ]

  private static let suppliers: [Column<ContractRow>] = [
    .list(.suppliers) { $0.contract.suppliers.map(\.name.value) },
    .list(.companiesHouseNumber) { $0.numbers("GB-COH") }, .list(.charityNumber) { $0.numbers("GB-CHC") },
    .list(.otherSupplierID) { $0.numbers("other") }, .boolean(.smallOrMedium) { $0.soleSupplier?.isSmallOrMedium },
    .boolean(.voluntary) { $0.soleSupplier?.isVoluntary }, .text(.areaOfSupplier) { $0.contract.areaOfSupplier },
  ]

  private static let process: [Column<ContractRow>] = [
    .text(.processType) { $0.contract.process }, .text(.framework) { $0.contract.framework },
    .list(.collaborationPartners) { $0.contract.collaborationPartners }, .text(.procurementID) { $0.procurement },
    .url(.tenderDocumentURL) { $0.address(of: .tender) }, .url(.contractDocumentURL) { $0.address(of: .contract) },
    .url(.performanceInformationURL) { $0.address(of: .performance) },
    .list(.notices) { $0.contract.notices.compactMap { notice in notice.label.map { "\($0) \(notice.url)" } } },
    .text(.areaServed) { $0.contract.areaServed },
  ]

  private static let more: [Column<ContractRow>] = [
    .share(.socialValueWeighting) { $0.contract.socialValueWeighting?.value },
    .list(.decisions) { $0.namedDecisions },
    .text(.blankReason) { $0.contract.blankReason?.text }, .date(.publishedDate) { $0.contract.published },
    .date(.modifiedDate) { $0.contract.modified }, .url(.url) { $0.records.addresses[$0.place] }.required.unique,
  ]
}
