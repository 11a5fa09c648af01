import Diagnostics
import Markdown
import Records
import StaticSite

/// Finds the address that a link in a record's or a page's text stands for.
struct LinkResolver: Sendable {
  /// A text that holds links.
  struct Document: Sendable {
    let source: ContentFile
    let path: SitePath
    let text: MarkdownDocument
    let linkedFiles: [LinkedFile]
  }

  private let catalogue: Catalogue
  private let decisionPaths: [SitePath]
  private let addresses: SiteAddresses
  private let contentFiles: [String: SitePath]

  init(_ catalogue: Catalogue, decisionPaths: [SitePath], addresses: SiteAddresses) {
    self.catalogue = catalogue
    self.decisionPaths = decisionPaths
    self.addresses = addresses
    var contentFiles: [String: SitePath] = [:]
    for (decision, path) in zip(catalogue.decisions, decisionPaths) { contentFiles[decision.source.path] = path }
    for page in catalogue.pages { contentFiles[page.source.path] = addresses.page(page) }
    for policy in catalogue.policies { contentFiles[policy.source.path] = addresses.policy(policy.id) }
    for procurement in catalogue.procurements {
      contentFiles[procurement.source.path] = addresses.procurement(procurement.id)
    }
    self.contentFiles = contentFiles
  }

  /// The address as a link on a page has it, or `nil` when there is no such thing.
  func href(_ destination: LinkDestination, in document: Document) -> String? {
    switch destination {
    case .decision(let reference):
      catalogue.position(of: DecisionReference(reference)).map { addresses.href(decisionPaths[$0]) }
    case .contract(let reference):
      catalogue.register.position(of: ContractReference(reference)).map {
        addresses.href(addresses.contract(catalogue.register.contracts[$0]))
      }
    case .policy(let id):
      catalogue.policies.contains { $0.id == id } ? addresses.href(addresses.policy(id)) : nil
    case .procurement(let id):
      catalogue.position(ofProcurement: id).map { _ in addresses.href(addresses.procurement(id)) }
    case .address(let address): addresses.base.folder + address
    case .file(let path, let fragment):
      file(path, in: document).map { addresses.href($0) + (fragment.map { "#" + $0 } ?? "") }
    }
  }

  private func file(_ path: String, in document: Document) -> SitePath? {
    if path.hasSuffix(".md") { return document.source.path(to: path).flatMap { contentFiles[$0] } }
    return document.linkedFiles.first { $0.path == path }.flatMap { linked in
      linked.file.lastComponent.map { addresses.document(named: $0.string, of: document.path) }
    }
  }

  /// What is wrong with the links of a document: those that lead nowhere, and those to what is not yet public.
  ///
  /// - Parameter addresses: every address of the site.
  func faults(in document: Document, among addresses: Set<String>) -> [Diagnostic] {
    document.text.links.compactMap { link in
      switch link.destination {
      case .address(let address):
        return Self.fault(ofAddress: address, at: link.location, among: addresses)
      case .file(let path, _) where !path.hasSuffix(".md"):
        // The loader has reported a file that is not there.
        return nil
      case let destination:
        guard href(destination, in: document) == nil, !isMisread(destination, in: document) else { return nil }
        return fault(of: destination, in: document, at: link.location)
      }
    }
  }

  /// Whether a link leads to a record that could not be understood, which is an error itself.
  private func isMisread(_ destination: LinkDestination, in document: Document) -> Bool {
    switch destination {
    case .decision(let reference): catalogue.unpublished.misread.contains(DecisionReference(reference))
    case .file(let path, _): document.source.path(to: path).map(catalogue.unpublished.misreadSources.contains) ?? false
    case .contract, .policy, .procurement, .address: false
    }
  }

  /// The fault of a link to an address within the site, if it leads nowhere.
  static func fault(ofAddress address: String, at location: SourceLocation, among addresses: Set<String>) -> Diagnostic?
  {
    let path = String(address.prefix { $0 != "#" && $0 != "?" })
    guard !addresses.contains(path) else { return nil }
    return .error(
      .brokenLink, at: location, "the site has no page '\(path)'",
      suggestion: addresses.contains(path + "/") ? "write '\(path)/'" : didYouMean(path, in: addresses))
  }

  private func fault(
    of destination: LinkDestination, in document: Document, at location: SourceLocation
  ) -> Diagnostic {
    let isUnpublished: Bool
    let message: String
    let suggestion: String?
    switch destination {
    case .decision(let reference):
      isUnpublished = catalogue.unpublished.references.contains(DecisionReference(reference))
      message = "no decision has the reference '\(reference)'"
      suggestion = didYouMean(reference, in: catalogue.decisions.compactMap { $0.reference?.value.text })
    case .file(let path, _):
      isUnpublished = document.source.path(to: path).map(catalogue.unpublished.sources.contains) ?? false
      message = "there is no record or page '\(path)'"
      suggestion = didYouMean(path, in: names(in: document.source.folder))
    case .contract(let reference):
      isUnpublished = catalogue.unpublished.contracts.contains(ContractReference(reference))
      message = "no contract has the reference '\(reference)'"
      suggestion = didYouMean(reference, in: catalogue.register.contracts.map(\.reference.value.text))
    case .policy(let id):
      isUnpublished = catalogue.unpublished.policies.contains(id)
      message = "no policy is called '\(id)'"
      suggestion = didYouMean(id, in: catalogue.policies.map(\.id))
    case .procurement(let id):
      isUnpublished = catalogue.unpublished.procurements.contains(id)
      message = "no procurement is called '\(id)'"
      suggestion = didYouMean(id, in: catalogue.procurements.map(\.id))
    case .address(let name):
      isUnpublished = false
      message = "the site has no page '\(name)'"
      suggestion = nil
    }
    guard isUnpublished else { return .error(.brokenLink, at: location, message, suggestion: suggestion) }
    return .warning(
      .linkToUnpublished, at: location, "the link leads to a draft or a record under embargo",
      suggestion: "its words are shown without a link until that record is published")
  }

  /// The records and pages that lie in a folder, by their names there.
  private func names(in folder: String) -> [String] {
    let prefix = folder + "/"
    return contentFiles.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}
