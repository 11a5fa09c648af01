import Records
import StaticSite

/// One page of everything that public records withhold.
struct WithheldPageContext: TemplateContext {
  let figures: WithheldFiguresContext?
  let grounds: [WithheldGroundLink]
  let table: DataTableContext?
  let pagination: PaginationContext?

  static let variables = TemplateVariables<Self>(
    "Withheld information", "One page of everything that public records withhold.",
    [
      .group("figures", "How much it is; on the first page alone, and absent when nothing is withheld.") { $0.figures },
      .list("grounds", "The grounds: sections of the Act, regulations, and then the Order's exclusions.") {
        $0.grounds
      },
      .group("table", "What is withheld, as a table; absent when nothing is.") { $0.table },
      .group("pagination", "The pages of the table; absent when it fits on one.") { $0.pagination },
      .flag("has-withheld", "Whether anything is withheld.") { $0.table != nil },
    ])
}

/// How much is withheld.
struct WithheldFiguresContext: TemplateContext {
  let items: String
  let records: String
  let passages: String
  let due: String

  static let variables = TemplateVariables<Self>(
    "Withheld figures", "How much public records withhold.",
    [
      .text("items", "How much is withheld, in words.") { $0.items },
      .text("records", "In how many records, in words.") { $0.records },
      .text("passages", "How many passages are taken out of texts, in words.") { $0.passages },
      .text("due", "How much of it should have been looked at again, or published, by now; in words.") { $0.due },
    ])
}

/// A ground on which something is withheld, as a link to what is.
struct WithheldGroundLink: TemplateContext {
  let anchor: String
  let heading: String
  let href: String
  let count: String

  static let variables = TemplateVariables<Self>(
    "Ground", "A ground on which something is withheld, as a link to what is.",
    [
      .text("anchor", "The name of its place on the page, without `#`.") { $0.anchor },
      .text("heading", "The ground, in words.") { $0.heading },
      .text("href", "The address of what is withheld on it.") { $0.href },
      .text("count", "How much is withheld on it, in words.") { $0.count },
    ])
}

extension PageTemplate {
  static let withheld = page("withheld") { WithheldPageContext.description }
}

extension SiteEdition {
  /// Everything withheld as a table, and its data; there where nothing is withheld too, so that it can say so. Then what
  /// is withheld on each ground.
  func withheldPages() -> [SiteFile] {
    let lines = withheldLines
    let groups = lines.bySubject
    let overview = tablePages(of: lines.count, at: addresses.withheld).map { part in
      page(part.path, .withheld, from: generated("withheld information")) { [self] in
        let head = head(
          part.path, title: words[.withheldTitle],
          description: words.phrase(.withheldDescription, ["site": configuration.office.name]),
          standing: .asOf, breadcrumbs: [homeBreadcrumb], pagination: part.pagination, type: "CollectionPage")
        return (head, context(of: lines, groups, on: part))
      }
    }
    return overview
      + files(of: { [self] in withheldFile(of: lines) }, named: WithheldLine.tableName, on: addresses.withheld)
      + groups.flatMap(withheldPages)
  }

  private func context(
    of lines: [WithheldLine], _ groups: [(subject: WithholdingSubject, lines: [WithheldLine])], on part: TablePage
  ) -> WithheldPageContext {
    let table = lines.isEmpty ? nil : withheldTable(of: lines[part.rows])
    return WithheldPageContext(
      figures: part.number == 1 && !lines.isEmpty ? figures(of: lines) : nil,
      grounds: groups.map { subject, lines in
        WithheldGroundLink(
          anchor: subject.name, heading: subject.heading(words), href: addresses.href(addresses.withheld(subject)),
          count: words.count(lines.count, WordKey.withheldCount))
      }, table: table.map { context(of: $0, on: addresses.withheld) }, pagination: part.pagination)
  }

  private func figures(of lines: [WithheldLine]) -> WithheldFiguresContext {
    WithheldFiguresContext(
      items: words.count(lines.count, WordKey.withheldCount),
      records: words.count(Set(lines.map(\.path)).count, WordKey.recordCount),
      passages: words.count(catalogue.redactionCount, WordKey.passageCount),
      due: words.count(lines.count { $0.item.isOverdue }, WordKey.withheldCount))
  }

  /// Everything withheld by ground; what rests on the same ground stays in the order of the records.
  private var withheldLines: [WithheldLine] {
    let lines = catalogue.withheld.map(line) + catalogue.contractsWithWithheldFacts.compactMap(line(ofContractAt:))
    return lines.enumerated().sorted { left, right in
      (left.element.item.item.ground, left.offset) < (right.element.item.item.ground, right.offset)
    }.map(\.element)
  }

  private func line(_ entry: WithheldEntry) -> WithheldLine {
    switch entry.record {
    case .decision(let position):
      let decision = catalogue.decisions[position]
      return line(
        decision.title, decision.reference?.value.text, at: decisionPaths[position], entry.item)
    case .procurement(let position):
      let procurement = catalogue.procurements[position]
      return line(
        procurement.title, procurement.reference?.value, at: addresses.procurement(procurement.id), entry.item)
    case .policy(let position):
      let policy = catalogue.policies[position]
      return line(policy.title, nil, at: addresses.policy(policy.id), entry.item)
    case .informationRequest(let position):
      let request = catalogue.disclosureLog.requests[position]
      return line(request.title, request.reference?.value, at: addresses.informationRequest(request), entry.item)
    case .number(let sequence, let position): return line(entry.item, ofNumberAt: position, inSequenceAt: sequence)
    }
  }

  /// A decision of which nothing but its number is published.
  private func line(_ item: WithheldItem, ofNumberAt position: Int, inSequenceAt index: Int) -> WithheldLine {
    let sequence = catalogue.numbers.sequences[index]
    var withheld = WithheldItem(
      what: range(sequence.entries[position].numbers, of: sequence), under: item.ground, extent: item.extent,
      at: item.location)
    withheld.reason = item.reason
    withheld.publicInterestTest = item.publicInterestTest
    withheld.review = item.review
    withheld.expected = item.expected
    return line(title(of: sequence), nil, at: sequencePaths[index], withheld)
  }

  /// What a row of the register withholds: it says why, and its blank cells say what.
  private func line(ofContractAt position: Int) -> WithheldLine? {
    let contract = catalogue.register.contracts[position]
    return withheldItem(of: contract).map { item in
      line(contract.title, contract.reference.value.text, at: contractPaths[position], item)
    }
  }

  /// What a row of the register withholds, named by the facts that it leaves blank. One that leaves none blank took
  /// words out of a document.
  func withheldItem(of contract: Contract) -> WithheldItem? {
    let missing = contract.missingFacts.map { words[.fact(FactLabel($0))] }
    return contract.withheldItem(
      missing.isEmpty
        ? words[.partsOfDocuments] : words.phrase(.blankFacts, ["facts": missing.joined(separator: ", ")]))
  }

  private func line(_ title: String, _ reference: String?, at path: SitePath, _ item: WithheldItem) -> WithheldLine {
    WithheldLine(
      title: title, reference: reference, path: path, href: addresses.href(path),
      item: WithheldContext(item: item, isOverdue: item.isOverdue(on: catalogue.asOf), words: words))
  }
}

extension FactLabel {
  fileprivate init(_ fact: ContractFact) {
    switch fact {
    case .suppliers: self = .suppliers
    case .value: self = .value
    case .start: self = .start
    case .end: self = .end
    }
  }
}
