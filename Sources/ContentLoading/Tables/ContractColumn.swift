/// The columns of a contracts register: those of the Local Government Association's contracts schema, and ours.
enum ContractColumn: Int, TableColumn {
  case reference, title, buyer, organisationLabel, organisationURI, unit, kind, category, categoryURI, description
  case nature, cpvLabel, cpvCode, proclassLabel, proclassCode, start, end, extendedEnd, maximumEnd, extensionOptions
  case breakDate, noticePeriod, review, terminationDate, terminationReason, value, annualValue, fixedCost
  case irrecoverableVAT, supplier, companiesHouse, charity, otherSupplierID, smallOrMedium, voluntary, voluntaryType
  case areaOfSupplier, contactName, contactEmail, contactTelephone, contactAddress, contactURL, process, framework
  case collaborationPartners, tenderDocument, contractDocument, performanceInformation, areaServed, areaServedURI
  case openContractingID, socialValueWeighting, socialValueCommitments, socialValueDelivered, priorities, decisions
  case notices, corrections, published, withheldReason, withheldExemption, withheldTest, withheldReview
  case withheldExpected

  var header: String {
    switch self {
    case .reference: "ContractReference"
    case .title: "ContractTitle"
    case .buyer: "Buyer"
    case .organisationLabel: "OrganisationLabel"
    case .organisationURI: "OrganisationURI"
    case .unit: "OrganisationalUnit"
    case .kind: "ContractType"
    case .category: "ServiceCategoryLabel"
    case .categoryURI: "ServiceCategoryURI"
    case .description: "Description"
    case .nature: "ProcurementCategory"
    case .cpvLabel: "CPVLabel"
    case .cpvCode: "CPVCode"
    case .proclassLabel: "ProclassLabel"
    case .proclassCode: "ProclassCode"
    case .start: "StartDate"
    case .end: "EndDate"
    case .extendedEnd: "LastExtensionDate"
    case .maximumEnd: "MaximumEndDate"
    case .extensionOptions: "ExtensionOptions"
    case .breakDate: "BreakDate"
    case .noticePeriod: "NoticePeriod"
    case .review: "ReviewDate"
    case .terminationDate: "TerminationDate"
    case .terminationReason: "TerminationReason"
    case .value: "ContractValue"
    case .annualValue: "AnnualValue"
    case .fixedCost: "FixedCost"
    case .irrecoverableVAT: "IrrecoverableVAT"
    case .supplier: "SupplierName"
    case .companiesHouse: "CompaniesHouseRegistrationNumber"
    case .charity: "CharityCommissionNumber"
    case .otherSupplierID: "OtherSupplierID"
    case .smallOrMedium: "SMESupplier"
    case .voluntary: "VCSESupplier"
    case .voluntaryType: "VCSESupplierType"
    case .areaOfSupplier: "AreaOfSupplier"
    case .contactName: "ContactName"
    case .contactEmail: "ContactEmail"
    case .contactTelephone: "ContactTelephone"
    case .contactAddress: "ContactAddress"
    case .contactURL: "ContactURL"
    case .process: "ProcessType"
    case .framework: "Framework"
    case .collaborationPartners: "CollaborationPartners"
    case .tenderDocument: "TenderDocumentURL"
    case .contractDocument: "ContractDocumentURL"
    case .performanceInformation: "PerformanceInformationURL"
    case .areaServed: "AreaServedLabel"
    case .areaServedURI: "AreaServedURI"
    case .openContractingID: "OpenContractingID"
    case .socialValueWeighting: "SocialValueWeighting"
    case .socialValueCommitments: "SocialValueCommitments"
    case .socialValueDelivered: "SocialValueDelivered"
    case .priorities: "Priorities"
    case .decisions: "Decisions"
    case .notices: "Notices"
    case .corrections: "Corrections"
    case .published: "Published"
    case .withheldReason: "WithheldReason"
    case .withheldExemption: "WithheldExemption"
    case .withheldTest: "WithheldTest"
    case .withheldReview: "WithheldReview"
    case .withheldExpected: "WithheldExpected"
    }
  }

  /// Those that the contracts schema requires are expected, as far as a register can be expected to have them.
  var use: ColumnUse {
    switch self {
    case .reference, .title: .required
    case .description, .start, .end, .review, .value, .supplier, .process: .expected
    case .organisationURI, .categoryURI, .proclassLabel, .proclassCode, .voluntaryType, .areaServedURI: .accepted
    case .contactName, .contactEmail, .contactTelephone, .contactAddress, .contactURL: .personal
    default: .optional
    }
  }
}
