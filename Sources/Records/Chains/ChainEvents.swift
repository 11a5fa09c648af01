extension Catalogue {
  /// What a record is in a chain.
  func entry(of record: ChainRecord) -> ChainEntry {
    switch record {
    case .decision(let position): ChainEntry(.decision, of: record, on: decisions[position].date)
    case .procurement(let position): procurements[position].chainEntry(at: position)
    case .contract(let position):
      ChainEntry(
        .contractStart, of: record, on: register.contracts[position].term.start,
        until: register.contracts[position].term.endOfFirstTerm)
    }
  }

  /// What became of a record that is no record of its own.
  func laterEvents(of record: ChainRecord) -> [ChainEntry] {
    guard case .contract(let position) = record else { return [] }
    let term = register.contracts[position].term
    var events: [ChainEntry] = []
    if let beginning = term.extensionStart {
      events.append(ChainEntry(.contractExtension, of: record, on: beginning, until: term.currentEnd))
    }
    if let termination = term.termination {
      events.append(ChainEntry(.termination, of: record, on: termination.date))
    }
    if let paid = spending.paid(underContractAt: position) {
      events.append(ChainEntry(.payments, of: record, on: paid.first, until: paid.last))
    }
    return events
  }
}

extension ContractTerm {
  /// The last day of the term as first agreed, or the day on which the contract ended before it.
  fileprivate var endOfFirstTerm: CalendarDate? {
    guard let end, let termination else { return end }
    return min(end, termination.date)
  }

  /// The first day of the extensions that were used; `nil` when there are none, or it was ended before them.
  fileprivate var extensionStart: CalendarDate? {
    guard let end, let extendedEnd, end < extendedEnd else { return nil }
    let start = end.adding(days: 1)
    if let termination, termination.date < start { return nil }
    return start
  }
}

extension Procurement {
  /// What is to come of a procurement stands where the contract starts; another stands where it was first heard of.
  fileprivate func chainEntry(at position: Int) -> ChainEntry {
    let record = ChainRecord.procurement(position)
    if let cancellation { return ChainEntry(.procurementCancelled, of: record, on: cancellation.date) }
    if isAhead, let plannedStart {
      return ChainEntry(.plannedStart, of: record, on: plannedStart.firstDay, isMonthOnly: true)
    }
    let passed = gateways.compactMap(\.passed).min()
    if let passed, passed < published ?? .last { return ChainEntry(.gatewayPassed, of: record, on: passed) }
    guard let published else { return ChainEntry(.procurement, of: record, on: nil) }
    return ChainEntry(.procurementPublished, of: record, on: published)
  }
}
