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

  private var catalogue: Catalogue
  private let decisionPaths: [SitePath]
  private let contractPaths: [SitePath]
  private let addresses: SiteAddresses
  private let contentFiles: [String: SitePath]
  private let policies: Set<String>

  /// - Parameters:
  ///   - decisionPaths: the address of every decision, in the catalogue's order.
  ///   - contractPaths: the address of every contract, in the order of the register.
  init(_ catalogue: Catalogue, decisionPaths: [SitePath], contractPaths: [SitePath], addresses: SiteAddresses) {
    self.catalogue = catalogue
    self.decisionPaths = decisionPaths
    self.contractPaths = contractPaths
    self.addresses = addresses
    var contentFiles: [String: SitePath] = [:]
    for (decision, path) in zip(catalogue.decisions, decisionPaths) { contentFiles[decision.source.path] = path }
    for page in catalogue.pages { contentFiles[page.source.path] = addresses.page(page) }
    for procurement in catalogue.procurements {
      contentFiles[procurement.source.path] = addresses.procurement(procurement.id)
    }
    for policy in catalogue.policies { contentFiles[policy.source.path] = addresses.policy(policy.id) }
    for request in catalogue.disclosureLog.requests {
      contentFiles[request.source.path] = addresses.informationRequest(request)
    }
    self.contentFiles = contentFiles
    policies = Set(catalogue.policies.map(\.id))
  }

  /// The same with a newer version of a record, at the address that it had.
  func revised(as catalogue: Catalogue) -> LinkResolver {
    var links = self
    links.catalogue = catalogue
    return links
  }

  /// The address as a link on a page has it, or `nil` when there is no such thing.
  func href(_ destination: LinkDestination, in document: Document) -> String? {
    switch destination {
    case .decision(let reference):
      catalogue.position(of: DecisionReference(reference)).map { addresses.href(decisionPaths[$0]) }
    case .contract(let reference):
      catalogue.register.position(of: ContractReference(reference)).map { addresses.href(contractPaths[$0]) }
    case .procurement(let id):
      catalogue.position(ofProcurement: id).map { _ in addresses.href(addresses.procurement(id)) }
    case .policy(let id): policies.contains(id) ? addresses.href(addresses.policy(id)) : nil
    case .informationRequest(let reference):
      catalogue.disclosureLog.position(of: reference).map {
        addresses.href(addresses.informationRequest(catalogue.disclosureLog.requests[$0]))
      }
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
    case .procurement(let id): catalogue.unpublished.misreadProcurements.contains(id)
    case .policy(let id): catalogue.unpublished.misreadPolicies.contains(id)
    case .informationRequest(let reference): catalogue.unpublished.misreadRequests.contains(reference)
    case .contract, .address: false
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
    guard !isUnpublished(destination, in: document) else {
      return .warning(
        .linkToUnpublished, at: location, "the link leads to a draft or a record under embargo",
        suggestion: "its words are shown without a link until that record is published")
    }
    switch destination {
    case .decision(let reference):
      let target = Located(DecisionReference(reference), at: location)
      if let fault = catalogue.ambiguity(of: target) ?? catalogue.fault(ofLinkToVanished: target) { return fault }
      return .error(
        .brokenLink, at: location, "no decision has the reference '\(reference)'",
        suggestion: didYouMean(reference, in: catalogue.decisions.compactMap { $0.reference?.value.text }))
    case .contract(let reference):
      return .error(
        .brokenLink, at: location, "no contract has the reference '\(reference)'",
        suggestion: didYouMean(reference, in: catalogue.register.contracts.map(\.reference.value.text)))
    case .procurement(let id):
      return .error(
        .brokenLink, at: location, "no procurement is called '\(id)'",
        suggestion: didYouMean(id, in: catalogue.procurements.map(\.id)))
    case .policy(let id):
      return .error(
        .brokenLink, at: location, "no policy is called '\(id)'", suggestion: didYouMean(id, in: policies))
    case .informationRequest(let reference):
      return .error(
        .brokenLink, at: location, "no request for information has the reference '\(reference)'",
        suggestion: didYouMean(reference, in: catalogue.disclosureLog.requests.compactMap { $0.reference?.value }))
    case .file(let path, _):
      return .error(
        .brokenLink, at: location, "there is no record or page '\(path)'",
        suggestion: didYouMean(path, in: names(in: document.source.folder)))
    case .address(let address):
      return .error(.brokenLink, at: location, "the site has no page '\(address)'")
    }
  }

  private func isUnpublished(_ destination: LinkDestination, in document: Document) -> Bool {
    let unpublished = catalogue.unpublished
    return switch destination {
    case .decision(let reference): unpublished.references.contains(DecisionReference(reference))
    case .contract(let reference): unpublished.contracts.contains(ContractReference(reference))
    case .procurement(let id): unpublished.procurements.contains(id)
    case .policy(let id): unpublished.policies.contains(id)
    case .informationRequest(let reference): unpublished.informationRequests.contains(reference)
    case .file(let path, _): document.source.path(to: path).map(unpublished.sources.contains) ?? false
    case .address: false
    }
  }

  /// The records and pages that lie in a folder, by their names there.
  private func names(in folder: String) -> [String] {
    let prefix = folder + "/"
    return contentFiles.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}
