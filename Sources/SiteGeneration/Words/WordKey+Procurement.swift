import Records

/// Words of the pages about contracts, procurements, suppliers, payments, figures and policies.
extension WordKey {
  static let spendCategoryTitle = WordKey("title.spend-category", "category", "year")
  static let spendListDescription = WordKey("description.spend-list", "site", "title")
  static let supplierPaymentsTitle = WordKey("title.supplier-payments", "supplier")
  static let targetBy = WordKey("target.by", "target", "date")
  static let targetMet = WordKey("target.met")
  static let targetMissed = WordKey("target.missed")
  static let notStated = WordKey("not-stated")
  static let computedWithGaps = WordKey("basis.computed-with-gaps", "share")
  static let indicative = WordKey("indicative", "what")
  static let replacedBy = WordKey("replaced-by", "title")
  static let policiesTitle = WordKey("title.policies")
  static let policiesDescription = WordKey("description.policies", "site")
  static let policiesCaption = WordKey("caption.policies")
  static let supersededPoliciesCaption = WordKey("caption.superseded-policies")
  static let overdue = WordKey("overdue")
  static let spendTitle = WordKey("title.spend")
  static let spendDescription = WordKey("description.spend", "site")
  static let paymentsFound = WordKey("caption.payments-found")
  static let paymentsFoundInAll = WordKey("payments-found", "payments", "years", "amount")
  static let paymentsPrinted = WordKey("payments-printed", "shown", "all")
  static let paymentsSayNearly = WordKey("payments-say-nearly", "typed", "found")
  static let amountNotUnderstood = WordKey("amount-not-understood", "typed")
  static let amountLessThanFrom = WordKey("amount-less-than-from", "from")
  static let yearsFromTo = WordKey("years-from-to", "start", "end")
  static let spendYearsCaption = WordKey("caption.spend-years")
  static let noticeToLeave = WordKey("notice.to-leave")
  static let noticeBeforeEnd = WordKey("notice.before-end")
  static let spendYearTitle = WordKey("title.spend-year", "year")
  static let spendYearDescription = WordKey("description.spend-year", "site", "year")
  static let spendMonthTitle = WordKey("title.spend-month", "month")
  static let spendMonthDescription = WordKey("description.spend-month", "site", "month")
  static let monthsCaption = WordKey("caption.months")
  static let categoriesCaption = WordKey("caption.categories")
  static let spendSuppliersCaption = WordKey("caption.spend-suppliers")
  static let suppliersShown = WordKey("suppliers-shown", "shown", "count")
  static let total = WordKey("total")
  static let noCategory = WordKey("no-category")
  static let individual = WordKey("individual")
  static let creditNote = WordKey("credit-note")
  static let suppliersTitle = WordKey("title.suppliers")
  static let suppliersDescription = WordKey("description.suppliers", "site")
  static let suppliersCaption = WordKey("caption.suppliers")
  static let supplierDescription = WordKey("description.supplier", "site", "supplier")
  static let supplierContractsCaption = WordKey("caption.supplier-contracts")
  static let supplierPaymentsCaption = WordKey("caption.supplier-payments")
  static let paidInYear = WordKey("paid-in-year", "year")
  static let smallOrMedium = WordKey("size.small-or-medium")
  static let large = WordKey("size.large")
  static let performanceTitle = WordKey("title.performance")
  static let performanceDescription = WordKey("description.performance", "site")
  static let performanceCaption = WordKey("caption.performance", "year")
  static let sharesCaption = WordKey("caption.shares", "year")
  static let atLeast = WordKey("target.at-least", "share")
  static let targetInChart = WordKey("target.in-chart", "target")
  static let computed = WordKey("basis.computed")
  static let declared = WordKey("basis.declared", "source")
  static let contractsTitle = WordKey("title.contracts")
  static let contractsDescription = WordKey("description.contracts", "site")
  static let contractsOf = WordKey("title.contracts-of", "name")
  static let contractsBy = WordKey("title.contracts-by", "name")
  static let contractDescription = WordKey("description.contract", "site", "reference")
  static let filterByCategory = WordKey("filter.category")
  static let filterByBuyer = WordKey("filter.buyer")
  static let timelineTitle = WordKey("timeline.title", "title")
  static let timelineTerm = WordKey("timeline.term")
  static let timelineExtension = WordKey("timeline.extension")
  static let timelineOption = WordKey("timeline.option")
  static let timelineToday = WordKey("timeline.today")
  static let termDaysCaption = WordKey("caption.term-days")
  static let dateRange = WordKey("date-range", "from", "to")
  static let planTitle = WordKey("title.plan")
  static let planDescription = WordKey("description.plan", "site")
  static let planSummary = WordKey("plan.summary", "from", "to")
  static let planPictureTitle = WordKey("plan.picture-title", "number", "count")
  static let longestLeadTime = WordKey("contract.longest-lead-time")
  static let leftOutOfPictures = WordKey("plan.left-out", "count")
  static let planCalendarTitle = WordKey("plan.calendar-title", "site")
  static let calendarEvent = WordKey("plan.calendar-event", "event", "title")
  static let plannedFor = WordKey("planned-for", "month")
  static let quarterCaption = WordKey("caption.quarter", "quarter")
  static let gatewayText = WordKey("gateway", "gate", "what")
  static let procurementsTitle = WordKey("title.procurements")
  static let procurementsDescription = WordKey("description.procurements", "site")
  static let procurementsCaption = WordKey("caption.procurements")
  static let plannedProcurementsCaption = WordKey("caption.planned-procurements")
  static let gatewaysCaption = WordKey("caption.gateways")
  static let indicativeGatewaysCaption = WordKey("caption.indicative-gateways")

