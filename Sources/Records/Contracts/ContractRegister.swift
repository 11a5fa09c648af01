/// The public contracts, with what has become of each on the day of the catalogue.
public struct ContractRegister: Sendable {
  /// The contracts, newest start first; those without a start come last.
  public let contracts: [Contract]
  /// What has become of each, in the same order.
  public let statuses: [ContractStatus]
  let positions: [ContractReference: Int]
  private let byStatus: [ContractStatus: [Int]]
  private let byCategory: [String: [Int]]
  private let byBuyer: [String: [Int]]
  private let byPriority: [String: [Int]]

  /// Keeps what may be known on a day, and says what has become of it.
  ///
  /// - Parameters:
  ///   - loaded: every contract that was read, those under embargo too.
  ///   - endingSoon: how long before its end a contract ends soon.
  ///   - readership: who is to read the register.
  init(
    _ loaded: [Contract], endingSoon: Term, asOf day: CalendarDate, for readership: Readership
  ) {
    let contracts = Self.inOrder(loaded, loaded.indices.filter { readership.mayRead(loaded[$0], on: day) })
    let statuses = contracts.map { $0.term.status(on: day, endingSoon: endingSoon) }
    self.contracts = contracts
    self.statuses = statuses
    positions = Dictionary(
      contracts.indices.map { (contracts[$0].reference.value, $0) }, uniquingKeysWith: { first, _ in first })
    byStatus = Dictionary(grouping: contracts.indices) { statuses[$0] }
    byBuyer = Dictionary(grouping: contracts.indices) { contracts[$0].buyer.value }
    var byCategory: [String: [Int]] = [:]
    var byPriority: [String: [Int]] = [:]
    for position in contracts.indices {
      if let category = contracts[position].category { byCategory[category, default: []].append(position) }
      for priority in contracts[position].priorities where byPriority[priority.value]?.last != position {
        byPriority[priority.value, default: []].append(position)
      }
    }
    self.byCategory = byCategory
    self.byPriority = byPriority
  }

  /// Where in `contracts` the one with a reference is.
  public func position(of reference: ContractReference) -> Int? { positions[reference] }

  /// The positions in `contracts` of those that are selected, in their order.
  public func contracts(_ selection: ContractSelection) -> [Int] {
    switch selection {
    case .all: Array(contracts.indices)
    case .status(let status): byStatus[status] ?? []
    case .category(let category): byCategory[category] ?? []
    case .buyer(let id): byBuyer[id] ?? []
    case .priority(let id): byPriority[id] ?? []
    }
  }

  /// The positions in `contracts` of those that run or are to begin, in their order.
  public var current: [Int] { contracts.indices.filter { statuses[$0].isCurrent } }

  /// The newest financial year that is over and in which contracts began, with those that did.
  public func begunInNewestWholeYear(asOf day: CalendarDate) -> (year: FinancialYear, contracts: [Int])? {
    // The register begins with the newest contract.
    let starts = contracts.lazy.compactMap(\.term.start).map(FinancialYear.init(of:))
    guard let year = starts.first(where: { $0.lastDay < day }) else { return nil }
    return (year, contracts.indices.filter { contracts[$0].term.start.map(year.contains) ?? false })
  }

  /// What some contracts are worth together.
  ///
  /// - Returns: the sum of the values that are stated, and how many contracts state none.
  public func value(of positions: [Int]) -> (total: Money, unstated: Int) {
    let values = positions.compactMap { contracts[$0].value }
    return (values.total, positions.count - values.count)
  }

  /// The ways to narrow the register down.
  ///
  /// - Parameters:
  ///   - organisations: those that can be buyers, in the order in which they are to come.
  ///   - priorities: those that can be served, in the order in which they are to come.
  public func selections(organisations: [Organisation], priorities: [Priority]) -> ContractSelections {
    let categories = byCategory.map { (key: AlphabeticalKey($0.key), category: $0.key, count: $0.value.count) }
    let buyers = organisations.compactMap { organisation in
      byBuyer[organisation.id].map { (ContractSelection.buyer(organisation.id), $0.count) }
    }
    return ContractSelections(
      statuses: ContractStatus.allCases.compactMap { status in byStatus[status].map { (.status(status), $0.count) } },
      categories: categories.sorted { $0.key < $1.key }.map {
        (.category($0.category), $0.count)
      },
      buyers: buyers.count > 1 ? buyers : [],
      priorities: priorities.compactMap { priority in
        byPriority[priority.id].map { (.priority(priority.id), $0.count) }
      })
  }

  /// Newest start first, those without a start last; then by reference, then by file and row, so that the order never
  /// depends on the order of loading.
  private static func inOrder(_ contracts: [Contract], _ positions: [Int]) -> [Contract] {
    let starts = contracts.map { $0.term.start?.dayNumber ?? .min }
    let order = positions.sorted { left, right in
      if starts[left] != starts[right] { return starts[left] > starts[right] }
      let references = (contracts[left].reference.value.text, contracts[right].reference.value.text)
      if references.0 != references.1 { return references.0 < references.1 }
      return contracts[left].source < contracts[right].source
    }
    return order.map { contracts[$0] }
  }
}

/// Which contracts a list shows.
public enum ContractSelection: Hashable, Sendable {
  /// Every public contract.
  case all
  /// Those with a status.
  case status(ContractStatus)
  /// Those of a category, as the register has it.
  case category(String)
  /// Those of a buyer, by its short name.
  case buyer(String)
  /// Those that serve a priority, by its short name.
  case priority(String)
}

/// The ways to narrow the register down, each with the number of contracts that it shows.
public struct ContractSelections: Sendable {
  /// A selection and how many contracts it shows.
  public typealias Counted = (selection: ContractSelection, count: Int)

  /// By status, in the order of `ContractStatus`.
  public let statuses: [Counted]
  /// By category, in alphabetical order.
  public let categories: [Counted]
  /// By buyer, in the order of `site.yaml`; empty when all contracts are of one.
  public let buyers: [Counted]
  /// By priority, in the order of `site.yaml`.
  public let priorities: [Counted]
}
