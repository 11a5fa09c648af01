import Records
import Search
import StaticSite

/// The page on which records are searched for.
struct SearchContext: TemplateContext {
  let path: String
  let indexHref: String
  let sections: [LinkContext]

  static let variables = TemplateVariables<Self>(
    "Search", "The page on which records are searched for, in the browser.",
    [
      .text("search-href", "The address of the page, to which the form leads.") { $0.path },
      .text("index-href", "The address of the index, for the script.") { $0.indexHref },
      .text("facets", "By what records can be chosen, for the script.") { _ in
        [SearchFacet.Name.year, .status, .priority, .buyer].map(\.rawValue).joined(separator: " ")
      },
      .list("sections", "The parts of the site, for those whose browser runs no script.") { $0.sections },
    ])
}

extension PageTemplate {
  static let search = page("search") { SearchContext.description }
}

extension SiteEdition {
  /// The search page, and the index that it searches.
  ///
  /// - Parameters:
  ///   - paths: what the site has besides.
  ///   - workers: how many processors may be used.
  func searchFiles(of paths: Set<SitePath>, workers: Int) async -> [SiteFile] {
    let kinds = searchKinds(of: paths)
    let index = await SearchIndex(
      kinds, language: configuration.language, facets: searchFacets, workers: workers)
    let page = page(addresses.search, .search, from: generated("search")) { [self] in
      let head = head(
        addresses.search, title: words[.searchTitle],
        description: words.phrase(.searchDescription, ["site": configuration.office.name]),
        standing: .asOf, breadcrumbs: [homeBreadcrumb], type: "SearchResultsPage")
      let content = SearchContext(
        path: addresses.href(addresses.search), indexHref: addresses.href(addresses.searchFile("index.json")),
        sections: sections(holding: kinds))
      return (head, content)
    }
    return [page] + index.files.map { indexFile in file(indexFile.name) { indexFile.bytes } }
      + kinds.flatMap { kind in
        (0..<kind.count).map { number in file(kind.fileName(of: number)) { kind.document(number).file } }
      }
  }

  private func file(_ name: String, _ bytes: @Sendable @escaping () -> [UInt8]) -> SiteFile {
    SiteFile(path: addresses.searchFile(name), origin: generated("search"), body: .rendered(bytes))
  }

  /// The lists in which the same records stand. Pages that are no record stand in none.
  private func sections(holding kinds: [SearchKind]) -> [LinkContext] {
    kinds.compactMap { kind in
      SearchedKind(rawValue: kind.name)?.overview.map { overview in
        LinkContext(label: words[overview.title], href: addresses.href(addresses.overview(overview)))
      }
    }
  }
}
