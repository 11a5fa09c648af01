import Records

extension SiteEdition {
  /// The pages about what the office buys, as far as there are any.
  var procurementLinks: [LinkContext] {
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
