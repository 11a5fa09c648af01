/// Which way a chain is followed.
enum ChainDirection: CaseIterable, Hashable {
  case before, after
}

extension Catalogue {
  /// The records directly before or after one, in a fixed order.
  func linked(with record: ChainRecord, _ direction: ChainDirection) -> [ChainRecord] {
    switch record {
    case .decision(let position): linked(withDecisionAt: position, direction)
    case .procurement(let position): linked(withProcurementAt: position, direction)
    case .contract(let position): linked(withContractAt: position, direction)
    }
  }

  /// Whether a chain goes on beyond a record. The page of a confidential decision says what others say of it and no more;
  /// that of a withdrawn one hardly that.
  func isPassable(_ record: ChainRecord) -> Bool {
    guard case .decision(let position) = record else { return true }
    return decisions[position].hasPublicText
  }

  private func linked(withDecisionAt position: Int, _ direction: ChainDirection) -> [ChainRecord] {
    let related = direction.relations.flatMap { relations[position][$0] ?? [] }.map(ChainRecord.decision)
    let procurements = procurements(ofDecisionAt: position).filter {
      side(ofDecisionAt: position, toProcurementAt: $0) != direction
    }
    let contracts = contracts(ofDecisionAt: position).filter {
      side(ofDecisionAt: position, toContractAt: $0) != direction
    }
    return related + procurements.map(ChainRecord.procurement) + contracts.map(ChainRecord.contract)
  }

  private func linked(withProcurementAt position: Int, _ direction: ChainDirection) -> [ChainRecord] {
    let decisions = decisions(ofProcurementAt: position).filter {
      side(ofDecisionAt: $0, toProcurementAt: position) == direction
    }
    let contracts =
      switch direction {
      case .before: contractReplaced(byProcurementAt: position).map { [$0] } ?? []
      case .after: contracts(ofProcurementAt: position)
      }
    return decisions.map(ChainRecord.decision) + contracts.map(ChainRecord.contract)
  }

  private func linked(withContractAt position: Int, _ direction: ChainDirection) -> [ChainRecord] {
    let decisions = decisions(ofContractAt: position).filter {
      side(ofDecisionAt: $0, toContractAt: position) == direction
    }
    let procurements =
      switch direction {
      case .before: procurement(ofContractAt: position).map { [$0] } ?? []
      case .after: successors(ofContractAt: position)
      }
    return procurements.map(ChainRecord.procurement) + decisions.map(ChainRecord.decision)
  }

  /// The first decision about a procurement begins it; the others carry it on.
  private func side(ofDecisionAt position: Int, toProcurementAt procurement: Int) -> ChainDirection {
    decisions(ofProcurementAt: procurement).first == position ? .before : .after
  }

  /// A decision that was taken when the contract ran already is about what became of it.
  private func side(ofDecisionAt position: Int, toContractAt contract: Int) -> ChainDirection {
    guard let date = decisions[position].filingDate, let start = register.contracts[contract].term.start else {
      return .before
    }
    return date <= start ? .before : .after
  }
}

extension ChainDirection {
  /// The relations by which a decision names those on this side of it.
  fileprivate var relations: [DecisionRelation] {
    switch self {
    case .before: [.follows, .supersedes, .implements]
    case .after: [.followedBy, .supersededBy, .implementedBy]
    }
  }
}
