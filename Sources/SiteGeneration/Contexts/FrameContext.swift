import Records
import StaticSite

/// What every page has round its own content.
struct FrameContext: TemplateContext {
  let edition: SiteEdition
  let head: PageHead
  /// Kept, because a template asks for it twice: whether it is there, and what it is.
  private let breadcrumbData: String?

  init(edition: SiteEdition, head: PageHead) {
    self.edition = edition
    self.head = head
    breadcrumbData = edition.breadcrumbDescription(of: head)?.text
  }

  static let variables = TemplateVariables<Self>(
    "Frame", "What every page has round its own content.",
    [
      .flag("is-home", "Whether this is the home page.") { $0.head.path == .home },
      .text("title", "The page's title: its only first-level heading.") { $0.head.title },
      .text("document-title", "The title for the browser's tab and for search engines.") { $0.head.documentTitle },
      .optionalText("description", "What the page is about, in a sentence.") { $0.head.description },
      .text("canonical", "The page's whole permanent URL.") { $0.edition.addresses.absolute($0.head.path) },
      .optionalText("feed", "The address of the Atom feed that belongs to the page.") { frame in
        frame.head.feed.map { frame.edition.addresses.href($0.path) }
      },
      .optionalText("feed-title", "What that feed is called.") { $0.head.feed?.title },
      .text("standing", "Of what day the page holds, in words, for print.") { frame in
        frame.head.standing.text(in: frame.edition.words, asOf: frame.edition.catalogue.asOf)
      },
      .text("og-type", "The Open Graph type: `website` or `article`.") { $0.head.isArticle ? "article" : "website" },
      .html("structured-data", "The page's schema.org description: JSON, safe within a script element.") {
        $0.head.structuredData.text
      },
      .optionalHTML("breadcrumb-data", "The way to the page as schema.org describes it, in the same form.") {
        $0.breadcrumbData
      },
      .optionalText("data-catalogue", "The address of the description of all data for portals, on pages about data.") {
        frame in frame.head.dataCatalogue.map(frame.edition.addresses.href)
      },
      .list("navigation", "The links at the head of the page.") { frame in
        frame.edition.configuration.navigation.map { NavigationLinkContext($0, of: frame) }
      },
      .list("breadcrumbs", "The pages above this one, from the home page down.") { $0.head.breadcrumbs },
    ])
}

/// What a page says of itself to the frame round it.
struct PageHead: Sendable {
  var path: SitePath
  var title: String
  var documentTitle: String
  var description: String?
  var standing: PageStanding
  var breadcrumbs: [LinkContext] = []
  var feed: Feed?
  var dataCatalogue: SitePath?
  var isArticle = false
  var structuredData: JSONText
}

/// A link: what it says and where it leads.
struct LinkContext: TemplateContext {
  let label: String
  let href: String

  static let variables = TemplateVariables<Self>(
    "Link", "A link.",
    [
      .text("label", "What it says.") { $0.label },
      .text("href", "Where it leads.") { $0.href },
    ])
}

/// A link at the head of the page.
struct NavigationLinkContext: TemplateContext {
  let label: String
  let href: String
  let isCurrent: Bool

  init(_ link: NavigationLink, of frame: FrameContext) {
    label = link.label
    href = frame.edition.addresses.href(of: link)
    isCurrent = link.target.value == "/" ? frame.head.path == .home : frame.head.path.text.hasPrefix(link.target.value)
  }

  static let variables = TemplateVariables<Self>(
    "Navigation link", "A link at the head of the page.",
    [
      .text("label", "What it says.") { $0.label },
      .text("href", "Where it leads.") { $0.href },
      .flag("current", "Whether this page is, or lies below, what it leads to.") { $0.isCurrent },
    ])
}

/// How to reach the office.
struct ContactContext: TemplateContext {
  let contact: Contact

  static let variables = TemplateVariables<Self>(
    "Contact", "How to reach the office.",
    [
      .text("name", "Whom to write to.") { $0.contact.name },
      .optionalText("email", "The e-mail address.") { $0.contact.email },
      .optionalText("telephone", "The telephone number.") { $0.contact.telephone },
      .optionalText("address", "The postal address, on one line.") { $0.contact.address },
    ])
}

/// Under which licence the site may be used.
struct LicenceContext: TemplateContext {
  let licence: Licence

  static let variables = TemplateVariables<Self>(
    "Licence", "Under which licence the site may be used.",
    [
      .text("name", "The licence's name.") { $0.licence.name },
      .text("href", "Where its text stands.") { $0.licence.url },
      .optionalText("statement", "What the office says about it.") { $0.licence.statement },
    ])
}
