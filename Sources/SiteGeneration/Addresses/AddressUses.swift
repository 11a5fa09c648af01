import Records
import StaticSite

/// Tells what a file of the site is by where it stands, also of a file that only an earlier build wrote.
public struct AddressUses: Sendable {
  private let paths: SectionPaths

  /// By the places that an office has chosen for the parts of its site.
  public init(_ configuration: SiteConfiguration) { paths = configuration.paths }

  /// What the file at a path below the output folder is, such as `decisions/2013/index.html`.
  public func use(of file: String) -> FileUse {
    let folder = file.enclosingFolder
    let name = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.index(after: $0)...] } ?? file[...]
    guard name != "index.html" else { return pageUse(of: folder) }
    if name.hasSuffix(".html") { return .page(folder.isEmpty ? "page for unknown addresses" : "redirects") }
    if name.hasSuffix(".gz") { return .other("compressed forms") }
    if name == "_redirects" || name == "_withdrawn" { return .other("lists of old and withdrawn addresses") }
    if folder == "assets" { return .other("styles and scripts") }
    if folder.isEmpty { return .other(name.hasPrefix("sitemap") || name == "robots.txt" ? "sitemap" : "other files") }
    if case .record(let kind) = pageUse(of: folder), kind != Self.procurement { return .document }
    if rest(of: folder, below: "search") != nil { return .other("search index") }
    // The data say what the records say, once more.
    if folder == "data" || folder == "data/ocds" { return .other("open data") }
    if name.hasSuffix(".csv") || name.hasSuffix(".json") { return .table }
    if name.hasSuffix(".ics") { return .other("calendar") }
    return name == "feed.xml" ? .other("feeds") : .document
  }

  private static let procurement = "procurement"

  private func pageUse(of folder: String) -> FileUse {
    if folder.isEmpty { return .page("home page") }
    if let rest = rest(of: folder, below: paths.decisions) { return decisionUse(rest) }
    if let rest = rest(of: folder, below: paths.contracts) { return contractUse(rest) }
    if let rest = rest(of: folder, below: paths.policies) {
      return rest.count == 1 ? .record("policy") : .page("list of policies")
    }
    if let rest = rest(of: folder, below: paths.informationRequests) { return responseUse(rest) }
    if rest(of: folder, below: paths.suppliers) != nil { return .page("suppliers") }
    if rest(of: folder, below: paths.spend) != nil { return .page("payments") }
    if rest(of: folder, below: paths.priorities) != nil { return .page("priorities") }
    if rest(of: folder, below: "withheld") != nil { return .page("withheld information") }
    if rest(of: folder, below: "data") != nil { return .page("open data") }
    if rest(of: folder, below: "search") != nil { return .page("search") }
    if folder == "follow" { return .page("feeds") }
    if folder == "publication-scheme" { return .page("publication scheme") }
    if rest(of: folder, below: paths.corrections) != nil { return .page("corrections") }
    return .record("page")
  }

  private func decisionUse(_ rest: [Substring]) -> FileUse {
    // A decision is filed under its year; the other lists have names there.
    guard rest.count == 2, rest[0] == "undated" || Int(rest[0]) != nil else { return .page("decision log") }
    return .record("decision")
  }

  private func responseUse(_ rest: [Substring]) -> FileUse {
    // A response is filed under the year of its request, as a decision is.
    guard rest.count == 2, rest[0] == "undated" || Int(rest[0]) != nil else { return .page("disclosure log") }
    return .record("FOI response")
  }

  private func contractUse(_ rest: [Substring]) -> FileUse {
    switch rest.first {
    case "plan": .page("contracts plan")
    case "performance": .page("procurement performance")
    case "social-value": .page("social value")
    case "procurements": rest.count == 2 ? .record(Self.procurement) : .page("list of procurements")
    case .some(let name) where rest.count == 1 && !SiteAddresses.reservedBelowContracts.contains(String(name)):
      .record("contract")
    default: .page("contracts register")
    }
  }

  /// The parts of a path below a section, or `nil` when it is not in the section.
  private func rest(of folder: String, below section: String) -> [Substring]? {
    guard folder.hasPrefix(section) else { return nil }
    let rest = folder.dropFirst(section.count)
    return rest.isEmpty || rest.hasPrefix("/") ? rest.split(separator: "/") : nil
  }
}
