import Records
import Search
import StaticSite

extension SiteEdition {
  /// The lists and registers of the site as pages that can be found: somebody who types `payments` wants to be led to
  /// them. Of pages that are found alike the last is shown first.
  ///
  /// - Parameter paths: what the site has.
  func overviewDocuments(among paths: Set<SitePath>) -> [SearchDocument] {
    let documents = yearDocuments + groundDocuments + priorityDocuments + Overview.allCases.reversed().map(document)
    return documents.filter { paths.contains($0.path) }.map(\.document)
  }

  private typealias FoundPage = (path: SitePath, document: SearchDocument)

  private var yearDocuments: [FoundPage] {
    catalogue.spending.years.map { year in
      found(addresses.spend(year.year), words.phrase(.spendYearTitle, ["year": words.financialYear(year.year)]))
    }
  }

  private var groundDocuments: [FoundPage] {
    let subjects =
      Exemption.allCases.map(WithholdingSubject.exemption) + OrderExclusion.allCases.map(WithholdingSubject.exclusion)
    return subjects.map { found(addresses.withheld($0), $0.heading(words), texts: [$0.explanation(words)]) }
  }

  private var priorityDocuments: [FoundPage] {
    configuration.priorities.map { found(addresses.priority($0.id), $0.title, texts: [$0.summary].compactMap(\.self)) }
  }

  /// An overview is found by its title, by what links at the head and the foot of the pages call it, and by what else
  /// people call such a list.
  private func document(for overview: Overview) -> FoundPage {
    let path = addresses.overview(overview)
    let links = (configuration.navigation + configuration.footer).filter { $0.target.value == path.text }.map(\.label)
    let others = words[.otherNames(of: overview)].split(separator: ",").map(String.init)
    return found(path, words[overview.title], names: links + others)
  }

  private func found(
    _ path: SitePath, _ title: String, names: [String] = [], texts: [String] = []
  ) -> FoundPage {
    (path, SearchDocument(address: addresses.href(path), title: title, names: [title] + names, texts: texts))
  }
}
