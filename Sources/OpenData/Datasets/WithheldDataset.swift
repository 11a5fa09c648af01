import Records

/// Something that a record withholds, as a row: that it exists and why it is withheld, never what it says.
private struct WithheldRow {
  let record: RecordSummary
  let number: Int
  /// What is withheld, in words that do not give it away; of a contract, the columns that are blank.
  let what: String?
  let ground: WithholdingGround
  var extent = WithheldItem.Extent.part
  var reason: String?
  var publicInterestTest: String?
  var review: CalendarDate?
  var expected: ExpectedPublication?
  var isOverdue = false

  /// The law that has the ground; none for an exclusion of the Order.
  var law: InformationLaw? { ground.reference?.law }
  /// The section or the regulation, by which grounds are counted.
  var section: String? { ground.exemption?.rawValue }
}

extension PublicRecords {
  /// Everything that public records withhold under a stated ground.
  var withheld: Dataset {
    let entries = catalogue.withheld
    let contracts = catalogue.contractsWithWithheldFacts
    let numbers = Self.numbers(entries)
    return Dataset(
      .withheld, vocabulary, primaryKey: [.recordURL, .itemNumber],
      columns: Column<WithheldRow>.record { $0.record } + [
        .integer(.itemNumber) { $0.number }, .text(.withheld) { $0.what }, .word(.extent) { $0.extent }.required,
        .text(.ground) { $0.ground.text }.required, .text(.section) { $0.section }, .word(.law) { $0.law },
        .text(.withheldReason) { $0.reason },
        .text(.publicInterestTest) { $0.publicInterestTest }, .date(.reviewDate) { $0.review },
        .dayOrMonth(.expectedPublication) { $0.expected }, .boolean(.overdue) { $0.isOverdue }.required,
      ], count: entries.count + contracts.count
    ) { [self] index in
      index < entries.count
        ? [row(entries[index], number: numbers[index])]
        : [row(ofContractAt: contracts[index - entries.count])].compactMap(\.self)
    }
  }

  /// For each entry, which of its page's it is, counted from 1.
  private static func numbers(_ entries: [WithheldEntry]) -> [Int] {
    var counts: [WithheldEntry.Record: Int] = [:]
    return entries.map { entry in
      var page = entry.record
      // All numbers of a sequence stand on one page.
      if case .number(let sequence, _) = page { page = .number(sequence: sequence, entry: 0) }
      counts[page, default: 0] += 1
      return counts[page] ?? 1
    }
  }

  private func row(_ entry: WithheldEntry, number: Int) -> WithheldRow {
    row(entry.item, of: summary(of: entry.record), number: number, what: what(entry))
  }

  private func row(_ item: WithheldItem, of record: RecordSummary, number: Int, what: String?) -> WithheldRow {
    var row = WithheldRow(record: record, number: number, what: what, ground: item.ground, extent: item.extent)
    row.reason = item.reason
    row.publicInterestTest = item.publicInterestTest
    row.review = item.review?.value
    row.expected = item.expected?.value
    row.isOverdue = item.isOverdue(on: catalogue.asOf)
    return row
  }

  private func summary(of record: WithheldEntry.Record) -> RecordSummary {
    switch record {
    case .decision(let position): decisionSummary(position)
    case .procurement(let position): procurementSummary(position)
    case .policy(let position): policySummary(position)
    case .informationRequest(let position): responseSummary(position)
    case .number(let sequence, let entry):
      RecordSummary(
        kind: .number, reference: reference(ofNumberAt: entry, inSequenceAt: sequence),
        title: reference(ofNumberAt: entry, inSequenceAt: sequence), url: addresses[.numbers(sequence)])
    }
  }

  private func what(_ entry: WithheldEntry) -> String {
    guard case .number(let sequence, let position) = entry.record else { return entry.item.what }
    return reference(ofNumberAt: position, inSequenceAt: sequence)
  }

  /// The first number; several have the last one behind a dash.
  private func reference(ofNumberAt entry: Int, inSequenceAt index: Int) -> String {
    let sequence = catalogue.numbers.sequences[index]
    let numbers = sequence.entries[entry].numbers
    let first = sequence.reference(numbers.lowerBound)
    return numbers.count > 1 ? "\(first) – \(sequence.reference(numbers.upperBound))" : first
  }

  /// What a row of the register withholds: it says why, and its blank cells say what.
  private func row(ofContractAt position: Int) -> WithheldRow? {
    let contract = catalogue.register.contracts[position]
    let blank = contract.missingFacts.map { FieldName($0).rawValue }.joined(separator: "; ")
    return contract.withheldItem(blank).map { item in
      row(item, of: contractSummary(position), number: 1, what: blank.isEmpty ? nil : blank)
    }
  }
}

extension FieldName {
  fileprivate init(_ fact: ContractFact) {
    switch fact {
    case .suppliers: self = .suppliers
    case .value: self = .contractValue
    case .start: self = .startDate
    case .end: self = .endDate
    }
  }
}
