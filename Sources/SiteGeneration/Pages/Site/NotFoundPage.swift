import StaticSite

/// What a reader sees where there is no page.
struct NotFoundContext: TemplateContext {
  let decisionsHref: String

  static let variables = TemplateVariables<Self>(
    "Page not found", "What a reader sees where there is no page.",
    [.text("decisions-href", "The address of the decision log.") { $0.decisionsHref }])
}

extension PageTemplate {
  static let notFound = page("not-found") { NotFoundContext.description }
}

extension SiteEdition {
  func notFoundPage() -> SiteFile {
    page(addresses.notFound, .notFound, from: generated("404 page")) { [self] in
      let head = head(
        addresses.notFound, title: words[.notFoundTitle],
        description: words.phrase(.notFoundDescription, ["site": configuration.office.name]),
        standing: .records(newest: nil), breadcrumbs: [homeBreadcrumb])
      return (head, NotFoundContext(decisionsHref: addresses.href(addresses.decisions)))
    }
  }
}
