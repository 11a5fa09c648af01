import Records

/// Something that happened, or is to happen, before or after the record of the page, or that record itself.
struct ChainEntryContext: TemplateContext {
  /// What has become of a record, as the end of a class of the style sheet and in words.
  struct Status: Sendable {
    let name: String
    let words: String
  }

  let event: String
  var isCurrent = false
  var date: DateText?
  var lastDay: DateText?
  var title: String?
  var href: String?
  var reference: String?
  var status: Status?
  var paid: String?
  var relation: String?
  /// Whether it says what has become of a contract that still runs or is to begin, which becomes another by itself.
  var becomesAnother = false

  static let variables = TemplateVariables<Self>(
    "Entry of a chain", "Something that happened before or after the record of the page, or that record itself.",
    [
      .flag("current", "Whether it is the record of the page itself.") { $0.isCurrent },
      .text("event", "What happens, in words.") { $0.event },
      .optionalText("date", "When it happens or begins, in words.") { $0.date?.words },
      .optionalText("date-iso", "The same, as `2013-07-04` or `2013-07`.") { $0.date?.iso8601 },
      .optionalText("last-day", "The last day of what lasts, in words.") { $0.lastDay?.words },
      .optionalText("last-day-iso", "The same, as `2013-07-04`.") { $0.lastDay?.iso8601 },
      .optionalText("title", "What the record is called; absent for what became later of the record of the page.") {
        $0.title
      },
      .optionalText("href", "The address of the record; absent for the record of the page.") { $0.href },
      .optionalText("reference", "What the office calls the record.") { $0.reference },
      .optionalText("status", "What has become of the record, as the end of a class of the style sheet.") {
        $0.status?.name
      },
      .optionalText("status-name", "The same, in words.") { $0.status?.words },
      .optionalText("paid", "Of payments, how much and in how many, in words.") { $0.paid },
      .optionalText("relation", "How the decision of the page belongs with this one, in words.") { $0.relation },
    ])

  /// The variables of a page that shows what happened before and after its record.
  static func variablesOfPage<Context>(
    _ chain: @Sendable @escaping (Context) -> [ChainEntryContext]
  ) -> [TemplateVariable<Context>] {
    [
      .list("chain", "What happened before and after it, oldest first; `chain.mustache` shows it.", chain),
      .flag("has-chain", "Whether anything did.") { !chain($0).isEmpty },
    ]
  }
}

extension SiteEdition {
  /// What happened before and after a record, the record itself among it; empty when nothing did.
  func chain(of record: ChainRecord) -> [ChainEntryContext] {
    let chain = catalogue.chain(of: record)
    guard chain.saysMoreThanItsRecord else { return [] }
    return chain.entries.enumerated().map { index, entry in
      context(of: entry, on: record, isCurrent: index == chain.present)
    }
  }

  /// - Parameter present: the record of the page, which says more of itself elsewhere.
  private func context(of entry: ChainEntry, on present: ChainRecord, isCurrent: Bool) -> ChainEntryContext {
    let isOfPage = entry.record == present
    let isOfItsRecord = entry.standsForItsRecord
    return ChainEntryContext(
      event: words[.chainEvent(entry.event)], isCurrent: isCurrent, date: date(of: entry),
      lastDay: entry.lastDay.map { DateText($0, in: words) },
      title: isOfPage && !isCurrent ? nil : title(of: entry.record), href: isOfPage ? nil : href(of: entry),
      reference: isOfItsRecord ? reference(of: entry.record) : nil,
      status: isOfItsRecord ? status(of: entry.record) : nil, paid: paid(in: entry),
      relation: relation(of: present, to: entry), becomesAnother: isOfItsRecord && isCurrentContract(entry.record))
  }

  private func date(of entry: ChainEntry) -> DateText? {
    entry.date.map { entry.isMonthOnly ? DateText(CalendarMonth(of: $0), in: words) : DateText($0, in: words) }
  }

  private func title(of record: ChainRecord) -> String {
    switch record {
    case .decision(let position): catalogue.decisions[position].title
    case .procurement(let position): catalogue.procurements[position].title
    case .contract(let position): catalogue.register.contracts[position].title
    }
  }

  private func reference(of record: ChainRecord) -> String? {
    switch record {
    case .decision(let position): catalogue.decisions[position].reference?.value.text
    case .procurement(let position): catalogue.procurements[position].reference?.value
    case .contract(let position): catalogue.register.contracts[position].reference.value.text
    }
  }

  private func status(of record: ChainRecord) -> ChainEntryContext.Status {
    switch record {
    case .decision(let position):
      let status = catalogue.decisions[position].status
      return ChainEntryContext.Status(name: status.rawValue, words: words[.status(status)])
    case .procurement(let position):
      let status = catalogue.procurements[position].status
      return ChainEntryContext.Status(name: status.rawValue, words: words[.procurementStatus(status)])
    case .contract(let position):
      let status = catalogue.register.statuses[position]
      return ChainEntryContext.Status(name: status.rawValue, words: words[.contractStatus(status)])
    }
  }

  private func isCurrentContract(_ record: ChainRecord) -> Bool {
    guard case .contract(let position) = record else { return false }
    return catalogue.register.statuses[position].isCurrent
  }

  private func href(of entry: ChainEntry) -> String {
    let address =
      switch entry.record {
      case .decision(let position): addresses.href(decisionPaths[position])
      case .procurement(let position): addresses.href(addresses.procurement(catalogue.procurements[position].id))
      case .contract(let position): addresses.href(contractPaths[position])
      }
    return entry.event == .payments ? address + "#page-payments" : address
  }

  private func paid(in entry: ChainEntry) -> String? {
    guard entry.event == .payments, case .contract(let position) = entry.record else { return nil }
    return catalogue.spending.paid(underContractAt: position).map { paid in
      words.phrase(
        .chainPaid,
        ["amount": words.money(paid.total), "payments": words.count(paid.count, WordKey.paymentCount)])
    }
  }

  private func relation(of record: ChainRecord, to entry: ChainEntry) -> String? {
    guard case .decision(let present) = record, case .decision(let other) = entry.record else { return nil }
    let relations = catalogue.relatedDecisions(of: present).filter {
      $0.relation != .relatesTo && $0.positions.contains(other)
    }
    return relations.isEmpty
      ? nil : relations.map { words[.chainRelation($0.relation)] }.joined(separator: " ")
  }
}

extension ChainEntry {
  /// Whether it stands for its record, and not for what became of it later.
  fileprivate var standsForItsRecord: Bool {
    switch event {
    case .contractExtension, .termination, .payments: false
    default: true
    }
  }
}
