import Diagnostics
import Records
import StaticSite

/// Everything that public records withhold.
struct WithheldPageContext: TemplateContext {
  let edition: SiteEdition
  let lines: [WithheldLine]

  static let variables = TemplateVariables<Self>(
    "Withheld information", "Everything that public records withhold, by the ground on which they do.",
    [
      .flag("has-withheld", "Whether anything is withheld.") { !$0.lines.isEmpty },
      .text("items", "How much is withheld, in words.") {
        $0.edition.words.count($0.lines.count, WordKey.withheldCount)
      },
      .text("records", "In how many records, in words.") { context in
        context.edition.words.count(Set(context.lines.map(\.path)).count, WordKey.recordCount)
      },
      .text("passages", "How many passages are taken out of texts, in words.") {
        $0.edition.words.count($0.edition.catalogue.redactionCount, WordKey.passageCount)
      },
      .text("due", "How much of it should have been looked at again, or published, by now; in words.") { context in
        context.edition.words.count(context.lines.count { $0.item.isOverdue }, WordKey.withheldCount)
      },
      .list("groups", "What is withheld, by section of the Act, and then by the Order's exclusions.") { context in
        context.lines.bySubject.map { WithheldGroupContext(subject: $0, lines: $1, words: context.edition.words) }
      },
      .group("table", "All of it as a table; absent when nothing is withheld.") { $0.table },
    ])

  private var table: DataTableContext? {
    lines.isEmpty ? nil : edition.context(of: edition.withheldTable(of: lines), on: edition.addresses.withheld)
  }
}

/// What is withheld on one ground.
struct WithheldGroupContext: TemplateContext {
  let subject: WithholdingSubject
  let lines: [WithheldLine]
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Withheld on one ground", "What public records withhold on one ground.",
    [
      .text("anchor", "The name of its place on the page, without `#`.") { $0.subject.anchor },
      .text("heading", "The ground, in words.") { $0.subject.heading($0.words) },
      .text("explanation", "What the ground protects, in plain words.") { $0.subject.explanation($0.words) },
      .optionalText("kind", "Whether the public interest is weighed; absent for the Order's exclusions.") {
        $0.subject.kind($0.words)
      },
      .text("count", "How much is withheld on it, in words.") { $0.words.count($0.lines.count, WordKey.withheldCount) },
      .list("lines", "What is withheld on it.") { $0.lines },
    ])
}

/// Something withheld, with the record that withholds it.
struct WithheldLine: TemplateContext {
  let title: String
  let reference: String?
  let path: SitePath
  let href: String
  let item: WithheldContext

  static let variables = TemplateVariables<Self>(
    "Withheld in a record", "Something withheld, with the record that withholds it.",
    [
      .text("record", "The title of the record.") { $0.title },
      .optionalText("reference", "What the office calls the record.") { $0.reference },
      .text("href", "The address of the record.") { $0.href },
      .group("item", "What is withheld, and why.") { $0.item },
    ])
}

extension PageTemplate {
  static let withheld = page("withheld") { WithheldPageContext.description }
}

extension SiteEdition {
  /// The page of everything withheld, and its data; there where nothing is withheld too, so that it can say so.
  func withheldPages() -> [SiteFile] {
    let path = addresses.withheld
    let lines = Lazy { [self] in withheldLines }
    let page = page(path, .withheld, from: generated("withheld information")) { [self] in
      let head = head(
        path, title: words[.withheldTitle],
        description: words.phrase(.withheldDescription, ["site": configuration.office.name]),
        breadcrumbs: [homeBreadcrumb], type: "CollectionPage")
      return (head, WithheldPageContext(edition: self, lines: lines.value))
    }
    return [page] + files(of: { [self] in withheldFile(of: lines.value) }, named: WithheldLine.tableName, on: path)
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
    guard let reason = contract.blankReason, let ground = reason.ground else { return nil }
    let blank = Self.blankFacts(of: contract).map { words[.fact($0)] }
    let what =
      blank.isEmpty ? words[.someFacts] : words.phrase(.blankFacts, ["facts": blank.joined(separator: ", ")])
    var item = WithheldItem(what: what, under: ground, at: contract.source.location)
    item.reason = reason.explanation
    return line(contract.title, contract.reference.value.text, at: contractPaths[position], item)
  }

  /// The facts that a row should state and does not.
  private static func blankFacts(of contract: Contract) -> [FactLabel] {
    let facts: [(FactLabel, Bool)] = [
      (.suppliers, contract.suppliers.isEmpty), (.value, contract.value == nil), (.start, contract.term.start == nil),
      (.end, contract.term.end == nil),
    ]
    return facts.filter(\.1).map(\.0)
  }

  private func line(_ title: String, _ reference: String?, at path: SitePath, _ item: WithheldItem) -> WithheldLine {
    WithheldLine(
      title: title, reference: reference, path: path, href: addresses.href(path),
      item: WithheldContext(item: item, isOverdue: item.isOverdue(on: catalogue.asOf), words: words))
  }
}
