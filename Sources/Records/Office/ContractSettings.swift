/// What an office settles about its contracts in `content/site.yaml`, under `contracts`.
public struct ContractSettings: Sendable, Hashable {
  /// A contract that ends within this time ends soon.
  public var endingSoon = Term(months: 6)
  /// How far the contracts plan looks ahead.
  public var planWindow = Term(months: 24)
  /// How long before its end work on replacing a contract has to begin, by value; the highest threshold first.
  public var leadTimes: [LeadTime] = []
  /// The areas that count as local, as registers name them.
  public var localAreas: [String] = []
  /// The share of the quality score that social value has to have at least.
  public var socialValueMinimum: Percentage?
  /// From which value on a contract has to state its social value weighting.
  public var socialValueThreshold: Money?
  /// What procurement is to reach.
  public var targets: [PerformanceTarget] = []
  /// Where suppliers find tenders.
  public var tenderingPortal: TenderingPortal?
  /// How many rows a table of records shows on one page.
  public var tablePageSize = 200

  /// What holds when an office settles nothing.
  public init() {}

  /// How long before its end work on replacing a contract of a value has to begin. A value that is withheld or unknown
  /// counts as the greatest: to begin early does no harm.
  public func leadTime(for value: Money?) -> Term? {
    guard let value else { return leadTimes.first?.term }
    return leadTimes.first { $0.from <= value }?.term
  }
}

/// How long replacing a contract of some value takes.
public struct LeadTime: Sendable, Hashable {
  /// The least value for which it holds.
  public let from: Money
  /// How long it takes.
  public let term: Term

  /// How long replacing a contract of some value takes.
  public init(from: Money, term: Term) {
    self.from = from
    self.term = term
  }
}

/// Where suppliers find tenders.
public struct TenderingPortal: Sendable, Hashable {
  /// What it is called.
  public let name: String
  /// Its address, beginning with `https://`.
  public let url: String

  /// Where suppliers find tenders.
  public init(name: String, url: String) {
    self.name = name
    self.url = url
  }
}
