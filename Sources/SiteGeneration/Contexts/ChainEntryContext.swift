import Records

/// Something that happened, or is to happen, before or after the record of the page, or that record itself.
struct ChainEntryContext: TemplateContext {
  let entry: ChainEntry
  let edition: SiteEdition
  let isCurrent: Bool
  /// Whether it belongs to the record of the page, which says more of it elsewhere.
  let isOfPage: Bool
  let relation: String?

  static let variables = TemplateVariables<Self>(
    "Entry of a chain", "Something that happened before or after the record of the page, or that record itself.",
    [
      .flag("current", "Whether it is the record of the page itself.") { $0.isCurrent },
      .text("event", "What happens, in words.") { $0.words[.chainEvent($0.entry.event)] },
      .optionalText("date", "When it happens or begins, in words.") { context in
        context.entry.date.map { date in
          context.entry.isMonthOnly ? context.words.month(CalendarMonth(of: date)) : context.words.date(date)
        }
      },
      .optionalText("date-iso", "The same, as `2013-07-04` or `2013-07`.") { context in
        context.entry.date.map { context.entry.isMonthOnly ? CalendarMonth(of: $0).iso8601 : $0.iso8601 }
      },
      .optionalText("last-day", "The last day of what lasts, in words.") { context in
        context.entry.lastDay.map(context.words.date)
      },
      .optionalText("last-day-iso", "The same, as `2013-07-04`.") { $0.entry.lastDay?.iso8601 },
      .optionalText("title", "What the record is called; absent for what became later of the record of the page.") {
        $0.isOfPage && !$0.isCurrent ? nil : $0.title
      },
      .optionalText("href", "The address of the record; absent for the record of the page.") { $0.href },
      .optionalText("reference", "What the office calls the record.") { $0.isOfItsRecord ? $0.reference : nil },
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

extension ChainEntryContext {
  fileprivate var words: Words { edition.words }

  private var catalogue: Catalogue { edition.catalogue }

  /// Whether the entry stands for its record, and not for what became of it later.
  fileprivate var isOfItsRecord: Bool {
    switch entry.event {
    case .contractExtension, .termination, .payments: false
    default: true
    }
  }

  /// Whether it says what has become of a contract that still runs or is to begin, which becomes another by itself.
  var becomesAnother: Bool {
    guard isOfItsRecord, case .contract(let position) = entry.record else { return false }
    return catalogue.register.statuses[position].isCurrent
  }

  fileprivate var title: String {
    switch entry.record {
    case .decision(let position): catalogue.decisions[position].title
    case .procurement(let position): catalogue.procurements[position].title
    case .contract(let position): catalogue.register.contracts[position].title
    }
  }

  fileprivate var reference: String? {
    switch entry.record {
    case .decision(let position): catalogue.decisions[position].reference?.value.text
    case .procurement(let position): catalogue.procurements[position].reference?.value
    case .contract(let position): catalogue.register.contracts[position].reference.value.text
    }
  }

  fileprivate var status: (name: String, words: String)? {
    guard isOfItsRecord else { return nil }
    switch entry.record {
    case .decision(let position):
      let status = catalogue.decisions[position].status
      return (status.rawValue, words[.status(status)])
    case .procurement(let position):
      let status = catalogue.procurements[position].status
      return (status.rawValue, words[.procurementStatus(status)])
    case .contract(let position):
      let status = catalogue.register.statuses[position]
      return (status.rawValue, words[.contractStatus(status)])
    }
  }

  fileprivate var href: String? {
    guard !isOfPage else { return nil }
    let address = edition.address(of: entry.record)
    return entry.event == .payments ? address + "#page-payments" : address
  }

  fileprivate var paid: String? {
    guard entry.event == .payments, case .contract(let position) = entry.record else { return nil }
    return catalogue.spending.paid(underContractAt: position).map { paid in
      words.phrase(
        .chainPaid,
        ["amount": words.money(paid.total), "payments": words.count(paid.count, WordKey.paymentCount)])
    }
  }
}

extension SiteEdition {
  /// What happened before and after a record, the record itself among it; empty when nothing did.
  func chain(of record: ChainRecord) -> [ChainEntryContext] {
    let chain = catalogue.chain(of: record)
    guard chain.saysMoreThanItsRecord else { return [] }
    return chain.entries.enumerated().map { index, entry in
      ChainEntryContext(
        entry: entry, edition: self, isCurrent: index == chain.present, isOfPage: entry.record == record,
        relation: relation(of: record, to: entry))
    }
  }

  fileprivate func address(of record: ChainRecord) -> String {
    switch record {
    case .decision(let position): addresses.href(decisionPaths[position])
    case .procurement(let position): addresses.href(addresses.procurement(catalogue.procurements[position].id))
    case .contract(let position): addresses.href(contractPaths[position])
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
