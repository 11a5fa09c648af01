/// What the contracts of the register say of social value, added up.
public struct SocialValueSummary: Sendable {
  /// A promise, by where it stands.
  public struct Promise: Hashable, Sendable {
    /// The contract, by its position in the register.
    public let contract: Int
    /// Its position in the contract's `socialValue`.
    public let commitment: Int
  }

  /// What was promised for an aim or a priority.
  public struct Promises: Sendable {
    /// Those of which something was delivered, in the order of the register.
    public let delivered: [Promise]
    /// Those of which nothing is recorded yet, in the order of the register.
    public let outstanding: [Promise]
  }

  /// The contracts that state a weighting, by their positions in the register.
  public let weighted: [Int]
  /// The contracts that state none, by their positions in the register.
  public let unweighted: [Int]
  /// Those of `weighted` whose weighting is less than the minimum of `site.yaml`.
  public let belowMinimum: [Int]
  /// Those of `unweighted` that should state one: they still run or will, and are worth as much as `site.yaml` asks.
  public let missing: [Int]
  /// By aim, in the order of `SocialValueCommitment.Aim`; every aim is there.
  public let aims: [(aim: SocialValueCommitment.Aim, promises: Promises)]
  /// By priority, in the order of `site.yaml`; those that no contract with promises serves are left out. A contract that
  /// serves two priorities counts for both.
  public let priorities: [(priority: Priority, promises: Promises)]

  init(_ register: ContractRegister, priorities: [Priority], settings: ContractSettings) {
    var weighted: [Int] = []
    var unweighted: [Int] = []
    var belowMinimum: [Int] = []
    var missing: [Int] = []
    var byAim: [SocialValueCommitment.Aim: [Promise]] = [:]
    var byPriority: [String: [Promise]] = [:]
    for position in register.contracts.indices {
      if let weighting = register.contracts[position].socialValueWeighting?.value {
        weighted.append(position)
        if let minimum = settings.socialValueMinimum, weighting < minimum { belowMinimum.append(position) }
      } else {
        unweighted.append(position)
        if settings.asksForSocialValue(
          of: register.contracts[position].value, isCurrent: register.statuses[position].isCurrent)
        {
          missing.append(position)
        }
      }
      guard !register.contracts[position].socialValue.isEmpty else { continue }
      let contract = register.contracts[position]
      let promises = contract.socialValue.indices.map { Promise(contract: position, commitment: $0) }
      for promise in promises { byAim[contract.socialValue[promise.commitment].aim, default: []].append(promise) }
      for priority in Set(contract.priorities.map(\.value)) { byPriority[priority, default: []] += promises }
    }
    self.weighted = weighted
    self.unweighted = unweighted
    self.belowMinimum = belowMinimum
    self.missing = missing
    aims = SocialValueCommitment.Aim.allCases.map { ($0, Promises(byAim[$0] ?? [], in: register)) }
    self.priorities = priorities.compactMap { priority in
      byPriority[priority.id].map { (priority, Promises($0, in: register)) }
    }
  }
}

extension SocialValueSummary.Promises {
  /// How many there are.
  public var count: Int { delivered.count + outstanding.count }

  fileprivate init(_ promises: [SocialValueSummary.Promise], in register: ContractRegister) {
    func isDelivered(_ promise: SocialValueSummary.Promise) -> Bool {
      register.contracts[promise.contract].socialValue[promise.commitment].delivered != nil
    }
    delivered = promises.filter(isDelivered)
    outstanding = promises.filter { !isDelivered($0) }
  }
}
