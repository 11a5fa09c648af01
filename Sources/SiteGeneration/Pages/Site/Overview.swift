import StaticSite

/// A list or register of the site, or another page that leads to all of one sort: the most important first.
enum Overview: String, CaseIterable {
  case decisions
  case contracts
  case spend
  case suppliers
  case plan
  case procurements
  case policies
  case priorities
  case disclosureLog = "disclosure-log"
  case withheld
  case corrections
  case performance
  case socialValue = "social-value"
  case decisionNumbers = "decision-numbers"
  case timeliness
  case publicationScheme = "publication-scheme"
  case follow
  case openData = "open-data"
  case openContracting = "open-contracting"

  /// What it is called.
  var title: WordKey {
    switch self {
    case .decisions: .decisionsTitle
    case .contracts: .contractsTitle
    case .spend: .spendTitle
    case .suppliers: .suppliersTitle
    case .plan: .planTitle
    case .procurements: .procurementsTitle
    case .policies: .policiesTitle
    case .priorities: .prioritiesTitle
    case .disclosureLog: .disclosureLogTitle
    case .withheld: .withheldTitle
    case .corrections: .correctionsTitle
    case .performance: .performanceTitle
    case .socialValue: .socialValueTitle
    case .decisionNumbers: .numbersTitle
    case .timeliness: .timelinessTitle
    case .publicationScheme: .schemeTitle
    case .follow: .followTitle
    case .openData: .openDataTitle
    case .openContracting: .openContractingTitle
    }
  }
}

extension SiteAddresses {
  /// Where an overview is, whether the site has it or not.
  func overview(_ overview: Overview) -> SitePath {
    switch overview {
    case .decisions: decisions
    case .contracts: contracts
    case .spend: spend
    case .suppliers: suppliers
    case .plan: plan
    case .procurements: procurements
    case .policies: policies
    case .priorities: priorities
    case .disclosureLog: disclosureLog
    case .withheld: withheld
    case .corrections: corrections
    case .performance: performance
    case .socialValue: socialValue
    case .decisionNumbers: decisionNumbers
    case .timeliness: timeliness
    case .publicationScheme: publicationScheme
    case .follow: follow
    case .openData: openData
    case .openContracting: openContracting
    }
  }
}
