import Records

/// What the home page says of what the office buys.
struct HomeContractsContext: TemplateContext {
  let figures: ContractFiguresContext?
  let links: [LinkContext]

  static let variables = TemplateVariables<Self>(
    "Contracts on the home page", "What the home page says of what the office buys.",
    [
      .group("figures", "The register in figures; absent when no contract is published.") { $0.figures },
      .list("links", "The ways into the register, the plan and what belongs to them.") { $0.links },
    ])
}

/// The register in figures.
struct ContractFiguresContext: TemplateContext {
  let count: String
  let current: String
  let value: String

  static let variables = TemplateVariables<Self>(
    "Contract figures", "The register in figures.",
    [
      .text("contracts-count", "How many contracts there are, in words.") { $0.count },
      .text("current", "How many of them run or are to begin, in words.") { $0.current },
      .text("current-value", "What those are worth together, in words, as far as values are stated.") { $0.value },
    ])
}

extension SiteEdition {
  /// What the home page says of what the office buys; `nil` when the office publishes nothing about it.
  var homeContracts: HomeContractsContext? {
    let links = procurementLinks
    return links.isEmpty ? nil : HomeContractsContext(figures: contractFigures, links: links)
  }

  private var contractFigures: ContractFiguresContext? {
    let register = catalogue.register
    guard !register.contracts.isEmpty else { return nil }
    let current = register.current
    return ContractFiguresContext(
      count: words.count(register.contracts.count, WordKey.contractCount),
      current: words.count(current.count, WordKey.contractCount),
      value: words.roughMoney(register.value(of: current).total))
  }

  /// The pages about what the office buys, as far as there are any.
  private var procurementLinks: [LinkContext] {
    let pages = [
      (hasContracts, WordKey.contractsTitle, addresses.contracts), (hasContracts, .planTitle, addresses.plan),
      (hasContracts, .socialValueTitle, addresses.socialValue),
      (!catalogue.performance.isEmpty, .performanceTitle, addresses.performance),
      (!catalogue.suppliers.suppliers.isEmpty, .suppliersTitle, addresses.suppliers),
      (!catalogue.spending.years.isEmpty, .spendTitle, addresses.spend),
      (!catalogue.policies.isEmpty, .policiesTitle, addresses.policies),
    ]
    return pages.filter(\.0).map { LinkContext(label: words[$0.1], href: addresses.href($0.2)) }
  }
}
