import OpenData

/// The columns of all tables and of the data files beside pages. What a reader sees above a column is the word of the same
/// name; how programs know it says `name`.
enum DataColumn: String, CaseIterable, Sendable {
  // Contracts
  case contractReference = "ContractReference"
  case contractTitle = "ContractTitle"
  case suppliers = "Suppliers"
  case contractStatus = "ContractStatus"
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
  case paidInYear = "PaidInYear"
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
  case recordReference = "RecordReference"
  case recordStatus = "RecordStatus"
  case value = "Value"
  case workBegins = "WorkBegins"
  case policy = "Policy"
  case owner = "Owner"
  case version = "Version"
  case adoptedDate = "AdoptedDate"
  case reviewDate = "ReviewDate"
  case procurement = "Procurement"
  case procurementReference = "ProcurementReference"
  case procurementStatus = "ProcurementStatus"
  case estimatedValue = "EstimatedValue"
  case plannedStart = "PlannedStart"
  case nextGateway = "NextGateway"
  case gate = "Gate"
  case plannedMonth = "PlannedMonth"
  case passedDate = "PassedDate"
  case gateDecision = "GateDecision"
  case gatewayState = "GatewayState"
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
  case eventKind = "EventKind"
  case overdue = "Overdue"
  case indicative = "Indicative"
  case url = "URL"
  case recordURL = "RecordURL"

  // Requests for information
  case requestSubject = "RequestSubject"
  case requestReference = "RequestReference"
  case withdrawnDate = "WithdrawnDate"
  case law = "Law"
  case receivedDate = "ReceivedDate"
  case dueDate = "DueDate"
  case answeredDate = "AnsweredDate"
  case workingDays = "WorkingDays"
  case withinTwentyDays = "WithinTwentyWorkingDays"
  case requestOutcome = "RequestOutcome"
  case grounds = "Grounds"
  case requestGround = "RequestGround"
  case publishedDate = "PublishedDate"
  case year = "Year"
  case requestsReceived = "RequestsReceived"
  case requestsAnswered = "RequestsAnswered"
  case answeredWithinTwentyDays = "AnsweredWithinTwentyWorkingDays"
  case shareWithinTwentyDays = "ShareWithinTwentyWorkingDays"
  case medianWorkingDays = "MedianWorkingDays"
  case answeredLate = "AnsweredLate"
  case endedWithoutAnswer = "EndedWithoutAnswer"
  case requestsOpen = "RequestsOpen"
  case requests = "Requests"
  case responses = "Responses"

  // What is withheld
  case record = "Record"
  case withheld = "Withheld"
  case ground = "Ground"
  case extent = "Covers"
  case withheldReason = "WithheldReason"
  case publicInterestTest = "PublicInterestTest"
  case expectedPublication = "ExpectedPublication"

  // The publication scheme
  case schemeItem = "SchemeItem"
  case informationClass = "InformationClass"
  case orderParagraph = "OrderParagraph"
  case requirement = "Requirement"
  case frequency = "Frequency"
  case metBy = "MetBy"
  case publishedAt = "PublishedAt"
  case lastMet = "LastMet"
  case coversTo = "CoversTo"
  case dueBy = "DueBy"
  case statement = "Statement"
  case schemeState = "SchemeState"

  // Numbers and timeliness of decisions
  case decision = "Decision"
  case decisionReference = "DecisionReference"
  case decisionDate = "DecisionDate"
  case decisionURL = "DecisionURL"
  case number = "Number"
  case numberStatus = "NumberStatus"
  case lastNumber = "LastNumber"
  case numbers = "Numbers"
  case series = "Series"
  case decisionCount = "DecisionCount"
  case notUsed = "NotUsed"
  case deferred = "Deferred"
  case withheldNumbers = "WithheldNumbers"
  case withdrawn = "Withdrawn"
  case unexplained = "Unexplained"
  case note = "Note"
  case measured = "Measured"
  case medianDays = "MedianDays"
  case mostDays = "MostDays"
  case slowest = "Slowest"
  case withinTarget = "WithinTarget"
  case outsideReason = "OutsideReason"

  // Corrections and the ledger
  case kind = "Kind"
  case changeKind = "ChangeKind"
  case change = "Change"
  case reason = "Reason"
  case firstPublished = "FirstPublished"
  case lastRecorded = "LastRecorded"
  case fingerprint = "Fingerprint"

  // Datasets and their columns
  case dataset = "Dataset"
  case files = "Files"
  case columnName = "Column"
  case columnType = "Type"
  case meaning = "Meaning"

  // Packages of contracting processes
  case processes = "Processes"
  case releasePackage = "ReleasePackage"
  case recordPackage = "RecordPackage"

  // Performance, for programs
  case unit = "Unit"
  case precision = "Precision"
  case source = "Source"
  case targetFrom = "TargetFrom"
  case targetTo = "TargetTo"
  case targetBy = "TargetBy"
}

extension DataColumn {
  /// The name by which programs know it. What a dataset has too has the same name there, whatever stands above the column
  /// for readers.
  var name: String {
    switch self {
    case .policy, .procurement, .requestSubject, .decision: FieldName.title.rawValue
    case .subject, .record: FieldName.recordTitle.rawValue
    case .kind: FieldName.recordKind.rawValue
    case .workBegins: FieldName.workBeginsDate.rawValue
    case .gateDecision: FieldName.decisionReference.rawValue
    default: rawValue
    }
  }

  /// Whether its cells are sentences, which have a line of their own where a row is a list.
  var isProse: Bool {
    switch self {
    case .basis, .target, .meaning, .change, .reason, .withheld, .ground, .requirement, .metBy, .statement, .note,
      .outsideReason, .commitment, .aim, .outcome, .subject, .event, .nextGateway, .slowest:
      true
    default: false
    }
  }

  /// The names of those that stand in files beside pages and in no dataset: there what a column means is said once for
  /// both. The columns of the register that the contracts schema or the office's own sheets name so are among them.
  static let namesBesideDatasets: [String] = {
    var seen: Set<String> = []
    let names = allCases.filter(\.isInFiles).map(\.name) + ContractField.allCases.map(\.rawValue)
    return names.filter { FieldName(rawValue: $0) == nil && seen.insert($0).inserted }
  }()

  /// Whether it stands in files and not only above a column of a page about data.
  private var isInFiles: Bool {
    switch self {
    case .target, .dataset, .files, .columnName, .columnType, .meaning, .processes,
      .releasePackage, .recordPackage:
      false
    default: true
    }
  }
}
