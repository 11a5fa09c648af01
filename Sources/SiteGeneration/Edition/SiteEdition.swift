import Diagnostics
import Markdown
import Platform
import Records
import StaticSite

/// A catalogue together with all that its pages are made with: words, templates, addresses.
///
/// Everything that more than one page shows is worked out here, once. An edition never changes; a page is a pure
/// function of it.
final class SiteEdition: Sendable {
  let catalogue: Catalogue
  let words: Words
  let templates: TemplateLibrary
  let addresses: SiteAddresses
  /// The ways to narrow the decision log down.
  let selections: DecisionSelections
  /// The address of every decision, in the catalogue's order.
  let decisionPaths: [SitePath]
  /// The ways to narrow the contracts register down.
  let contractSelections: ContractSelections
  /// The address of every contract, in the order of the register.
  let contractPaths: [SitePath]
  /// The address of every supplier, in the order of the register.
  let supplierPaths: [SitePath]
  /// Every decision as an item in a list, in the catalogue's order.
  let summaries: LazyValues<DecisionSummaryContext>
  /// Every decision as an item in a list, as HTML: a decision stands in several lists and is rendered once for all.
  let listItems: LazyValues<String>
  /// What every decision says to the public, in the catalogue's order.
  let publicForms: LazyValues<PublicForm>
  /// The months with payments, in the catalogue's order.
  let spendMonths: [SpendMonth]
  /// What the payments of each of them say to the public.
  let paymentForms: LazyValues<PublicForm>

  private let links: LinkResolver

  convenience init(
    _ catalogue: Catalogue, words: Words, templates: TemplateLibrary, workers: Int
  ) async {
    let addresses = SiteAddresses(catalogue.configuration)
    let decisionPaths = await catalogue.decisions.concurrentMap(workers: workers) { addresses.decision($0) }
    let contractPaths = await catalogue.register.contracts.concurrentMap(workers: workers) { addresses.contract($0) }
    self.init(
      catalogue, words: words, templates: templates, addresses: addresses, decisionPaths: decisionPaths,
      contractPaths: contractPaths, supplierPaths: catalogue.suppliers.suppliers.map { addresses.supplier($0) },
      selections: catalogue.selections, contractSelections: catalogue.contractSelections,
      links: LinkResolver(
        catalogue, decisionPaths: decisionPaths, contractPaths: contractPaths, addresses: addresses))
  }

  /// The same edition with a newer version of a record, at the address that it had.
  convenience init(_ edition: SiteEdition, revisedAs catalogue: Catalogue) {
    self.init(
      catalogue, words: edition.words, templates: edition.templates, addresses: edition.addresses,
      decisionPaths: edition.decisionPaths, contractPaths: edition.contractPaths, supplierPaths: edition.supplierPaths,
      selections: edition.selections, contractSelections: edition.contractSelections,
      links: edition.links.revised(as: catalogue))
  }

  private init(
    _ catalogue: Catalogue, words: Words, templates: TemplateLibrary, addresses: SiteAddresses,
    decisionPaths: [SitePath], contractPaths: [SitePath], supplierPaths: [SitePath], selections: DecisionSelections,
    contractSelections: ContractSelections, links: LinkResolver
  ) {
    self.catalogue = catalogue
    self.words = words
    self.templates = templates
    self.addresses = addresses
    self.decisionPaths = decisionPaths
    self.contractPaths = contractPaths
    self.supplierPaths = supplierPaths
    self.selections = selections
    self.contractSelections = contractSelections
    self.links = links
    let summaries = LazyValues(count: catalogue.decisions.count) { position in
      DecisionSummaryContext(
        catalogue.decisions[position], of: catalogue, href: addresses.href(decisionPaths[position]), words: words)
    }
    self.summaries = summaries
    publicForms = LazyValues(count: catalogue.decisions.count) { catalogue.decisions[$0].publicForm }
    let spendMonths = catalogue.spending.years.flatMap(\.months)
    self.spendMonths = spendMonths
    paymentForms = LazyValues(count: spendMonths.count) { position in
      let month = spendMonths[position]
      return catalogue.spending.payments.publicForm(
        of: month.payments, corrections: catalogue.corrections(ofPaymentsIn: month.month))
    }
    listItems = LazyValues(count: catalogue.decisions.count) { templates.text(.decisionSummary, summaries[$0]) }
  }
}

extension SiteEdition {
  var configuration: SiteConfiguration { catalogue.configuration }

