import Diagnostics
import Records
import StaticSite

extension SiteEdition {
  /// The head of a page of the site.
  ///
  /// - Parameters:
  ///   - standing: of what day it holds.
  ///   - reference: what the office calls the record that the page is of.
  ///   - status: what has become of that record, in words.
  func head(
    _ path: SitePath, title: String, description: String?, standing: PageStanding, breadcrumbs: [LinkContext] = [],
    pagination: PaginationContext? = nil, type: String = "WebPage", reference: String? = nil, status: String? = nil
  ) -> PageHead {
    let site = configuration.office.shortName
    let documentTitle =
      pagination.map {
        words.phrase(
          .documentTitlePage,
          [
            "title": title, "site": site, "page": words.number($0.current), "pages": words.number($0.count),
          ])
      } ?? words.phrase(.documentTitle, ["title": title, "site": site])
    return PageHead(
      path: path, title: title, documentTitle: documentTitle, description: description,
      standing: standing, breadcrumbs: breadcrumbs,
      structuredData: JSONText(object: [
        "@context": JSONText("https://schema.org"), "@type": JSONText(type), "name": JSONText(title),
        "identifier": reference.map { JSONText($0) }, "creativeWorkStatus": status.map { JSONText($0) },
        "description": description.map { JSONText($0) }, "url": JSONText(addresses.absolute(path)),
        "inLanguage": JSONText(configuration.language), "publisher": publisher,
      ]))
  }

  /// The office as schema.org describes it.
  var publisher: JSONText {
    JSONText(object: [
      "@type": JSONText("GovernmentOrganization"), "name": JSONText(configuration.office.name),
      "url": JSONText(addresses.absolute(.home)),
    ])
  }

  /// A page as HTML within the frame. Its head and its content are worked out when it is rendered.
  func page<Content: TemplateContext>(
    _ path: SitePath, _ template: PageTemplate, from origin: SourceLocation,
    _ parts: @Sendable @escaping () -> (head: PageHead, content: Content)
  ) -> SiteFile {
    SiteFile(
      path: path, origin: origin,
      body: .rendered { [self] in
        let (head, content) = parts()
        return templates.render(template, PageContext(content: content, frame: FrameContext(edition: self, head: head)))
      })
  }

  /// A file without the frame.
  func file<Content: TemplateContext>(
    _ path: SitePath, _ template: PageTemplate, from origin: SourceLocation,
    _ content: @Sendable @escaping () -> Content
  ) -> SiteFile {
    SiteFile(path: path, origin: origin, body: .rendered { [self] in templates.render(template, content()) })
  }

  /// The home page as the first of the breadcrumbs.
  var homeBreadcrumb: LinkContext { LinkContext(label: words[.homeBreadcrumb], href: addresses.href(.home)) }

  /// The way from the home page to the decision log.
  var decisionBreadcrumbs: [LinkContext] {
    [homeBreadcrumb, LinkContext(label: words[.decisionsTitle], href: addresses.href(addresses.decisions))]
  }

  /// What the program makes without any one file of content behind it. The brackets put it before every file, so that a
  /// clash is reported at the file, which somebody can change.
  func generated(_ what: String) -> SourceLocation { SourceLocation(file: "(\(what))") }
}
