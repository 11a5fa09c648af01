import Records
import Search
import StaticSite

/// A search above a list, for the records of the list alone.
struct ListSearchContext: TemplateContext {
  let kind: String
  let facets: [SearchFacet.Name]
  let listHref: String
  let indexHref: String

  static let variables = TemplateVariables<Self>(
    "Search of a list", "A search above a list, for the records of the list alone.",
    [
      .text("kind", "The kind of its records in the index.") { $0.kind },
      .text("facets", "By what they can be chosen, for the script.") {
        $0.facets.map(\.rawValue).joined(separator: " ")
      },
      .text("list-href", "The address of the list.") { $0.listHref },
      .text("index-href", "The address of the index, for the script.") { $0.indexHref },
    ])
}

extension SiteEdition {
  /// The search of the decision log; `nil` without decisions.
  var decisionSearch: ListSearchContext? {
    guard !catalogue.decisions.isEmpty else { return nil }
    return listSearch(.decision, by: [.year, .status, .priority, .buyer], at: addresses.decisions)
  }

  /// The search of the contracts register; `nil` without contracts.
  var contractSearch: ListSearchContext? {
    guard !catalogue.register.contracts.isEmpty else { return nil }
    return listSearch(
      .contract, by: [.year, .status, .worth, .supplier, .category, .priority, .buyer], at: addresses.contracts)
  }

  private func listSearch(_ kind: SearchedKind, by facets: [SearchFacet.Name], at list: SitePath) -> ListSearchContext {
    ListSearchContext(
      kind: kind.rawValue, facets: facets, listHref: addresses.href(list),
      indexHref: addresses.href(addresses.searchFile("index.json")))
  }
}
