import OpenData
import Records
import StaticSite

/// All procurements.
struct ProcurementsContext: TemplateContext {
  let table: DataTableContext

  static let variables = TemplateVariables<Self>(
    "Procurements", "Everything that was or is to be bought by a procurement that the office describes.",
    [.group("table", "The procurements.") { $0.table }])
}

/// A procurement.
struct ProcurementContext: TemplateContext {
  let procurement: Procurement
  let edition: SiteEdition
  let body: String?
  let gateways: DataTableContext?
  let chain: [ChainEntryContext]
  let parts: RecordParts
  let withholding: WithholdingParts

  static let variables = TemplateVariables<Self>(
    "Procurement", "Something that the office plans to buy or has bought.",
    [
      .optionalText("reference", "What the office calls it.") { $0.procurement.reference?.value },
      .optionalText("summary", "What it is about.") { $0.procurement.summary },
      .text("status", "What has become of it, as the end of a class of the style sheet.") {
        $0.procurement.status.rawValue
      },
      .text("status-name", "What has become of it, in words.") {
        $0.edition.words[.procurementStatus($0.procurement.status)]
      },
      .flag("indicative", "Whether the office says that the timetable is indicative.") { $0.procurement.isIndicative },
      .optionalText("cancelled", "Why it was cancelled.") { $0.procurement.cancellation?.reason },
      .group("gateways", "The steps at which somebody decides whether it goes on; absent when none are named.") {
        $0.gateways
      },
      .optionalHTML("body", "What the record says besides.") { $0.body },
    ] + ChainEntryContext.variablesOfPage { $0.chain } + RecordParts.variables { $0.parts }
      + WithholdingParts.variables { $0.withholding })
}

extension PageTemplate {
  static let procurements = page("procurements") { ProcurementsContext.description }
  static let procurement = page("procurement") { ProcurementContext.description }
}

extension SiteEdition {
  /// The list of procurements, a page of each, and their documents; nothing where there are none.
  func procurementPages() -> [SiteFile] {
    guard !catalogue.procurements.isEmpty else { return [] }
    let path = addresses.procurements
    let table = procurementTable(Array(catalogue.procurements.indices), caption: words[.procurementsCaption])
    let list = page(path, .procurements, from: generated("procurements")) { [self] in
      var head = head(
        path, title: words[.procurementsTitle],
        description: words.phrase(.procurementsDescription, ["site": configuration.office.name]),
        standing: .records(newest: catalogue.procurements.compactMap(\.modified).max()),
        breadcrumbs: [homeBreadcrumb, contractsBreadcrumb], type: "CollectionPage")
      head.feed = procurementFeed
      return (head, ProcurementsContext(table: context(of: table, on: path)))
    }
    return [list, file(of: procurementFeed)] + files(of: { table.file }, named: table.name, on: path)
      + catalogue.procurements.indices.flatMap(files(ofProcurementAt:))
  }

  /// What is planned to be bought, as a table on a page; `nil` when nothing is.
  func plannedProcurements(on path: SitePath) -> DataTableContext? {
    plannedTable.map { context(of: $0, on: path) }
  }

  /// The files of that table, beside a page that shows it.
  func plannedFiles(on path: SitePath) -> [SiteFile] {
    plannedTable.map { table in files(of: { table.file }, named: table.name, on: path) } ?? []
  }

  private var plannedTable: DataTable? {
    let planned = catalogue.procurements.indices.filter { catalogue.procurements[$0].isAhead }
    return planned.isEmpty ? nil : procurementTable(planned, caption: words[.plannedProcurementsCaption])
  }

