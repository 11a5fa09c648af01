import Records
import StaticSite

/// Where contracts, procurements, suppliers, payments and policies are found.
extension SiteAddresses {
  /// The contracts register.
  var contracts: SitePath { path(paths.contracts + "/") }

  /// Names below the register that are pages of their own.
  static let reservedBelowContracts: Set<String> = [
    "buyer", "category", "page", "performance", "plan", "priority", "procurements", "social-value", "status",
  ]

  /// A contract. Its reference stands in the address; one that is the name of another page gets a word in front.
  func contract(_ contract: Contract) -> SitePath {
    let slug = Self.slug(contract.reference.value.text, otherwise: "contract")
    return path("\(paths.contracts)/\(Self.reservedBelowContracts.contains(slug) ? "contract-" : "")\(slug)/")
  }

  /// The contracts that are selected.
  func contracts(_ selection: ContractSelection) -> SitePath {
    switch selection {
    case .all: contracts
    case .status(let status): path("\(paths.contracts)/status/\(status.rawValue)/")
    case .category(let category): path("\(paths.contracts)/category/\(Self.slug(category, otherwise: "category"))/")
    case .buyer(let id): path("\(paths.contracts)/buyer/\(Self.slug(id, otherwise: "buyer"))/")
    case .priority(let id): path("\(paths.contracts)/priority/\(id)/")
    }
  }

  /// What falls due.
  var plan: SitePath { path("\(paths.contracts)/plan/") }

  /// The calendar of what falls due.
  var planCalendar: SitePath { path("\(paths.contracts)/plan/contracts-plan.ics") }

  /// One quarter of the plan, when it is too long to stand with the others.
  func plan(_ quarter: FinancialQuarter) -> SitePath {
    path("\(paths.contracts)/plan/\(quarter.year.text)-q\(quarter.number)/")
  }

  /// All procurements.
  var procurements: SitePath { path("\(paths.contracts)/procurements/") }

  /// One procurement.
  func procurement(_ id: String) -> SitePath { path("\(paths.contracts)/procurements/\(id)/") }

  /// How well procurement did.
  var performance: SitePath { path("\(paths.contracts)/performance/") }

  /// What contracts give beyond what they are paid for.
  var socialValue: SitePath { path("\(paths.contracts)/social-value/") }

  /// Every promise of social value.
  var socialValueCommitments: SitePath { path("\(paths.contracts)/social-value/commitments/") }

  /// How much of the quality score social value had, contract by contract.
  var socialValueWeightings: SitePath { path("\(paths.contracts)/social-value/weightings/") }

  /// All suppliers.
  var suppliers: SitePath { path(paths.suppliers + "/") }

  /// One supplier.
  func supplier(_ supplier: Supplier) -> SitePath { path("\(paths.suppliers)/\(supplier.slug)/") }

  /// All payments.
  var spend: SitePath { path(paths.spend + "/") }

  /// The payments of a financial year.
  func spend(_ year: FinancialYear) -> SitePath { path("\(paths.spend)/\(year.text)/") }

  /// The payments of a month.
  func spend(_ month: CalendarMonth) -> SitePath {
    path("\(paths.spend)/\(FinancialYear(of: month.firstDay).text)/\(month.iso8601)/")
  }

  /// The payments of a category in a financial year; those of none when it is `nil`.
  func spend(_ year: FinancialYear, category: String?) -> SitePath {
    path("\(paths.spend)/\(year.text)/category/\(category.map { Self.slug($0, otherwise: "category") } ?? "none")/")
  }

  /// Every payment to a supplier.
  func payments(to supplier: Supplier) -> SitePath { path("\(paths.suppliers)/\(supplier.slug)/payments/") }

  /// All policies.
  var policies: SitePath { path(paths.policies + "/") }

  /// One policy.
  func policy(_ id: String) -> SitePath { path("\(paths.policies)/\(id)/") }
}