  static func fact(_ label: FactLabel) -> WordKey { WordKey("fact.\(label.rawValue)") }
  static func measure(_ measure: PerformanceMeasure) -> WordKey { WordKey("measure.\(measure.rawValue)", "minimum") }
  static func method(_ measure: PerformanceMeasure) -> WordKey { WordKey("method.\(measure.rawValue)", "minimum") }
  static func precision(_ value: DeclaredFigure.Precision) -> WordKey {
    WordKey("precision.\(value.rawValue)", "figure")
  }
  static func contractStatus(_ value: ContractStatus) -> WordKey { WordKey("contract-status.\(value.rawValue)") }
  static func contractKind(_ value: ContractKind) -> WordKey { WordKey("contract-kind.\(value.name)") }
  static func nature(_ value: ProcurementNature) -> WordKey { WordKey("nature.\(value.rawValue)") }
  static func contractDocument(_ value: ContractDocument.Kind) -> WordKey {
    WordKey("contract-document.\(value.rawValue)")
  }
  static func aim(_ value: SocialValueCommitment.Aim) -> WordKey { WordKey("aim.\(value.rawValue)") }
  static func procurementStatus(_ value: Procurement.Status) -> WordKey {
    WordKey("procurement-status.\(value.rawValue)")
  }
  static func event(_ value: PlanEventKind) -> WordKey { WordKey("event.\(value.rawValue)") }
  static func gatewayState(_ value: GatewayState) -> WordKey { WordKey("gateway-state.\(value.rawValue)") }
  /// A number in an official register; one of a register that has no word of its own is shown as another number.
  static func identifier(_ scheme: String) -> WordKey {
    WordKey("identifier.\(["GB-COH", "GB-CHC"].contains(scheme) ? scheme : "other")", "id")
  }

  /// Every one of them.
  static let procurementWords: [WordKey] =
    [
      spendCategoryTitle, spendListDescription, supplierPaymentsTitle, targetBy, targetMet, targetMissed, notStated,
      computedWithGaps, indicative, replacedBy, policiesTitle,
      policiesDescription, policiesCaption, supersededPoliciesCaption, overdue, spendTitle,
      noticeToLeave, noticeBeforeEnd, spendDescription, paymentsFound, paymentsFoundInAll, paymentsPrinted,
      paymentsSayNearly, amountNotUnderstood, amountLessThanFrom, yearsFromTo, spendYearsCaption,
      spendYearTitle, spendYearDescription,
      spendMonthTitle, spendMonthDescription,
      monthsCaption, categoriesCaption, spendSuppliersCaption, suppliersShown, total, noCategory, individual,
      creditNote, suppliersTitle, suppliersDescription, suppliersCaption, supplierDescription, supplierContractsCaption,
      supplierPaymentsCaption, paidInYear, smallOrMedium, large, performanceTitle, performanceDescription,
      performanceCaption, sharesCaption, atLeast, targetInChart, computed, declared, contractsTitle,
      contractsDescription, contractsOf, contractsBy, contractDescription, filterByCategory,
      filterByBuyer, timelineTitle, timelineTerm, timelineExtension, timelineOption, timelineToday,
      termDaysCaption, dateRange,
      planTitle,
      planDescription, planSummary, planPictureTitle, longestLeadTime, leftOutOfPictures, planCalendarTitle,
      calendarEvent, plannedFor,
      quarterCaption, gatewayText, procurementsTitle, procurementsDescription, procurementsCaption,
      plannedProcurementsCaption, gatewaysCaption, indicativeGatewaysCaption,
    ]
    + FactLabel.allCases.map(fact) + PerformanceMeasure.allCases.map(measure) + PerformanceMeasure.allCases.map(method)
    + DeclaredFigure.Precision.allCases.map(precision) + ContractStatus.allCases.map(contractStatus)
    + ContractKind.allCases.map(contractKind) + ProcurementNature.allCases.map(nature)
    + ContractDocument.Kind.allCases.map(contractDocument) + SocialValueCommitment.Aim.allCases.map(aim)
    + Procurement.Status.allCases.map(procurementStatus) + PlanEventKind.allCases.map(event)
    + GatewayState.allCases.map(gatewayState) + ["GB-COH", "GB-CHC", "other"].map(identifier)
}

extension ContractKind {
  /// The kind as the end of a word's key; the raw value is the schema's own phrase.
  fileprivate var name: String {
    switch self {
    case .singleAward: "single-award"
    case .multipleAward: "multiple-award"
    case .framework: "framework"
    case .dynamicPurchasing: "dynamic-purchasing"
    case .grant: "grant"
    case .other: "other"
    }
  }
}