  private func procurementTable(_ positions: [Int], caption: String) -> DataTable {
    DataTable(
      name: "procurements", caption: caption,
      columns: [
        DataTable.Column(.procurement, words), DataTable.Column(.procurementReference, words),
        DataTable.Column(.procurementStatus, words), DataTable.Column(.category, words),
        DataTable.Column(.estimatedValue, words, isNumeric: true), DataTable.Column(.plannedStart, words),
        DataTable.Column(.nextGateway, words),
      ],
      rows: positions.map { position in
        let procurement = catalogue.procurements[position]
        return [
          DataTable.Cell(procurement.title, href: addresses.href(addresses.procurement(procurement.id))),
          DataTable.Cell(reference: procurement.reference?.value),
          DataTable.Cell(html: tag(of: procurement.status), .text(procurement.status.rawValue)),
          DataTable.Cell(procurement.category), cell(procurement.estimatedValue),
          DataTable.Cell(plannedStart(of: procurement) ?? "", .text(procurement.plannedStart?.iso8601)),
          DataTable.Cell(nextGateway(of: procurement)),
        ]
      })
  }

  private func plannedStart(of procurement: Procurement) -> String? {
    guard let month = procurement.plannedStart.map(words.month) else { return nil }
    return procurement.isIndicative && procurement.isAhead ? words.phrase(.indicative, ["what": month]) : month
  }

  private func nextGateway(of procurement: Procurement) -> String? {
    guard procurement.isAhead,
      let gateway = procurement.gateways.first(where: { $0.passed == nil })
    else { return nil }
    let name = words.phrase(.gatewayText, ["gate": gateway.name.value, "what": gateway.summary])
    return gateway.planned.map { "\(name), \(words.phrase(.plannedFor, ["month": words.month($0)]))" } ?? name
  }

  private func files(ofProcurementAt position: Int) -> [SiteFile] {
    let procurement = catalogue.procurements[position]
    let path = addresses.procurement(procurement.id)
    let document = document(of: procurement)
    let gateways = procurement.gateways.isEmpty ? nil : gatewayTable(of: procurement)
    let page = page(path, .procurement, from: procurement.source.location) { [self] in
      let chain = chain(of: .procurement(position))
      let head = head(ofProcurementAt: position, chain: chain)
      let body = bodyHTML(of: document)
      let content = ProcurementContext(
        procurement: procurement, edition: self, body: body.isEmpty ? nil : body,
        gateways: gateways.map { context(of: $0, on: path) }, chain: chain,
        parts: parts(
          of: path, title: procurement.title, reference: procurement.reference?.value,
          facts: facts(ofProcurementAt: position),
          days: CitedDays(procurement.published, changed: procurement.modified), attachments: procurement.attachments,
          decisions: catalogue.decisions(ofProcurementAt: position), corrections: procurement.corrections),
        withholding: withholding(procurement.withheld, in: procurement.text))
      return (head, content)
    }
    return [page] + files(of: procurement.attachments, on: path)
      + (gateways.map { table in files(of: { table.file }, named: table.name, on: path) } ?? [])
      + linkedFiles(of: document, except: Set(procurement.attachments.map(\.file)))
  }

  private func head(ofProcurementAt position: Int, chain: [ChainEntryContext]) -> PageHead {
    let procurement = catalogue.procurements[position]
    let path = addresses.procurement(procurement.id)
    var head = head(
      path, title: procurement.title, description: procurement.summary,
      standing: standing(ofRecordChanged: procurement.modified, chain: chain, withheld: procurement.withheld),
      breadcrumbs: [
        homeBreadcrumb, contractsBreadcrumb,
        LinkContext(label: words[.procurementsTitle], href: addresses.href(addresses.procurements)),
      ])
    head.isArticle = true
    let replaced = catalogue.contractReplaced(byProcurementAt: position).map { contract in
      citation(of: .document, named: catalogue.register.contracts[contract].title, at: contractPaths[contract])
    }
    describe(
      &head,
      as: RecordDescription(
        kind: .document, name: procurement.title, path: path,
        list: (words[.procurementsTitle], addresses.procurements), reference: procurement.reference?.value,
        description: procurement.summary, status: words[.procurementStatus(procurement.status)],
        published: procurement.published, modified: procurement.modified,
        replaced: replaced.map { [$0] } ?? []))
    return head
  }