  /// The texts that hold links: every public record's and page's.
  var documents: [LinkResolver.Document] {
    catalogue.decisions.indices.map(document(ofDecisionAt:)) + catalogue.pages.map(document(of:))
      + catalogue.procurements.map(document(of:)) + catalogue.policies.map(document(of:))
      + catalogue.disclosureLog.requests.map(document(of:))
  }

  func document(ofDecisionAt position: Int) -> LinkResolver.Document {
    let decision = catalogue.decisions[position]
    return LinkResolver.Document(
      source: decision.source, path: decisionPaths[position], text: decision.text, linkedFiles: decision.linkedFiles)
  }

  func document(of page: FreePage) -> LinkResolver.Document {
    LinkResolver.Document(
      source: page.source, path: addresses.page(page), text: page.text, linkedFiles: page.linkedFiles)
  }

  func document(of procurement: Procurement) -> LinkResolver.Document {
    LinkResolver.Document(
      source: procurement.source, path: addresses.procurement(procurement.id), text: procurement.text,
      linkedFiles: procurement.linkedFiles)
  }

  func document(of policy: Policy) -> LinkResolver.Document {
    LinkResolver.Document(
      source: policy.source, path: addresses.policy(policy.id), text: policy.text, linkedFiles: policy.linkedFiles)
  }

  func document(of request: InformationRequest) -> LinkResolver.Document {
    LinkResolver.Document(
      source: request.source, path: addresses.informationRequest(request), text: request.text,
      linkedFiles: request.linkedFiles)
  }

  /// A fragment of a document as HTML, its links resolved.
  func html(_ fragment: HTMLFragment, of document: @autoclosure () -> LinkResolver.Document) -> String {
    var resolved: LinkResolver.Document?
    return fragment.html { destination in
      let source = resolved ?? document()
      resolved = source
      return links.href(destination, in: source)
    }
  }

  func html(_ fragment: HTMLFragment, ofDecisionAt position: Int) -> String {
    html(fragment, of: document(ofDecisionAt: position))
  }

  /// What is wrong with the links of all texts.
  ///
  /// - Parameter addresses: every address of the site.
  func linkFaults(among addresses: Set<String>, workers: Int) async -> [Diagnostic] {
    await documents.concurrentMap(workers: workers) { [links] in links.faults(in: $0, among: addresses) }
      .flatMap(\.self)
  }

  /// The decisions related to one, by relation.
  ///
  /// - Parameter isShown: which relations count.
  func relations(of position: Int, where isShown: (DecisionRelation) -> Bool = { _ in true }) -> [RelationContext] {
    catalogue.relatedDecisions(of: position).filter { isShown($0.relation) }.map { relation, positions in
      RelationContext(heading: words[.relation(relation)], decisions: positions.map { summaries[$0] })
    }
  }

  /// A decision's whole permanent URL.
  func permanentAddress(of position: Int) -> String { addresses.absolute(decisionPaths[position]) }

  /// How to cite a decision.
  func citation(of position: Int) -> String {
    let decision = catalogue.decisions[position]
    return citation(
      of: decisionPaths[position], title: decision.title, reference: decision.reference?.value.text,
      days: CitedDays(decision.date, published: decision.published, changed: decision.modified))
  }
}

extension DecisionSummaryContext {
  /// How many characters of a record's text stand in a list.
  private static let summaryLength = 220

  fileprivate init(_ decision: Decision, of catalogue: Catalogue, href: String, words: Words) {
    let isReadable = decision.hasPublicText
    self.init(
      href: href, title: decision.title, reference: decision.reference?.value.text,
      date: decision.date.map { DateText($0, in: words) }, status: decision.status,
      statusName: words[.status(decision.status)], confidentiality: decision.confidentiality,
      confidentialityName: words[.confidentiality(decision.confidentiality)],
      decisionMaker: isReadable ? decision.decisionMaker : nil,
      summary: isReadable ? Self.summary(of: decision, form: catalogue.configuration.decisionForm) : nil)
  }

  private static func summary(of decision: Decision, form: DecisionForm) -> String? {
    let parts = decision.parts(of: form)
    let part = parts.first { $0.part == .executiveSummary } ?? parts.first { $0.part == .decision } ?? parts.first
    let text = part?.section.body.plainText ?? decision.text.preamble.plainText
    return text.isEmpty ? nil : shortened(text, to: summaryLength)
  }
}
