import Records
import StaticSite

/// A part of the site for which there is no record.
struct EmptySectionContext: TemplateContext {
  let notice: String

  static let variables = TemplateVariables<Self>(
    "Part without records", "A part of the site for which nothing has been published yet.",
    [.text("notice", "That nothing has been published yet, in words.") { $0.notice }])
}

extension PageTemplate {
  static let emptySection = page("empty-section") { EmptySectionContext.description }
}

/// A part of the site whose pages are made of records, as it is while there are none.
private struct EmptySection {
  let path: SitePath
  let title: WordKey
  let notice: WordKey
  let breadcrumbs: [LinkContext]
}

extension SiteEdition {
  /// A page for each part of the site without records that readers are led to: by the links at the head and the foot of
  /// the page, or by the breadcrumbs of a page below it.
  ///
  /// - Parameters:
  ///   - pages: all that records give a page to.
  ///   - redirects: old addresses, one of which may be that of a part.
  func emptySectionPages(besides pages: [SiteFile], _ redirects: [Redirect]) -> [SiteFile] {
    let taken = Set(pages.map(\.path) + redirects.map(\.path))
    let reached = (configuration.navigation + configuration.footer).map(\.target.value) + pages.map(\.path.text)
    return sections.filter { section in
      !taken.contains(section.path) && reached.contains { $0.hasPrefix(section.path.text) }
    }.map(page(of:))
  }

  private func page(of section: EmptySection) -> SiteFile {
    page(section.path, .emptySection, from: generated("part without records")) { [self] in
      let notice = words[section.notice]
      let head = head(
        section.path, title: words[section.title], description: notice,
        standing: .records(newest: nil), breadcrumbs: section.breadcrumbs,
        type: "CollectionPage")
      return (head, EmptySectionContext(notice: notice))
    }
  }

  /// Every such part. The decision log is none of them: it always has its pages.
  private var sections: [EmptySection] {
    let main = [
      (addresses.contracts, WordKey.contractsTitle, WordKey.noContracts),
      (addresses.suppliers, .suppliersTitle, .noSuppliers), (addresses.spend, .spendTitle, .noPayments),
      (addresses.policies, .policiesTitle, .noPolicies), (addresses.priorities, .prioritiesTitle, .noPriorities),
      (addresses.disclosureLog, .disclosureLogTitle, .noResponses),
      (addresses.publicationScheme, .schemeTitle, .noScheme),
    ]
    let belowContracts = [
      (addresses.plan, WordKey.planTitle, WordKey.noPlan),
      (addresses.procurements, .procurementsTitle, .noProcurements),
      (addresses.performance, .performanceTitle, .noFigures),
      (addresses.socialValue, .socialValueTitle, .noSocialValue),
    ]
    return main.map { EmptySection(path: $0, title: $1, notice: $2, breadcrumbs: [homeBreadcrumb]) }
      + belowContracts.map {
        EmptySection(path: $0, title: $1, notice: $2, breadcrumbs: [homeBreadcrumb, contractsBreadcrumb])
      }
  }
}