  private func gatewayTable(of procurement: Procurement) -> DataTable {
    let next = procurement.gateways.firstIndex { $0.passed == nil }
    return DataTable(
      name: "gateways", caption: words[procurement.isIndicative ? .indicativeGatewaysCaption : .gatewaysCaption],
      columns: [
        DataTable.Column(.gate, words), DataTable.Column(.event, words), DataTable.Column(.plannedMonth, words),
        DataTable.Column(.passedDate, words), DataTable.Column(.gateDecision, words),
        DataTable.Column(.gatewayState, words),
      ],
      rows: procurement.gateways.enumerated().map { index, gateway in
        let state = state(of: gateway, isNext: index == next, in: procurement)
        return [
          DataTable.Cell(gateway.name.value), DataTable.Cell(gateway.summary),
          DataTable.Cell(gateway.planned.map(words.month) ?? "", .text(gateway.planned?.iso8601)),
          cell(gateway.passed), decisionCell(gateway.decision?.value),
          DataTable.Cell(words[.gatewayState(state)], .text(state.rawValue)),
        ]
      })
  }

  /// A gateway of a procurement that has ended is not to come any more, whether or not anybody noted when it was passed.
  private func state(of gateway: Gateway, isNext: Bool, in procurement: Procurement) -> GatewayState {
    if gateway.passed != nil { return .passed }
    guard procurement.isAhead else { return procurement.status == .awarded ? .notRecorded : .notReached }
    return isNext ? .next : .later
  }

  private func decisionCell(_ reference: DecisionReference?) -> DataTable.Cell {
    guard let reference, let position = catalogue.position(of: reference) else { return DataTable.Cell(nil) }
    return DataTable.Cell(reference: reference.text, href: addresses.href(decisionPaths[position]))
  }

  private func facts(ofProcurementAt position: Int) -> [Fact] {
    let procurement = catalogue.procurements[position]
    var facts = [
      fact(.buyer, catalogue.organisation(procurement.buyer.value)?.name),
      fact(.estimatedValue, procurement.estimatedValue.map(words.money)),
    ]
    facts += optionalFact(.basis, procurement.valueBasis)
    if let cancellation = procurement.cancellation { facts.append(fact(.cancelled, cancellation.date)) }
    facts.append(fact(.plannedStart, procurement.plannedStart.map(words.month)))
    facts += optionalFact(.term, procurement.term.map(words.term))
    facts += optionalFact(.breakAfter, procurement.breakAfter.map(words.term))
    facts += optionalFact(.extensionOptions, termList(procurement.extensionOptions))
    facts.append(fact(.process, procurement.route))
    facts += optionalFact(
      .collaboration,
      procurement.collaborationPartners.isEmpty ? nil : procurement.collaborationPartners.joined(separator: "; "))
    facts += optionalFact(.directorate, procurement.directorate)
    facts += optionalFact(.category, procurement.category)
    facts += optionalFact(.nature, procurement.nature.map { words[.nature($0)] })
    facts += optionalFact(.cpv, codes(procurement.cpv, label: nil))
    facts.append(fact(.socialValueWeighting, procurement.socialValueWeighting.map { words.share($0.value) }))
    facts += optionalFact(.lead, procurement.lead)
    let current = catalogue.contractReplaced(byProcurementAt: position).map { [$0] } ?? []
    facts += optionalFact(.currentContract, links(toContracts: current))
    facts += optionalFact(.awardedContracts, links(toContracts: catalogue.contracts(ofProcurementAt: position)))
    facts += optionalFact(.priorities, links(toPriorities: procurement.priorities))
    return facts + optionalFact(.ocid, procurement.openContractingID?.value)
  }
}

/// How far a procurement has come with a gateway.
enum GatewayState: String, CaseIterable, Sendable {
  case passed, next, later
  /// A contract was awarded, and nobody noted when the gateway was passed.
  case notRecorded = "not-recorded"
  /// The procurement was cancelled before.
  case notReached = "not-reached"
}
