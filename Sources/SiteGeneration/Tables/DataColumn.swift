/// The columns of all tables and data files: the name by which programs know each, in the manner of the Local Government
/// Association's contracts schema. What a reader sees above a column is the word of the same name.
enum DataColumn: String, CaseIterable, Sendable {
  // Contracts
  case contractReference = "ContractReference"
  case contractTitle = "ContractTitle"
  case status = "Status"
  case buyer = "Buyer"
  case category = "ServiceCategoryLabel"
  case startDate = "StartDate"
  case currentEndDate = "CurrentEndDate"
  case contractValue = "ContractValue"
  case event = "Event"
  case date = "Date"

  // Suppliers
  case supplierName = "SupplierName"
  case contracts = "Contracts"
  case totalContractValue = "TotalContractValue"
  case smallOrMedium = "SMESupplier"
  case voluntary = "VCSESupplier"
  case area = "AreaOfSupplier"

  // Payments
  case paymentDate = "PaymentDate"
  case amount = "Amount"
  case purpose = "Purpose"
  case spendCategory = "Category"
  case transaction = "TransactionReference"
  case payments = "Payments"
  case total = "Total"
  case month = "Month"
  case financialYear = "FinancialYear"

  // Performance
  case measure = "Measure"
  case figure = "Figure"
  case basis = "Basis"
  case target = "Target"
  case targetMet = "TargetMet"

  // The plan, procurements and policies
  case subject = "Subject"
  case reference = "Reference"
  case value = "Value"
  case workBegins = "WorkBegins"
  case policy = "Policy"
  case owner = "Owner"
  case version = "Version"
  case adoptedDate = "AdoptedDate"
  case reviewDate = "ReviewDate"
  case paid = "Paid"
  case procurement = "Procurement"
  case estimatedValue = "EstimatedValue"
  case plannedStart = "PlannedStart"
  case nextGateway = "NextGateway"
  case gate = "Gate"
  case plannedMonth = "PlannedMonth"
  case passedDate = "PassedDate"
  case decision = "Decision"
  case state = "State"
  case individual = "Individual"

  // Social value
  case aim = "SocialValueAim"
  case priority = "Priority"
  case promised = "Promised"
  case delivered = "Delivered"
  case outstanding = "Outstanding"
  case commitment = "SocialValueCommitment"
  case outcome = "SocialValueDelivered"
  case weighting = "SocialValueWeighting"
  case reachesMinimum = "ReachesMinimum"
  case what = "What"
  case overdue = "Overdue"
  case indicative = "Indicative"
  case url = "URL"

  // What is withheld
  case record = "Record"
  case withheld = "Withheld"
  case ground = "Ground"
  case extent = "Covers"
  case withheldReason = "WithheldReason"
  case publicInterestTest = "PublicInterestTest"
  case expectedPublication = "ExpectedPublication"

  // Performance, for programs
  case unit = "Unit"
  case precision = "Precision"
  case source = "Source"
  case targetFrom = "TargetFrom"
  case targetTo = "TargetTo"
  case targetBy = "TargetBy"
}
